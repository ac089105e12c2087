using System.Globalization;
using KnowledgeBase.Benchmarks.Fuzzing;
using KnowledgeBase.Benchmarks.Graphs;
using KnowledgeBase.Benchmarks.Reading;
using KnowledgeBase.Benchmarks.Scoring;
using KnowledgeBase.Benchmarks.Searching;

const string Help = """
    Figures about reading captures and searching them, and how to get them again.

    score FOLDER    compares what the reader finds with labels made by hand; prints every miss, right answers per field and in all;
                    exit code 1 on any miss, 2 without labelled captures. docs/development.md says what a label looks like
    read [FOLDER…]  prints what reading costs in CPU time, for generated captures and those in the folders; build with -c Release
    graph [--dump FILE]
                    prints what laying out a library's graph costs, beside Graphviz's sfdp where that is installed; build with -c Release
    graph-library NODES FOLDER
                    makes a library of so many nodes and three times as many edges in the folder, always the same; tests/page-tools/explorer.mjs
                    measures the explorer on such libraries
    generate COUNT FOLDER
                    makes a library of COUNT synthetic articles in the folder, always the same
    search FOLDER   prints what a page of hits costs in CPU time by kind of query, in the library of that folder; build with -c Release
    fuzz [--minutes 10] [--seed N]
                    mutates the inputs of the capture cases and reads them; keeps in artifacts/fuzz what throws, takes more than 2 s CPU,
                    allocates too much or reads differently twice; exit code 1 then
    """;

switch (args)
{
    case ["score", var folder]:
        return ScoreCommand.Run(folder, Console.Out);
    case ["read", .. var folders]:
        return ReadCommand.Run(folders, Console.Out);
    case ["graph", .. var rest]:
        return await GraphCommand.RunAsync(rest is ["--dump", var dump] ? dump : null, Console.Out);
    case ["graph-library", var count, var folder] when int.TryParse(count, CultureInfo.InvariantCulture, out var nodes):
        return await GraphLibraryCommand.RunAsync(nodes, folder, Console.Out);
    case ["generate", var count, var folder] when int.TryParse(count, CultureInfo.InvariantCulture, out var articles):
        return await GenerateCommand.RunAsync(articles, folder, Console.Out);
    case ["search", var folder]:
        return await SearchCommand.RunAsync(folder, Console.Out);
    case ["fuzz", .. var settings]:
        return new FuzzCommand(Console.Out).Run(Setting("--minutes", 10), (int)Setting("--seed", Random.Shared.Next(1_000_000)));

        double Setting(string name, double usual) =>
            Array.IndexOf(settings, name) is >= 0 and var at && double.TryParse(settings.ElementAtOrDefault(at + 1), CultureInfo.InvariantCulture, out var value) ? value : usual;
    default:
        Console.WriteLine(Help);
        return args is ["--help"] ? 0 : 2;
}
