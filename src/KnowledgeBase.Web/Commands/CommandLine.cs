using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Reading;
using KnowledgeBase.Data;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Http;

namespace KnowledgeBase.Web.Commands;

/// <summary>The one executable's commands. Without a command it serves.</summary>
internal static class CommandLine
{
    private const int Misused = 2;

    /// <summary>As shells report a program that was ended by Ctrl+C.</summary>
    private const int Interrupted = 130;

    private const string ChangedOnly = "--changed-only";

    private const string DryRun = "--dry-run";

    private const string Help = """
        論文知識ベース: a library of captured articles that introduce research papers.

        KnowledgeBase.Web [--KEY=VALUE …]               serve the library (default http://localhost:5080)
        KnowledgeBase.Web ingest PATH… [--KEY=VALUE …]  read files or folders into the library, then end;
                                                        exit code 1 if any file was unreadable
        KnowledgeBase.Web ingest --dry-run PATH…        say what that would do; nothing is written
        KnowledgeBase.Web re-read [--changed-only]      read every stored capture again with today's reader, or those that an
                                                        older reader read last; corrections are kept
        KnowledgeBase.Web import-metadata FILE… [--KEY=VALUE …]
                                                        take abstracts, authors and dates of papers from arXiv API
                                                        Atom, arXiv's snapshot, BibTeX or CSL-JSON, then end
        KnowledgeBase.Web admin create NAME             make an account that may do everything; the password is asked for,
                                                        or read from what is piped in
        KnowledgeBase.Web --help | --version

        Settings come from appsettings.json, the environment (KnowledgeBase__DataDirectory=…) and the
        command line (--KnowledgeBase:DataDirectory=…); README.md lists them.
        """;

    /// <summary>Runs the command that the arguments name.</summary>
    /// <returns>Its exit code; null when there is none and the app is to serve.</returns>
    public static async Task<int?> RunAsync(string[] args)
    {
        switch (args.FirstOrDefault())
        {
            case "--help" or "-h" or "help":
                Console.WriteLine(Help);
                return 0;
            case "--version":
                Console.WriteLine(ShowStatus.Version);
                return 0;
            case ReaderStart.Command:
                return ReaderLoop.Run(Console.OpenStandardInput(), Console.OpenStandardOutput());
            case "ingest" when args.Contains(DryRun):
                return await WithPathsAsync<DryRunCommand>(
                    [.. args.Where(arg => arg != DryRun)], $"at least one file or folder: ingest {DryRun} PATH…", (command, paths, stopping) => command.RunAsync(paths, stopping), writes: false);
            case "ingest":
                return await WithPathsAsync<IngestCommand>(args, "at least one file or folder: ingest PATH…", (command, paths, stopping) => command.RunAsync(paths, stopping));
            case "import-metadata":
                return await WithPathsAsync<ImportMetadataCommand>(args, "at least one file: import-metadata FILE…", (command, files, stopping) => command.RunAsync(files, stopping));
            case "admin":
                return await AdminAsync(args[1..]);
            case "re-read":
                return await ReReadAsync([.. args[1..].Where(arg => arg != ChangedOnly)], args.Contains(ChangedOnly));
            case { } word when !word.StartsWith('-') && !word.Contains('=', StringComparison.Ordinal):
                await Console.Error.WriteLineAsync($"There is no command '{word}'. --help lists them.");
                return Misused;
            default:
                return null;
        }
    }

    // The command's name, what it is to work on, then settings.
    private static async Task<int> WithPathsAsync<TCommand>(string[] args, string needs, Func<TCommand, IReadOnlyList<string>, CancellationToken, Task<int>> run, bool writes = true)
        where TCommand : class
    {
        var paths = args.Skip(1).TakeWhile(arg => !arg.StartsWith("--", StringComparison.Ordinal)).ToList();
        if (paths.Count == 0)
        {
            await Console.Error.WriteLineAsync($"{args[0]} needs {needs}");
            return Misused;
        }

        return await RunAsync<TCommand>(args[(1 + paths.Count)..], (command, stopping) => run(command, paths, stopping), writes);
    }

    private static async Task<int> AdminAsync(string[] args)
    {
        if (args is not ["create", { } name, .. var settings] || name.StartsWith('-'))
        {
            await Console.Error.WriteLineAsync("admin needs what to do: admin create NAME");
            return Misused;
        }

        return await RunAsync<AdminCommand>(settings, (command, stopping) => command.CreateAsync(name, stopping));
    }

    private static async Task<int> ReReadAsync(string[] settings, bool changedOnly)
    {
        if (settings.FirstOrDefault(arg => !arg.Contains('=', StringComparison.Ordinal)) is { } unknown)
        {
            await Console.Error.WriteLineAsync($"re-read does not know '{unknown}': re-read [{ChangedOnly}]");
            return Misused;
        }

        return await RunAsync<ReReadCommand>(settings, (command, stopping) => command.RunAsync(changedOnly, stopping));
    }

    private static async Task<int> RunAsync<TCommand>(string[] settings, Func<TCommand, CancellationToken, Task<int>> run, bool writes = true)
        where TCommand : class
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        var builder = WebApplication.CreateBuilder(settings);
        builder.Logging.ClearProviders().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Error);
        builder.Services.AddKnowledgeBase(builder.Configuration).AddReaderProcesses(ReaderStart.OfThisApp()).AddReading();
        builder.Services.AddLanguages();
        builder.Services.AddAccountStore(builder.Configuration);
        builder.Services.AddSingleton<TCommand>();
        if (!writes)
        {
            ReadOnlyLibrary.Add(builder.Services, builder.Configuration);
        }

        await using var app = builder.Build();
        if (writes)
        {
            await app.Services.MigrateLibraryAsync(stop.Token);
            await app.Services.MigrateAccountsAsync(stop.Token);
        }

        try
        {
            return await run(app.Services.GetRequiredService<TCommand>(), stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Stopped. What still waits is read by the next call, or by the server.");
            return Interrupted;
        }
    }
}
