using System.Diagnostics;
using System.Globalization;

namespace KnowledgeBase.Web.Tests;

/// <summary>
/// Time as it passes on a machine that has nothing else to do: the clock, less the time in which some process of the machine had to wait for
/// a core, as Linux counts it. Where it is not counted, the clock alone.
/// </summary>
internal sealed class OwnMachineClock
{
    private const string Pressure = "/proc/pressure/cpu";

    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly TimeSpan waitedBefore = Waited();

    public TimeSpan Elapsed => clock.Elapsed - (Waited() - waitedBefore);

    public TimeSpan ByTheWall => clock.Elapsed;

    // "some avg10=… avg60=… avg300=… total=<microseconds>"; see Documentation/accounting/psi.rst of Linux.
    private static TimeSpan Waited() => File.Exists(Pressure)
        ? TimeSpan.FromMicroseconds(long.Parse(File.ReadLines(Pressure).First().Split("total=")[1], CultureInfo.InvariantCulture))
        : TimeSpan.Zero;
}
