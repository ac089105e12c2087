using KnowledgeBase.Captures.Extraction.Lines;
using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>The addresses and identifiers of one paper while its bibliography is being read, and the pages around it under their labels.</summary>
internal sealed class PaperAddresses(PaperEvidence evidence)
{
    private readonly List<string> urls = [];
    private readonly List<(string Label, string Url)> links = [];
    private string? bareDoi;
    private ArxivId? bareArxiv;

    public bool IsEmpty => urls.Count == 0 && links.Count == 0 && !HasIdentifier;

    public bool HasUrl => urls.Count > 0 || HasIdentifier;

    public IReadOnlyList<string> Urls => [.. urls.Distinct()];

    public IReadOnlyList<(string Label, string Url)> Links
    {
        get
        {
            var own = urls.ToHashSet();
            return [.. links.DistinctBy(link => link.Url).Where(link => !own.Contains(link.Url))];
        }
    }

    public ArxivId? Arxiv => urls.Select(ArxivId.Find).FirstOrDefault(id => id is not null) ?? bareArxiv ?? (bareDoi is null ? null : ArxivId.Find(bareDoi));

    public Doi? Doi => urls.Where(PaperHosts.HasDoi).Select(Identifiers.Doi.Find).FirstOrDefault(doi => doi is not null) ?? (bareDoi is null ? null : new Doi(bareDoi));

    private bool HasIdentifier => bareDoi is not null || bareArxiv is not null;

    /// <summary>The value of a label such as URL: its links, of which those that name code and the like go under their own words, or bare identifiers.</summary>
    public void Add(IReadOnlyList<TextLink> found, string value)
    {
        var hasPaper = found.Any(link => PaperHosts.IsPaper(link.Url));
        foreach (var link in found)
        {
            if (!link.IsBare && !PaperHosts.IsPaper(link.Url) && (hasPaper || LabelVocabulary.KindOf(link.Text) is LabelKind.Link))
            {
                AddLink(link.Text, link.Url);
            }
            else
            {
                AddUrl(link.Url);
            }
        }

        if (found.Count == 0)
        {
            AddIdentifiers(value);
        }
    }

    public void AddIdentifiers(string value)
    {
        if (bareDoi is null && Identifiers.Doi.Find(value) is { } doi)
        {
            bareDoi = doi.Printed;
            evidence.Note(EvidenceField.PaperDoi, doi.Printed);
        }

        if (bareArxiv is null && (ArxivId.Find(value) ?? ArxivId.Parse(value.TrimStart('[').Split(' ', '[', ']', '（', '(')[0])) is { } arxiv)
        {
            bareArxiv = arxiv;
            evidence.Note(EvidenceField.PaperArxivId, arxiv.Value);
        }
    }

    public void AddUrl(string url)
    {
        var clean = BareUrls.WithoutTail(url.Trim());
        if (ArticleUrl.Parse(clean) is not null)
        {
            urls.Add(clean);
            evidence.Note(EvidenceField.PaperUrl, clean);
        }
    }

    public void AddLink(string label, string url)
    {
        if (ArticleUrl.Parse(url) is not null)
        {
            links.Add((label, url));
            evidence.Note(EvidenceField.PaperLink, url);
        }
    }

    /// <summary>Addresses from the end of the text upwards: what stands higher comes first.</summary>
    public void Above(Action add)
    {
        var (earlier, earlierUrls) = (links.ToList(), urls.ToList());
        links.Clear();
        urls.Clear();
        add();
        links.AddRange(earlier);
        urls.AddRange(earlierUrls);
    }
}
