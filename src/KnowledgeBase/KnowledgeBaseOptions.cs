using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace KnowledgeBase;

/// <summary>Databases the library can live in.</summary>
public enum DatabaseProvider
{
    Sqlite,
    PostgreSql,
}

/// <summary>What becomes of pictures that lie on other sites.</summary>
public enum RemotePictures
{
    /// <summary>Readers' browsers load them from there, over https and without saying where they are needed.</summary>
    Original,

    /// <summary>Nothing is loaded from elsewhere; a labelled box with a link stands for each.</summary>
    None,
}

/// <summary>Settings under <c>KnowledgeBase:</c>. An empty configuration runs: SQLite in <c>data</c> beside the current directory.</summary>
public sealed class KnowledgeBaseOptions
{
    public const string Section = "KnowledgeBase";

    /// <summary>Folder of database, keys and logs; made when missing.</summary>
    [Required]
    public string DataDirectory { get; set; } = "data";

    /// <summary>Folders watched recursively. They are only read: no file in them is ever moved, changed or deleted.</summary>
    public List<string> CaptureFolders { get; set; } = [];

    /// <summary>Nobody reads anything without an account: pages, API, feeds, exports and pictures.</summary>
    public bool RequireLogin { get; set; }

    /// <summary>
    /// Addresses of reverse proxies in front of the app, or networks of them (<c>10.0.0.0/8</c>). Only from there what a request says about where it
    /// comes from is believed.
    /// </summary>
    public List<string> Proxies { get; set; } = [];

    public ProxySignInOptions ProxySignIn { get; set; } = new();

    /// <summary>Other sites (<c>https://clipper.example</c>) whose pages may call the JSON API, with a token where it asks for one; never with cookies.</summary>
    public List<string> CorsOrigins { get; set; } = [];

    public DatabaseOptions Database { get; set; } = new();

    /// <summary>Pictures of articles that lie on other sites. Those that came with a capture are always shown.</summary>
    public RemotePictures Images { get; set; }

    [ValidateObjectMembers]
    public IngestionOptions Ingestion { get; set; } = new();

    public ArxivFetchOptions ArxivFetch { get; set; } = new();

    [ValidateObjectMembers]
    public UploadOptions Upload { get; set; } = new();

    [ValidateObjectMembers]
    public GraphOptions Graph { get; set; } = new();

    /// <summary>Signing in by a proxy that has already asked who somebody is.</summary>
    public sealed class ProxySignInOptions
    {
        /// <summary>
        /// Header in which the proxies of <see cref="Proxies"/> name the account. From everybody else it is ignored. Empty: nobody signs in that way.
        /// </summary>
        public string Header { get; set; } = "";

        /// <summary>Role of an account that is made for a name that has none, for example <c>Reader</c>. Empty: such a name gets in nowhere.</summary>
        public string NewAccounts { get; set; } = "";
    }

    /// <summary>Which database.</summary>
    public sealed class DatabaseOptions
    {
        public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;
    }

    /// <summary>Pace and limits of ingestion.</summary>
    public sealed class IngestionOptions
    {
        /// <summary>Seconds between two looks through the capture folders, beside change events, which network mounts do not send.</summary>
        [Range(0.1, 86400)]
        public double PollSeconds { get; set; } = 5;

        /// <summary>Seconds for which size and time of a file must stand still before it is read.</summary>
        [Range(0, 3600)]
        public double SettleSeconds { get; set; } = 1;

        /// <summary>Largest file that is read, in bytes. Larger ones are listed as unreadable and not kept.</summary>
        [Range(1024, 1024 * 1024 * 1024)]
        public long MaxCaptureBytes { get; set; } = 16 * 1024 * 1024;

        /// <summary>How often reading one capture may be begun before it is set aside; more than one try means the process died in between.</summary>
        [Range(1, 10)]
        public int MaxAttempts { get; set; } = 2;

        [ValidateObjectMembers]
        public ReaderOptions Reader { get; set; } = new();

        [ValidateObjectMembers]
        public ZipOptions Zip { get; set; } = new();
    }

    /// <summary>Upkeep of the graph of the whole library.</summary>
    public sealed class GraphOptions
    {
        /// <summary>Seconds between two looks whether links have changed; after a layout at least as long as it took.</summary>
        [Range(0.1, 86400)]
        public double RefreshSeconds { get; set; } = 10;
    }

    /// <summary>Limits of a request or an upload that hands in captures. A file in it may have as many bytes as any (<see cref="IngestionOptions.MaxCaptureBytes"/>, <see cref="ZipOptions.MaxBytes"/>).</summary>
    public sealed class UploadOptions
    {
        /// <summary>Most files of a request, and of an upload.</summary>
        [Range(1, 100_000)]
        public int MaxFiles { get; set; } = 1_000;

        /// <summary>Largest request, in bytes.</summary>
        [Range(1024, 4L * 1024 * 1024 * 1024)]
        public long MaxRequestBytes { get; set; } = 300 * 1024 * 1024;

        /// <summary>Most requests with files that are taken in at the same time; others wait for their turn.</summary>
        [Range(1, 1_000)]
        public int MaxAtOnce { get; set; } = 4;

        /// <summary>Most bytes of all uploads that nobody has decided upon yet.</summary>
        [Range(1024, 1024L * 1024 * 1024 * 1024)]
        public long MaxStagedBytes { get; set; } = 2L * 1024 * 1024 * 1024;

        /// <summary>Hours after which an upload that nobody touches or decides upon is dropped.</summary>
        [Range(1, 24 * 365)]
        public int StagedHours { get; set; } = 14 * 24;
    }

    /// <summary>
    /// Which captures are plain, and what the reader processes may take for the others. A capture is plain when it has no more than the given
    /// bytes, lines, and marks (brackets, quotes, stars and the like).
    /// </summary>
    public sealed class ReaderOptions
    {
        [Range(0, 1024 * 1024)]
        public int MaxPlainBytes { get; set; } = 128 * 1024;

        [Range(0, 20_000)]
        public int MaxPlainLines { get; set; } = 4_000;

        [Range(0, 20_000)]
        public int MaxPlainMarks { get; set; } = 6_000;

        /// <summary>CPU time for one capture, in seconds. A reader that needs more is ended, and the capture is unreadable.</summary>
        [Range(0.1, 3600)]
        public double MaxCpuSeconds { get; set; } = 2;

        /// <summary>Memory of one reader process for what it reads, in bytes.</summary>
        [Range(64L * 1024 * 1024, 64L * 1024 * 1024 * 1024)]
        public long MaxMemoryBytes { get; set; } = 512 * 1024 * 1024;

        /// <summary>Number of reader processes; 0 for one per core.</summary>
        [Range(0, 64)]
        public int Processes { get; set; }
    }

    /// <summary>Limits of a zip of captures. One member may have as many bytes as a file (<see cref="IngestionOptions.MaxCaptureBytes"/>).</summary>
    public sealed class ZipOptions
    {
        /// <summary>Largest zip that is opened, in bytes.</summary>
        [Range(1024, 4L * 1024 * 1024 * 1024)]
        public long MaxBytes { get; set; } = 256 * 1024 * 1024;

        /// <summary>Most entries, folders included; a zip with more is not opened.</summary>
        [Range(1, 100_000)]
        public int MaxMembers { get; set; } = 1_000;

        /// <summary>Most bytes that are unpacked of one zip; members beyond it are refused.</summary>
        [Range(1024, 4L * 1024 * 1024 * 1024)]
        public long MaxUnpackedBytes { get; set; } = 100 * 1024 * 1024;

        /// <summary>Most times that a member of over a MiB may outgrow its packed size.</summary>
        [Range(2, 1032)]
        public int MaxRatio { get; set; } = 100;
    }

    /// <summary>Fetching metadata of papers from arXiv; off unless switched on.</summary>
    public sealed class ArxivFetchOptions
    {
        public bool Enabled { get; set; }

        /// <summary>Address of the API, without parameters.</summary>
        [Required]
        public string BaseUrl { get; set; } = "https://export.arxiv.org/api/query";

        /// <summary>Pause after each request. arXiv asks for three seconds.</summary>
        [Range(0.01, 86400)]
        public double SecondsBetweenRequests { get; set; } = 3;

        /// <summary>Papers in one request at most.</summary>
        [Range(1, 200)]
        public int BatchSize { get; set; } = 50;

        /// <summary>How long one request may take, answer included.</summary>
        [Range(1, 600)]
        public int TimeoutSeconds { get; set; } = 30;

        /// <summary>Longest answer that is read, in bytes.</summary>
        [Range(1024, 1024 * 1024 * 1024)]
        public long MaxResponseBytes { get; set; } = 8 * 1024 * 1024;

        /// <summary>Days for which an answer counts and is not asked for again.</summary>
        [Range(1, 3650)]
        public int RefreshDays { get; set; } = 30;

        /// <summary>Allow http, and addresses of this machine and its networks: for a mirror of one's own.</summary>
        public bool AllowInsecure { get; set; }
    }
}
