using System.Collections.Concurrent;

namespace KnowledgeBase.Captures.Reading;

/// <summary>
/// The life of a reader process: reads requests from one stream and writes answers to the other until the first one ends. It knows no
/// database, no settings and no network.
/// </summary>
public static class ReaderLoop
{
    /// <summary>Written once, when the reader is ready for its first request.</summary>
    internal const byte Ready = (byte)'R';

    /// <summary>Exit code of a reader that needed more memory than it may have.</summary>
    internal const int OutOfMemory = 75;

    private const string Ordinary = "---\ntitle: a\nsource_url: https://a.example/1\n---\n\n# a\n\n**論文情報**\n\n*   タイトル：A Paper of Words\n*   著者：A Person, B Person\n\n関連研究：[b](https://a.example/2)\n\n|a|b|\n|-|-|\n|c|d|\n\n<p>text</p>\n";

    /// <returns>Exit code of the process.</returns>
    public static int Run(Stream requests, Stream answers)
    {
        // The first capture would else pay for the compilation of everything.
        Read(new ReaderRequest("warm-up.md", System.Text.Encoding.UTF8.GetBytes(Ordinary)));
        answers.WriteByte(Ready);
        answers.Flush();
        using var waiting = new BlockingCollection<ReaderRequest>();
        new Thread(() => Listen(requests, waiting)) { IsBackground = true }.Start();
        foreach (var request in waiting.GetConsumingEnumerable())
        {
            OrOutOfMemory(() => ReaderMessages.Write(answers, Read(request)));
        }

        return 0;
    }

    // When the app goes, the stream ends; whatever is being read then is of no use to anyone.
    private static void Listen(Stream requests, BlockingCollection<ReaderRequest> waiting)
    {
        OrOutOfMemory(() =>
        {
            while (ReaderMessages.ReadRequest(requests) is { } request)
            {
                waiting.Add(request);
            }
        });
        Environment.Exit(0);
    }

    private static ReaderAnswer Read(ReaderRequest request)
    {
        try
        {
            var (prepared, reason) = PreparedCapture.From(request.FileName, request.Bytes);
            return new ReaderAnswer(prepared, reason);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return new ReaderAnswer(Prepared: null, Reason: null, fault.ToString());
        }
    }

    private static void OrOutOfMemory(Action work)
    {
        try
        {
            work();
        }
        catch (OutOfMemoryException)
        {
            Environment.Exit(OutOfMemory);
        }
    }
}
