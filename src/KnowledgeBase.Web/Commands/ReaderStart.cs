using KnowledgeBase.Captures.Reading;

namespace KnowledgeBase.Web.Commands;

/// <summary>How the app starts itself as a reader process.</summary>
internal static class ReaderStart
{
    /// <summary>Not for people: it talks over its standard streams, and ends when they do.</summary>
    public const string Command = "read-captures";

    /// <summary>The executable that runs now where that is the app's own; else the runtime's host with the app's assembly, as in containers and tests.</summary>
    public static ReaderCommand OfThisApp()
    {
        var assembly = typeof(ReaderStart).Assembly.Location;
        var running = Environment.ProcessPath ?? "dotnet";
        return Path.GetFileNameWithoutExtension(running) == Path.GetFileNameWithoutExtension(assembly)
            ? new ReaderCommand(running, [Command])
            : new ReaderCommand(Path.GetFileNameWithoutExtension(running) == "dotnet" ? running : "dotnet", [assembly, Command]);
    }
}
