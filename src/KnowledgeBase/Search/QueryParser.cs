using System.Text.RegularExpressions;
using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Search;

/// <summary>
/// Understands what a reader typed: words, "phrases", -exclusions and operators (<c>author:</c>, <c>year:2023..2024</c>), in half or full width. What cannot be
/// understood is searched as text, and a note says so; nothing is dropped in silence. docs/search.md describes the language.
/// </summary>
public static partial class QueryParser
{
    private const int MostTerms = 20;

    public static SearchQuery Parse(string? typed, SearchScope scope = SearchScope.Articles)
    {
        if (QueryText.Clean(typed) is not { } text)
        {
            return SearchQuery.Nothing;
        }

        if (PastedIdentifier.Find(text) is var (_, value) && Words(false, value, field: null, exact: true) is { } identifier)
        {
            return new SearchQuery([identifier], [new SearchNote(SearchNoteCodes.Identifier, value)]);
        }

        var (terms, notes) = (new List<SearchTerm>(), new List<SearchNote>());
        foreach (Match part in Part().Matches(text))
        {
            if (terms.Count == MostTerms)
            {
                notes.Add(new SearchNote(SearchNoteCodes.TooLong, text[part.Index..]));
                break;
            }

            if (Read(part, scope, notes) is { } term)
            {
                terms.Add(term);
            }
            else
            {
                notes.Add(new SearchNote(SearchNoteCodes.NoLetters, part.Value));
            }
        }

        if (typed!.Length > QueryText.MaxLength)
        {
            notes.Add(new SearchNote(SearchNoteCodes.TooLong, QueryText.Clean(typed[QueryText.MaxLength..]) ?? ""));
        }

        return new SearchQuery([.. terms.Distinct()], notes);
    }

    private static SearchTerm? Read(Match part, SearchScope scope, List<SearchNote> notes)
    {
        var excluded = part.Groups["minus"].Success;
        var quoted = part.Groups["quoted"];
        var value = quoted.Success ? quoted.Value : part.Groups["plain"].Value;
        if (!part.Groups["name"].Success)
        {
            return Words(excluded, value, field: null, quoted.Success);
        }

        var name = part.Groups["name"].Value;
        if (QueryOperators.Find(scope, name) is { } read)
        {
            if (value.Length > 0 && read(excluded, value, quoted.Success) is { } term)
            {
                return term;
            }

            notes.Add(new SearchNote(SearchNoteCodes.BrokenOperator, part.Value));
        }
        else if (value.Length > 0 && !value.StartsWith("//", StringComparison.Ordinal) && name.All(char.IsAsciiLetter))
        {
            notes.Add(new SearchNote(SearchNoteCodes.UnknownOperator, name));
        }

        return Words(excluded, $"{name}:{value}", field: null, quoted.Success);
    }

    /// <summary>A term of words; null for a text without any.</summary>
    /// <param name="exact">No other way to write it counts.</param>
    internal static WordTerm? Words(bool excluded, string text, SearchField? field, bool exact)
    {
        var forms = (exact ? [text] : Spellings.Of(text)).Select(SearchPhrase.Of).OfType<SearchPhrase>().DistinctBy(form => form.Squeezed).ToList();

        // Where a form is part of another one, it finds what that finds.
        return forms.Count == 0 ? null : new WordTerm(excluded, text, field,
            [.. forms.Where(form => !forms.Exists(other => other != form && form.Squeezed.Contains(other.Squeezed, StringComparison.Ordinal)))]);
    }

    // A minus stands before a word and behind space; quotes that nobody closes are no quotes.
    [GeneratedRegex("""
        (?<=^|\s)(?=\S)(?<minus>[-－−‐–](?=\S))?(?:(?<name>[\p{L}]{1,12})[:：])?(?:["＂“”„](?<quoted>[^"＂“”„]*)["＂“”„]|(?<plain>\S*))|(?<plain>\S+)
        """, RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
