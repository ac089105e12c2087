using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Affiliations;

/// <summary>The administrator's list of organisations, <c>organisations.txt</c> in the data directory, read once at the start.</summary>
internal static class OrganisationFile
{
    public const string Name = "organisations.txt";

    private const long Largest = 4 * 1024 * 1024;

    /// <summary>Built-in names and those of the file. A file that cannot be read is told of and left out: the library must start.</summary>
    public static OrganisationNames Read(IOptions<KnowledgeBaseOptions> options, ILogger<OrganisationNames> logger)
    {
        var file = new FileInfo(Path.Combine(options.Value.DataDirectory, Name));
        try
        {
            if (!file.Exists)
            {
                return OrganisationNames.BuiltIn;
            }

            if (file.Length <= Largest)
            {
                return OrganisationNames.With(File.ReadAllText(file.FullName));
            }

            logger.LogError("{File} is larger than {Largest} bytes and is left out", file.FullName, Largest);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            logger.LogError(fault, "{File} cannot be read and is left out", file.FullName);
        }

        return OrganisationNames.BuiltIn;
    }
}
