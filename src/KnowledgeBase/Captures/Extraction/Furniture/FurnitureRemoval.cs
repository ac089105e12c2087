using KnowledgeBase.Captures.Extraction.Mending;
using KnowledgeBase.Captures.Formats;
using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Captures.Extraction.Furniture;

/// <summary>A body without its furniture, and what the furniture told.</summary>
/// <param name="Kept">The article's lines.</param>
/// <param name="Dropped">The others, each with its rule.</param>
/// <param name="Host">Site by address, or by tell-tale lines; null when neither tells.</param>
/// <param name="CutAt">Line of a membership notice after which no text follows; null when the text is whole.</param>
/// <param name="Posted">Publish date that stood in the furniture.</param>
/// <param name="TellTale">Line that told the site of a capture without address; null when none was needed or found.</param>
internal sealed record WithoutFurniture(
    IReadOnlyList<SourceLine> Kept, IReadOnlyList<DroppedLine> Dropped, string? Host, Noted<string>? CutAt, Noted<string>? Posted, Noted<string>? TellTale);

/// <summary>Takes the furniture of a site out of a body, line by line.</summary>
internal static class FurnitureRemoval
{
    /// <summary>No furniture is longer, in characters; most lines of an article are.</summary>
    private const int Longest = 200;

    public static WithoutFurniture Apply(IReadOnlyList<SourceLine> whole, string? host, ArticleUrl? source, CapturedDocument document)
    {
        var cards = new string?[whole.Count];
        var body = LinkCards.Flatten(whole, cards);
        var code = CodeLines.Fenced(body);
        var words = body.Select(line => LineWords.Of(line.Text)).ToList();
        var tellTale = host is null ? HostByTellTale(body, words) : null;
        var site = host ?? tellTale?.Value;
        Predicate<FurnitureRule> holds = rule => rule.HoldsOn(site);
        var matched = words.Select((line, i) => code[i] ? null : Find(line, holds)).ToList();
        var beside = matched.ToArray();
        UnmatchAwayFromFurniture(words, matched);

        var dropped = matched.Select((rule, i) => cards[i] ?? rule?.Name).ToArray();
        ContentsList.Mark(body, words, source, dropped);
        RepeatedFrontMatter.Mark(body, code, dropped);
        Announcement.Mark(words, dropped);
        Navigation.Mark(body, words, code, source, dropped);
        WriterFoot.Mark(words, site, dropped);
        DropBesideNavigation(words, beside, dropped);
        var byline = document.Syntax == BodySyntax.Markdown ? Byline.Mark(body, words, document.Tags, startsWithTitle: document.Title is null, dropped) : null;
        var cutAt = PaywallCut.Mark(words, matched, dropped);
        return new WithoutFurniture(
            [.. body.Where((_, i) => dropped[i] is null)],
            [.. body.SelectMany((line, i) => dropped[i] is { } rule ? Dropped(line, rule) : [])],
            site,
            cutAt is { } notice ? body[notice].Noted(words[notice], matched[notice]!.Name) : null,
            Posted(body, words, matched) ?? byline,
            tellTale);
    }

    /// <summary>A line that goes, with those that were joined to it.</summary>
    public static IEnumerable<DroppedLine> Dropped(SourceLine line, string rule) =>
        Enumerable.Range(line.Number, line.Last - line.Number + 1).Select(number => new DroppedLine(number, rule));

    private static FurnitureRule? Find(string words, Predicate<FurnitureRule> holds) => words.Length is 0 or > Longest ? null : FurnitureRules.Find(words, holds);

    private static Noted<string>? HostByTellTale(IReadOnlyList<SourceLine> body, List<string> words)
    {
        foreach (var (name, host) in FurnitureRules.TellTales)
        {
            var rules = FurnitureRules.All.Where(rule => rule.Name == name).ToList();
            if (words.FindIndex(line => line.Length is > 0 and <= Longest && rules.Exists(rule => rule.Pattern.IsMatch(line))) is >= 0 and var told)
            {
                return body[told].Noted(host, name);
            }
        }

        return null;
    }

    // A bare number may well be text; it is a like count only where furniture or the end of the page is next to it.
    private static void UnmatchAwayFromFurniture(List<string> words, List<FurnitureRule?> matched)
    {
        for (var i = 0; i < matched.Count; i++)
        {
            if (matched[i] is { Meaning: FurnitureMeaning.OnlyAtFurniture } && !Touches(i, -1, matched, words) && !Touches(i, 1, matched, words))
            {
                matched[i] = null;
            }
        }
    }

    // What is furniture only beside furniture is so as well beside links around the site and the writer's portrait.
    private static void DropBesideNavigation(List<string> words, FurnitureRule?[] beside, string?[] dropped)
    {
        for (var i = 0; i < beside.Length; i++)
        {
            if (dropped[i] is null && beside[i] is { Meaning: FurnitureMeaning.OnlyAtFurniture } rule
                && words.FindIndex(i + 1, line => line.Length > 0) is >= 0 and var next && dropped[next] is Navigation.Rule or WriterFoot.Rule)
            {
                dropped[i] = rule.Name;
            }
        }
    }

    private static bool Touches(int from, int step, List<FurnitureRule?> matched, List<string> words)
    {
        for (var i = from + step; i >= 0 && i < words.Count; i += step)
        {
            if (words[i].Length > 0 && matched[i] is not { Meaning: FurnitureMeaning.OnlyAtFurniture })
            {
                return matched[i] is not null;
            }
        }

        return true;
    }

    private static Noted<string>? Posted(IReadOnlyList<SourceLine> body, List<string> words, List<FurnitureRule?> matched)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (matched[i] is { HasDate: true } rule && rule.Pattern.Match(words[i]).Groups["date"] is { Success: true } date)
            {
                return PrintedDate.FindDay(date.Value) is { } day ? body[i].Noted(day, rule.Name) : null;
            }
        }

        return null;
    }
}
