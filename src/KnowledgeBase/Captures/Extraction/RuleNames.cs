namespace KnowledgeBase.Captures.Extraction;

/// <summary>
/// Names of the rules that find fields and drop lines, as far as several places use them; rules of furniture are named in their table.
/// What stands behind a colon after a name tells what the rule matched, for example <c>label:著者</c>. Reasons: <see cref="RuleCatalog"/>.
/// </summary>
internal static class RuleNames
{
    public const string FrontMatter = "front-matter";
    public const string HeaderLine = "header-line";
    public const string ReadOriginal = "read-original-link";
    public const string ToolLines = "tool-lines";
    public const string FileName = "file-name";

    public const string Meta = "meta";
    public const string Element = "element";
    public const string JsonLd = "json-ld";
    public const string CanonicalLink = "canonical-link";
    public const string MarkedDate = "marked-date";
    public const string PrintedDate = "printed-date";
    public const string PermanentLink = "permanent-link";
    public const string SavingTool = "saving-tool";

    public const string PageHead = "page-head";
    public const string HiddenElement = "hidden-element";
    public const string FurnitureElement = "furniture-element";
    public const string FurnitureRole = "furniture-role";
    public const string FurnitureCaption = "furniture-caption";
    public const string LinkCard = "link-card";
    public const string FurnitureClass = "furniture-class";
    public const string BesideArticle = "beside-article";
    public const string LinkBlock = "link-block";
    public const string OutsideArticle = "outside-article";

    public const string LeadingHeading = "leading-heading";
    public const string FirstLine = "first-line";
    public const string PageHeader = "page-header";
    public const string PageFoot = "page-foot";
    public const string HostOfAddress = "host-of-address";
    public const string SiteName = "site-name";
    public const string Heading = "heading";
    public const string PlainTextHeading = "plain-text-heading";
    public const string Picture = "picture";
    public const string ImagePath = "image-path";
    public const string ArxivMonth = "arxiv-month";
    public const string CaptureDay = "capture-day";

    public const string Label = "label";
    public const string PositionalBlock = "positional-block";
    public const string Citation = "citation";
    public const string TitleAboveAddress = "title-above-address";
    public const string ArticleTitle = "article-title";
    public const string TailOfText = "tail-of-text";
    public const string AddressBelow = "address-below";
    public const string IdInAddress = "id-in-address";

    public const string Related = "related";
    public const string SameSiteLink = "same-site-link";
}
