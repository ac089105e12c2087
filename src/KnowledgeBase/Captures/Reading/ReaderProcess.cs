using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace KnowledgeBase.Captures.Reading;

/// <summary>How a reader process is started: the app's own executable with the command that runs <see cref="ReaderLoop"/>.</summary>
public sealed record ReaderCommand(string FileName, IReadOnlyList<string> Arguments);

/// <summary>A reader process. It reads one capture after the other, and is ended when one takes more than it may.</summary>
internal sealed class ReaderProcess : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    /// <summary>A reader that waits instead of working uses no CPU time; it may take so many times longer by the clock.</summary>
    private const int Patience = 20;

    private readonly Process process;
    private readonly KnowledgeBaseOptions.ReaderOptions limits;
    private string? lastWords;

    private ReaderProcess(ReaderCommand command, KnowledgeBaseOptions.ReaderOptions limits)
    {
        this.limits = limits;
        process = Start(command, limits.MaxMemoryBytes);

        // A stack overflow prints thousands of lines; somebody has to take them. The first says what happened.
        process.ErrorDataReceived += (_, line) => lastWords ??= line.Data;
        process.BeginErrorReadLine();
    }

    public bool IsAlive => !process.HasExited;

    /// <exception cref="ReaderDiedException">It did not start.</exception>
    public static async Task<ReaderProcess> StartAsync(ReaderCommand command, KnowledgeBaseOptions.ReaderOptions limits, CancellationToken cancellationToken)
    {
        var reader = new ReaderProcess(command, limits);
        try
        {
            var ready = new byte[1];
            await reader.process.StandardOutput.BaseStream.ReadExactlyAsync(ready, cancellationToken).AsTask().WaitAsync(LongestStart, cancellationToken);
            return reader;
        }
        catch (Exception fault)
        {
            reader.Dispose();
            throw fault is OperationCanceledException ? fault : new ReaderDiedException("A reader process did not start.", fault);
        }
    }

    /// <summary>Reads a capture. Afterwards the reader may be dead; see <see cref="IsAlive"/>.</summary>
    /// <exception cref="ReaderDiedException">It ended while it read, for no reason that is known.</exception>
    public async Task<ReaderAnswer> ReadAsync(ReaderRequest request, CancellationToken cancellationToken)
    {
        var (cpu, clock, limit) = (Cpu(), Stopwatch.StartNew(), TimeSpan.FromSeconds(limits.MaxCpuSeconds));
        var exchange = Task.Run(() => Exchange(request), CancellationToken.None);
        try
        {
            while (await Task.WhenAny(exchange, Task.Delay(Look, cancellationToken)) != exchange)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (IsAlive && Cpu() - cpu > limit)
                {
                    await EndAsync();
                    return ReaderRefusals.TooLong(limits);
                }

                if (clock.Elapsed > Patience * limit)
                {
                    await EndAsync();
                    throw new ReaderDiedException("A reader process waited instead of reading, and was ended.");
                }
            }
        }
        catch (OperationCanceledException)
        {
            await EndAsync();
            throw;
        }

        if (await exchange is not { } answer)
        {
            return await EndedAsync();
        }

        lastWords = null; // What it said while it could still answer is not why it ends later. Before it reads it may already have said why it ends.
        return answer;
    }

    public void Dispose()
    {
        Kill();
        process.Dispose();
    }

    private static Process Start(ReaderCommand command, long memory)
    {
        var start = new ProcessStartInfo(command.FileName, command.Arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_GCHeapHardLimit"] = memory.ToString("x", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0"; // Watching which code is hot costs a fifth of the CPU time of the first captures.
        return Process.Start(start) ?? throw new InvalidOperationException("The system started no process.");
    }

    private ReaderAnswer? Exchange(ReaderRequest request)
    {
        try
        {
            ReaderMessages.Write(process.StandardInput.BaseStream, request);
            return ReaderMessages.ReadAnswer(process.StandardOutput.BaseStream);
        }
        catch (Exception fault) when (fault is IOException or JsonException or ObjectDisposedException or InvalidOperationException)
        {
            return null;
        }
    }

    private async Task<ReaderAnswer> EndedAsync()
    {
        await EndAsync();
        return ReaderRefusals.Of(process.ExitCode, lastWords, limits)
            ?? throw new ReaderDiedException(string.Create(CultureInfo.InvariantCulture, $"A reader process ended with exit code {process.ExitCode}. {lastWords}"));
    }

    private TimeSpan Cpu()
    {
        try
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
        catch (Exception fault) when (fault is InvalidOperationException or Win32Exception)
        {
            // It has ended; the exchange ends, too.
            return TimeSpan.Zero;
        }
    }

    private async Task EndAsync()
    {
        Kill();
        await process.WaitForExitAsync(CancellationToken.None);
    }

    private void Kill()
    {
        try
        {
            process.Kill();
        }
        catch (Exception fault) when (fault is InvalidOperationException or Win32Exception)
        {
            // It is ending by itself.
        }
    }
}

/// <summary>A reader process ended, or never began, for a reason that may lie in the capture or in the machine.</summary>
internal sealed class ReaderDiedException(string what, Exception? cause = null) : Exception(what, cause);
