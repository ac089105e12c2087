using System.Globalization;

namespace KnowledgeBase.Benchmarks.Scoring;

/// <summary>Prints how much of a folder of labelled captures is understood.</summary>
internal static class ScoreCommand
{
    /// <returns>0 when all is right, 1 on any miss, 2 when there is nothing to judge.</returns>
    public static int Run(string folder, TextWriter output)
    {
        var captures = Directory.Exists(folder) ? LabelledCapture.In(folder) : [];
        if (captures.Count == 0)
        {
            output.WriteLine($"There are no labelled captures in {folder}.");
            return 2;
        }

        var judged = captures.SelectMany(capture => Judged(capture, folder, output)).ToList();
        output.WriteLine();
        foreach (var field in judged.GroupBy(one => one.Field).OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            output.WriteLine(Line(field.Key, [.. field]));
        }

        output.WriteLine(Line($"all, {captures.Count} captures", judged));
        return judged.Exists(one => one.Miss is not null) ? 1 : 0;
    }

    private static IReadOnlyList<Judgement> Judged(LabelledCapture capture, string folder, TextWriter output)
    {
        var judged = File.Exists(capture.File)
            ? CaptureLabels.Judge(capture.File, capture.Label)
            : [new Judgement("capture", "capture: expected a file vs found nothing")];
        foreach (var miss in judged.Select(one => one.Miss).OfType<string>())
        {
            output.WriteLine($"{Path.GetRelativePath(folder, capture.File)}: {miss}");
        }

        return judged;
    }

    private static string Line(string name, List<Judgement> judged)
    {
        var right = judged.Count(one => one.Miss is null);
        return string.Create(CultureInfo.InvariantCulture, $"{name,-28}{right,6}/{judged.Count,-6}{100.0 * right / judged.Count,7:0.00} %");
    }
}
