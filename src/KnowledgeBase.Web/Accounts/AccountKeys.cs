using KnowledgeBase.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Web.Accounts;

/// <summary>
/// Keys of cookies, forms and one-time codes. They lie beside the database, or every restart would sign everybody out. Whoever reads them can make
/// cookies that sign in as anybody.
/// </summary>
internal static class AccountKeys
{
    public static void AddAccountKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("KnowledgeBase");
        services.AddOptions<KeyManagementOptions>().Configure<IOptions<KnowledgeBaseOptions>, ILoggerFactory>((keys, library, log) =>
            keys.XmlRepository = new FileSystemXmlRepository(OwnersDirectory.Close(Path.Combine(library.Value.DataDirectory, "keys")), log));
    }
}
