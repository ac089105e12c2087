using System.Globalization;
using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Inspection;

namespace KnowledgeBase.Web.Drawing;

/// <summary>A part of a bar.</summary>
public sealed record BarPart(CaptureStatus Outcome, string Path);

/// <summary>How a share went.</summary>
/// <param name="Latest">The last one that is known, 0 to 1; null where none is, and nothing is drawn.</param>
public sealed record CoverageLine(ReadingGaps Gap, string Path, double? Latest);

/// <summary>
/// What came over time as stacked bars, oldest first, and what was understood of it as lines. Both are stretched to the room they get, so that nothing in them is
/// text; all heights are from 0 to <see cref="Height"/>.
/// </summary>
/// <param name="Most">Captures of the tallest bar.</param>
/// <param name="Parts">One path for each outcome that there is, in the order of <see cref="Order"/>.</param>
/// <param name="Lines">One for each of <see cref="ReadingGap.All"/>.</param>
public sealed record ReceivedChart(int Width, int Most, IReadOnlyList<BarPart> Parts, IReadOnlyList<CoverageLine> Lines)
{
    public const int Height = 100;

    private const int Step = 10;

    private const double BarWidth = 7.5;

    /// <summary>Room for so many bars is there in any case: a few are not drawn out to walls.</summary>
    public const int FewestBars = 20;

    /// <summary>From the foot of a bar upwards.</summary>
    public static IReadOnlyList<CaptureStatus> Order { get; } =
    [
        CaptureStatus.Ingested, CaptureStatus.Unchanged, CaptureStatus.Superseded, CaptureStatus.Unpacked, CaptureStatus.Removed, CaptureStatus.Pending, CaptureStatus.Unreadable,
    ];

    public static ReceivedChart Of(IReadOnlyList<ReceivedStretch> stretches)
    {
        var most = Math.Max(1, stretches.Max(stretch => (int?)stretch.Total) ?? 1);
        return new ReceivedChart(
            Math.Max(FewestBars, stretches.Count) * Step, most,
            [.. Order.Where(outcome => stretches.Any(stretch => stretch.Outcomes.ContainsKey(outcome))).Select(outcome => new BarPart(
                outcome, string.Concat(stretches.Select((stretch, i) => Bar(stretch, outcome, i, most)))))],
            [.. ReadingGap.All.Select((gap, i) => Line(gap, [.. stretches.Select(stretch => stretch.Shares[i].Share)]))]);
    }

    private static string Bar(ReceivedStretch stretch, CaptureStatus outcome, int place, int most)
    {
        var below = Order.TakeWhile(one => one != outcome).Sum(one => stretch.Outcomes.GetValueOrDefault(one));
        var count = stretch.Outcomes.GetValueOrDefault(outcome);
        return count == 0 ? "" : Svg($"M{(place * Step) + ((Step - BarWidth) / 2):0.##} {Height - Scaled(below, most):0.##}h{BarWidth}V{Height - Scaled(below + count, most):0.##}h{-BarWidth}z");
    }

    private static double Scaled(int count, int most) => (double)Height * count / most;

    // A point stands in the middle of its stretch; where nothing is known the line ends, and a lone point is a short line.
    private static CoverageLine Line(ReadingGaps gap, IReadOnlyList<double?> shares) => new(gap, string.Concat(shares.Select((share, i) => share is not { } known ? ""
        : i > 0 && shares[i - 1] is not null ? Svg($"L{(i * Step) + (Step / 2)} {Height * (1 - known):0.##}") : Svg($"M{(i * Step) + (Step / 2) - 2} {Height * (1 - known):0.##}h4"))),
        shares.LastOrDefault(share => share is not null));

    private static string Svg(FormattableString path) => path.ToString(CultureInfo.InvariantCulture);
}
