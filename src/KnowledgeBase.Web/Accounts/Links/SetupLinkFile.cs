using Microsoft.Extensions.Options;

namespace KnowledgeBase.Web.Accounts.Links;

/// <summary>The setup link as a file that only its owner may read, for those who do not see what a start prints.</summary>
public sealed class SetupLinkFile(IOptions<KnowledgeBaseOptions> options)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public string Path => System.IO.Path.Combine(System.IO.Path.GetFullPath(options.Value.DataDirectory), "setup-link.txt");

    public void Write(string text)
    {
        Delete(); // The mode is only set where the file is made.
        var settings = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            settings.UnixCreateMode = OwnerOnly;
        }

        using var file = new StreamWriter(Path, settings);
        file.WriteLine(text);
    }

    public void Delete() => File.Delete(Path);
}
