using KnowledgeBase.Captures.Extraction.Lines;
using KnowledgeBase.Identifiers;
using KnowledgeBase.Related;

namespace KnowledgeBase.Captures.Extraction.Links;

/// <summary>
/// Finds the links to other articles: those after an introduction (same line, the list or the bare paragraphs under it), and those in
/// the text that lead to an article of the same site.
/// </summary>
internal sealed class RelatedLinkReader
{
    /// <summary>More links than any article has; a page of nothing but links must not fill the library.</summary>
    private const int MostLinks = 1000;

    /// <summary>What parts links that stand together is no longer.</summary>
    private const int LongestSeam = 8;

    private readonly List<TextLine> lines;
    private readonly ArticleLinks articles;
    private readonly List<ExtractedLink> found = [];
    private readonly List<Evidence> evidence = [];
    private readonly List<ReadingDiagnostic> diagnostics = [];
    private ReadingDiagnostic? overflow;

    private RelatedLinkReader(List<TextLine> lines, ArticleUrl? source, string? site)
    {
        this.lines = lines;
        articles = new ArticleLinks(source, site);
    }

    /// <summary>Links in reading order. Lines that <paramref name="isElsewhere"/> holds for, such as bibliographies, have none.</summary>
    /// <param name="lines">The whole text.</param>
    /// <param name="source">Address of the page; null when unknown.</param>
    /// <param name="site">Host of the site, which may be known without an address.</param>
    /// <param name="isElsewhere">Tells lines whose links are something else.</param>
    public static (IReadOnlyList<ExtractedLink> Links, IReadOnlyList<Evidence> Evidence, IReadOnlyList<ReadingDiagnostic> Diagnostics) Read(
        List<TextLine> lines, ArticleUrl? source, string? site, Func<TextLine, bool> isElsewhere)
    {
        var reader = new RelatedLinkReader(lines, source, site);
        for (var i = 0; i < lines.Count;)
        {
            i = isElsewhere(lines[i]) ? i + 1 : reader.ReadAt(i);
        }

        return (reader.found, reader.evidence, reader.overflow is { } more ? [.. reader.diagnostics, more] : reader.diagnostics);
    }

    private int ReadAt(int at)
    {
        var line = lines[at];
        if (RelatedIntroduction.KindOf(line) is not { } kind)
        {
            InText(line);
            return at + 1;
        }

        var next = at + 1;
        while (next < lines.Count && (Belongs(line, lines[next], isFirst: next == at + 1) || IsGap(next) || IsTitleOfAddress(next)))
        {
            next++;
        }

        Introduced(kind, line, lines[at..next], next);
        return next;
    }

    // A link of a sentence, or one that words behind a sentence introduce, with those that follow it at once.
    private void InText(TextLine line)
    {
        (RelatedLinkKind Kind, int End)? introduced = null;
        foreach (var link in line.Links)
        {
            var start = Math.Min(link.Start, line.Text.Length);
            var lead = RelatedIntroduction.LeadOf(line.Text, start);
            var kind = RelatedIntroduction.KindWithin(link.Text) ?? RelatedIntroduction.KindBehindSentence(lead)
                ?? (introduced is var (same, end) && end <= start && start - end <= LongestSeam && !line.Text[end..start].Any(char.IsLetter) ? same : null);
            introduced = kind is { } known ? (known, link.Start + link.Text.Length) : null;
            var sentence = () => Sentence.Around(line.Text, link.Start);
            if (kind is { } found)
            {
                Add(found, $"{RuleNames.Related}:{lead.Trim()}", line, link, articles.Target(link), sentence);
            }
            else
            {
                Add(RelatedLinkKind.Inline, RuleNames.SameSiteLink, line, link, articles.InlineTarget(link), sentence);
            }
        }
    }

    // Of several titles in a list one may have lost its address; the list goes on behind it.
    private bool IsGap(int at) =>
        lines[at] is { Role: LineRole.ListItem, Links.Count: 0, Text.Length: < 120 }
        && at + 1 < lines.Count && lines[at + 1] is { Role: LineRole.ListItem, HasOnlyLinks: true };

    // A page copied as text has a title and its address below each other.
    private bool IsTitleOfAddress(int at) =>
        lines[at] is { Role: LineRole.Paragraph or LineRole.ListItem, Links.Count: 0, Text.Length: > 0 and < 120 } title && !title.Text.EndsWith('。')
        && at + 1 < lines.Count && lines[at + 1] is { HasOnlyLinks: true, Links: [{ IsBare: true }] } address && address.Block == title.Block;

    // After "関連研究：[A](…)" only lines of the same paragraph go on; after "関連研究" alone, all that hold nothing but links.
    private static bool Belongs(TextLine introduction, TextLine line, bool isFirst) =>
        line.HasOnlyLinks
        && line.Role is not (LineRole.Heading or LineRole.Code)
        && RelatedIntroduction.KindOf(line) is null
        && (introduction.Links.Count == 0 || line.Block == introduction.Block || (!isFirst && line.Role == LineRole.ListItem));

    private void Introduced(RelatedLinkKind kind, TextLine introduction, List<TextLine> group, int next)
    {
        // A link card is a picture and a title with one target; the title is the link.
        var named = group.SelectMany(line => line.Links).Where(link => link.Text.Length > 0).Select(link => link.Url).ToHashSet();
        var rule = $"{RuleNames.Related}:{introduction.Lead}";
        TextLine? title = null;
        foreach (var (i, line) in group.Index())
        {
            if (i > 0 && IsTitleOfAddress(next - group.Count + i))
            {
                title = line;
                continue;
            }

            foreach (var link in line.Links.Where(link => link.Text.Length > 0 || !named.Contains(link.Url)))
            {
                Add(kind, rule, line, title is null ? link : link with { Text = title.Text }, articles.Target(link, isIntroduced: true), () => Sentence.Cut(line == introduction ? line.Text : $"{introduction.Text} {line.Text}"));
            }

            title = null;
            if (line.Links.Count == 0 && line != introduction)
            {
                diagnostics.Add(new ReadingDiagnostic(DiagnosticCodes.RelatedWithoutUrl, line.Number, line.Number, line.Text));
            }
        }

        if (group is [{ Links.Count: 0 }])
        {
            NoteMissing(introduction, next);
        }
    }

    private void Add(RelatedLinkKind kind, string rule, TextLine line, TextLink link, ArticleUrl? target, Func<string> sentence)
    {
        if (target is not null && found.Count == MostLinks)
        {
            overflow ??= new ReadingDiagnostic(DiagnosticCodes.TooManyLinks, line.Number, line.LastNumber, $"{MostLinks}");
        }
        else if (target is not null)
        {
            var text = link.Text.Length > 0 ? link.Text : target.Address;
            found.Add(new ExtractedLink(kind, target, text, line.Section, sentence(), line.Number, rule));
            evidence.Add(new Evidence(EvidenceField.Related, text, rule, line.Number, line.LastNumber));
        }
    }

    // A bare title under the introduction, in the same paragraph or list, is a link whose address the capture lost.
    private void NoteMissing(TextLine introduction, int next)
    {
        if (next < lines.Count && lines[next] is { Links.Count: 0 } line && (line.Block == introduction.Block || line.Role == LineRole.ListItem))
        {
            diagnostics.Add(new ReadingDiagnostic(DiagnosticCodes.RelatedWithoutUrl, line.Number, line.Number, line.Text));
        }
    }
}
