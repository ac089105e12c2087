namespace KnowledgeBase.Web.Http;

/// <summary>Where the app listens when nothing says where.</summary>
internal static class DefaultAddress
{
    private const string Url = "http://localhost:5080";

    private static readonly string[] Settings = ["urls", "http_ports", "https_ports"];

    /// <remarks>Not a line in appsettings.json: that would win over ASPNETCORE_URLS and over the ports a container image sets.</remarks>
    public static void UseDefaultAddress(this IWebHostBuilder host, IConfiguration configuration)
    {
        if (Settings.All(setting => string.IsNullOrEmpty(configuration[setting])) && !configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            host.UseUrls(Url);
        }
    }
}
