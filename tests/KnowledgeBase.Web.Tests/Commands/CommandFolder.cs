namespace KnowledgeBase.Web.Tests.Commands;

/// <summary>A folder with captures in it, and a library beside them, on which commands are run.</summary>
public abstract class CommandFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kb-command-");

    protected string Folder => folder.FullName;

    protected string Data => Path.Combine(folder.FullName, "data");

    /// <summary>Runs a command in the folder, so that files are named as they were written.</summary>
    internal Task<CommandAnswer> RunAsync(params string[] arguments) => AppProcess.RunAsync(folder.FullName, arguments);

    protected void Write(string name, string text)
    {
        var file = new FileInfo(Path.Combine(folder.FullName, name));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, text);
    }

    /// <summary>What commands print, with the folder's own path left out.</summary>
    internal IEnumerable<string> LinesOf(CommandAnswer answer) => answer.Lines.Select(line => line.Replace(folder.FullName, "", StringComparison.Ordinal));

    protected static string Capture(int number, string captured = "2026-01-02", string more = "") => $"""
        ---
        source_url: https://reading.example/archives/{number}
        captured_at: {captured}T00:00:00Z
        title: 記事{number}
        ---

        この記事では、ある研究の背景と方法、そして得られた結果を順に紹介します。読み終えるころには、要点がつかめるはずです。{more}

        **論文情報**

        *   タイトル：A Paper Numbered {number}
        *   著者：Hanako Yamada, Taro Suzuki
        *   URL：https://arxiv.org/abs/2401.0000{number}
        """;

    public void Dispose()
    {
        folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }
}
