using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using KnowledgeBase.Captures;

namespace KnowledgeBase.Benchmarks.Fuzzing;

/// <summary>Reads mutated captures until the time is over, and keeps those that the reader does not take as it must.</summary>
internal sealed class FuzzCommand(TextWriter output)
{
    private static readonly TimeSpan LongestCpu = TimeSpan.FromSeconds(2);

    /// <summary>A reading that takes so long never ends.</summary>
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(30);

    /// <summary>Bytes of the heap for one byte of the file, beyond what any file costs.</summary>
    private const long MostPerByte = 500;

    /// <summary>What any file may cost, and what is not worth a collection yet.</summary>
    private const long AnyFile = 64 * 1024 * 1024;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);

    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", ".."));

    private readonly string found = Directory.CreateDirectory(Path.Combine(Root, "artifacts", "fuzz")).FullName;
    private int findings;
    private long held; // by tables and patterns, whose automata grow with what they meet
    private (TimeSpan Cpu, string Name) slowest;

    /// <returns>0; 1 when something was found.</returns>
    public int Run(double minutes, int seed)
    {
        var files = Directory.GetFiles(Path.Combine(Root, "tests", "KnowledgeBase.Tests", "Captures", "Cases"), "input.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var mutations = new Mutations([.. files.Select(File.ReadAllBytes)], seed);
        files.ForEach(file => Outcome(file, File.ReadAllBytes(file))); // Tables and patterns are made once, and not for the file that comes first.
        var clock = Stopwatch.StartNew();
        var read = 0;
        for (; clock.Elapsed < TimeSpan.FromMinutes(minutes); read++)
        {
            var (input, bytes) = mutations.Next();
            if (!Try(Path.GetFileName(files[input]), bytes, again: read % 16 == 0))
            {
                return 1;
            }
        }

        File.Delete(Current);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{read} captures from {files.Count} cases, seed {seed}: {findings} findings; slowest {slowest.Cpu.TotalSeconds:0.00} s CPU ({slowest.Name}); {Process.GetCurrentProcess().PeakWorkingSet64 / 1024 / 1024} MB of memory at most"));
        return findings == 0 ? 0 : 1;
    }

    private string Current => Path.Combine(found, "being-read");

    // False when the reading does not end; the thread that it runs on cannot be stopped.
    private bool Try(string name, byte[] bytes, bool again)
    {
        File.WriteAllBytes(Current, bytes); // What ends the process is found here.
        Exception? fault = null;
        long heap = 0;
        var (first, second) = ("", "");
        Settle();
        var before = Environment.CpuUsage.TotalTime;
        var reading = new Thread(() =>
        {
            try
            {
                first = Outcome(name, bytes);
                second = again ? Outcome(name, bytes) : first;
            }
            catch (Exception thrown)
            {
                fault = thrown;
            }
        })
        { IsBackground = true };
        reading.Start();
        while (!reading.Join(Look) && Environment.CpuUsage.TotalTime - before < Hang)
        {
            heap = Math.Max(heap, Live(bytes.Length));
        }

        var cpu = (Environment.CpuUsage.TotalTime - before) / (again ? 2 : 1);
        slowest = cpu > slowest.Cpu ? (cpu, Named(name, bytes)) : slowest;
        var trouble = reading.IsAlive ? "it never ends"
            : fault is not null ? fault.ToString()
            : first != second ? "it reads differently the second time"
            : cpu > LongestCpu ? string.Create(CultureInfo.InvariantCulture, $"it takes {cpu.TotalSeconds:0.0} s CPU")
            : heap > AnyFile + (MostPerByte * bytes.Length) ? string.Create(CultureInfo.InvariantCulture, $"it holds {heap / 1024 / 1024} MB for {bytes.Length / 1024} KB")
            : null;
        if (trouble is not null)
        {
            Keep(name, bytes, trouble);
        }

        return !reading.IsAlive;
    }

    private void Settle()
    {
        if (GC.GetTotalMemory(forceFullCollection: false) > held + (AnyFile / 2))
        {
            GC.Collect();
            held = GC.GetTotalMemory(forceFullCollection: false);
        }
    }

    // With memory to spare the collector waits; what it could give back is not held.
    private long Live(int length)
    {
        if (GC.GetTotalMemory(forceFullCollection: false) - held > AnyFile + (MostPerByte * length))
        {
            GC.Collect();
        }

        return GC.GetTotalMemory(forceFullCollection: false) - held;
    }

    private void Keep(string name, byte[] bytes, string trouble)
    {
        findings++;
        var file = Path.Combine(found, Named(name, bytes));
        File.WriteAllBytes(file, bytes);
        output.WriteLine($"{file}: {trouble}");
    }

    private static string Named(string name, byte[] bytes) => $"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]}{Path.GetExtension(name)}";

    private static string Outcome(string name, byte[] bytes)
    {
        var (prepared, reason) = PreparedCapture.From(name, bytes);
        return prepared is null ? reason! : $"{prepared.Key} {prepared.TextHash} {prepared.PlainText.Length} {prepared.Html.Stored.GetHashCode(StringComparison.Ordinal)}";
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
