using KnowledgeBase.Benchmarks.Reading;
using KnowledgeBase.Benchmarks.Scoring;

const string Help = """
    Figures about reading captures, and how to get them again.

    score FOLDER    compares what the reader finds with labels made by hand; prints every miss, right answers per field and in all;
                    exit code 1 on any miss, 2 without labelled captures. docs/development.md says what a label looks like
    read [FOLDER…]  prints what reading costs in CPU time, for generated captures and those in the folders; build with -c Release
    """;

switch (args)
{
    case ["score", var folder]:
        return ScoreCommand.Run(folder, Console.Out);
    case ["read", .. var folders]:
        return ReadCommand.Run(folders, Console.Out);
    default:
        Console.WriteLine(Help);
        return args is ["--help"] ? 0 : 2;
}
