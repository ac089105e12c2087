namespace KnowledgeBase.Captures;

/// <summary>Every <see cref="FileReason"/>. A file that passes a limit is told the setting.</summary>
public static class FileReasons
{
    internal static readonly FileReason Empty = new("The file is empty.", "ファイルが空です。");

    internal static readonly FileReason Blank = new("The file holds nothing but white space.", "ファイルに空白しかありません。");

    internal static readonly FileReason NoText = new(
        "The file is not text: its bytes fit no encoding that captures use.", "テキストではありません。取り込みで使われるどの文字コードにも合いません。");

    internal static readonly FileReason TooLarge = new(
        "The file has {0:N0} bytes; the limit is {1:N0} (KnowledgeBase:Ingestion:MaxCaptureBytes).", "{0} バイトあります。上限は {1} バイトです（KnowledgeBase:Ingestion:MaxCaptureBytes）。");

    internal static readonly FileReason LargerThan = new("The file has more than {0:N0} bytes.", "{0} バイトを超えています。");

    internal static readonly FileReason TooSlow = new(
        "Reading it takes more than {0} seconds of CPU time, the limit set by KnowledgeBase:Ingestion:Reader:MaxCpuSeconds.",
        "読み取りにかかる CPU 時間が、上限の {0} 秒（KnowledgeBase:Ingestion:Reader:MaxCpuSeconds）を超えます。");

    internal static readonly FileReason TooMuchMemory = new(
        "Reading it takes more than {0} MiB of memory, the limit set by KnowledgeBase:Ingestion:Reader:MaxMemoryBytes.",
        "読み取りに使うメモリーが、上限の {0} MiB（KnowledgeBase:Ingestion:Reader:MaxMemoryBytes）を超えます。");

    internal static readonly FileReason TooDeep = new("Reading it overflows the stack: something in it is nested too deeply.", "入れ子が深すぎて読み取れません。");

    internal static readonly FileReason ReaderEnded = new("The reader process ended on this file.", "このファイルの読み取り中に、読み取りプロセスが終了しました。");

    internal static readonly FileReason ReaderFailed = new("The reader failed on this file; the log tells more.", "このファイルで読み取りが失敗しました。詳しくはログにあります。");

    internal static readonly FileReason NeverEnded = new("Reading was begun {0} times and never ended; the file is set aside.", "読み取りを {0} 回始めましたが、一度も終わらなかったため、除けてあります。");

    internal static readonly FileReason Deleted = new(
        "{0} removed this article from the library on {1:yyyy-MM-dd HH:mm} UTC; its captures do not bring it back.", "{0} が {1} UTC にこの記事を削除しました。取り込みでは元に戻りません。");

    internal static readonly FileReason UploadFull = new(
        "An upload may hold {0:N0} files (KnowledgeBase:Upload:MaxFiles). Begin another one for the rest.",
        "1 回のアップロードは {0} ファイルまでです（KnowledgeBase:Upload:MaxFiles）。残りは別のアップロードで送ってください。");

    internal static readonly FileReason UploadsFull = new(
        "Uploads that wait for a decision may have {0:N0} bytes together (KnowledgeBase:Upload:MaxStagedBytes). Let them in or discard them first.",
        "まだ決めていないアップロードは、合わせて {0} バイトまでです（KnowledgeBase:Upload:MaxStagedBytes）。先に取り込むか、破棄してください。");

    internal static readonly FileReason PictureAlone = new(
        "A picture is taken with the capture that shows it. Send both in one zip.", "画像は、それを載せた記事と一緒に取り込みます。両方を 1 つの zip で送ってください。");

    internal static readonly FileReason PictureTooLarge = new("The picture has {0:N0} bytes; the limit is {1:N0}.", "画像が {0} バイトあります。上限は {1} バイトです。");

    internal static readonly FileReason PictureUnreadable = new("The picture cannot be read.", "画像を読めません。");

    internal static readonly FileReason NoPicture = new(
        "The file is none of the pictures that are shown (PNG, JPEG, GIF, WebP, AVIF).", "表示できる画像（PNG、JPEG、GIF、WebP、AVIF）ではありません。");

    internal static readonly FileReason ZipTooLarge = new(
        "The zip has {0:N0} bytes; the limit is {1:N0} (KnowledgeBase:Ingestion:Zip:MaxBytes).", "zip が {0} バイトあります。上限は {1} バイトです（KnowledgeBase:Ingestion:Zip:MaxBytes）。");

    internal static readonly FileReason ZipWithoutList = new(
        "The zip is cut off or damaged: the list of its members is missing.", "zip が途中で切れているか、壊れています。ファイルの一覧がありません。");

    internal static readonly FileReason ZipListDamaged = new(
        "The zip is cut off or damaged: the list of its members cannot be read.", "zip が途中で切れているか、壊れています。ファイルの一覧を読めません。");

    internal static readonly FileReason ZipTooMany = new(
        "The zip has more than {0:N0} members (KnowledgeBase:Ingestion:Zip:MaxMembers).", "zip のファイルが {0} 個を超えています（KnowledgeBase:Ingestion:Zip:MaxMembers）。");

    internal static readonly FileReason ZipWithoutCaptures = new("The zip holds nothing that can be read as a capture.", "zip の中に、記事として読めるファイルがありません。");

    internal static readonly FileReason SameName = new("An entry before it has the same name; both are kept.", "前に同じ名前のファイルがあります。両方とも残します。");

    internal static readonly FileReason MemberChanged = new("The member is damaged: its content is not what the zip says of it.", "壊れています。中身が zip の記載と合いません。");

    internal static readonly FileReason MemberDamaged = new("The member is damaged, or packed in a way that is not read.", "壊れているか、対応していない方法で圧縮されています。");

    internal static readonly FileReason ZipInZip = new("A zip within a zip is not opened.", "zip の中の zip は開きません。");

    internal static readonly FileReason MemberTooLarge = new(
        "The member has {0:N0} bytes; the limit is {1:N0} (KnowledgeBase:Ingestion:MaxCaptureBytes).", "展開すると {0} バイトあります。上限は {1} バイトです（KnowledgeBase:Ingestion:MaxCaptureBytes）。");

    internal static readonly FileReason MemberGrows = new(
        "The member unpacks to more than {0} times its size (KnowledgeBase:Ingestion:Zip:MaxRatio).", "展開すると {0} 倍より大きくなります（KnowledgeBase:Ingestion:Zip:MaxRatio）。");

    internal static readonly FileReason ZipUnpacksTooLarge = new(
        "The members before it have taken up what a zip may unpack to, {0:N0} bytes (KnowledgeBase:Ingestion:Zip:MaxUnpackedBytes).",
        "これより前のファイルだけで、展開の上限 {0} バイト（KnowledgeBase:Ingestion:Zip:MaxUnpackedBytes）に達しています。");

    internal static readonly FileReason MemberWithoutName = new("The member has no name, or an absolute one.", "名前がないか、絶対パスになっています。");

    internal static readonly FileReason MemberLeadsOut = new("The member's name leads out of the zip.", "名前が zip の外を指しています。");

    internal static readonly FileReason MemberIsLink = new("The member is a symbolic link.", "シンボリックリンクです。");

    internal static readonly FileReason MemberEncrypted = new("The member is encrypted.", "暗号化されています。");

    private static readonly FileReason[] All =
    [
        Empty, Blank, NoText, TooLarge, LargerThan, TooSlow, TooMuchMemory, TooDeep, ReaderEnded, ReaderFailed, NeverEnded, Deleted, UploadFull, UploadsFull,
        PictureAlone, PictureTooLarge, PictureUnreadable, NoPicture, ZipTooLarge, ZipWithoutList, ZipListDamaged, ZipTooMany, ZipWithoutCaptures, SameName,
        MemberChanged, MemberDamaged, ZipInZip, MemberTooLarge, MemberGrows, ZipUnpacksTooLarge, MemberWithoutName, MemberLeadsOut, MemberIsLink, MemberEncrypted,
    ];

    /// <summary>The Japanese of a stored sentence, or of a kind of them (<see cref="Inspection.ReasonKind"/>); null when it is none of these, for example what the disk said.</summary>
    public static string? InJapanese(string sentence) => All.Select(reason => reason.InJapanese(sentence)).FirstOrDefault(japanese => japanese is not null);
}
