using KnowledgeBase.Captures.Extraction.Bibliography;
using KnowledgeBase.Captures.Formats;
using KnowledgeBase.Identifiers;
using static KnowledgeBase.Corrections.CorrectionKind;

namespace KnowledgeBase.Corrections.Sayings;

/// <summary>The paper that a saying is about.</summary>
/// <param name="Key">What a correction names it by.</param>
internal sealed record PaperSaid(string Key, IReadOnlyList<string> Authors, IReadOnlyList<string> Affiliations);

/// <summary>What a saying is about.</summary>
/// <param name="Article">Key of the article.</param>
/// <param name="Paper">Null where it is about none, or about one that is not there yet.</param>
/// <param name="Line">The line that it stands in; empty when that is not known.</param>
internal sealed record SaidOf(string Article, PaperSaid? Paper, string Line);

/// <summary>What must be decided so that a saying holds. Names, dates and identifiers are read by the rules that read captures. Pure.</summary>
internal static class SaidDecisions
{
    private static readonly (string?, IReadOnlyList<MakeCorrectionInput>) NoPaper = ("no-paper", []);

    public static (string? Refusal, IReadOnlyList<MakeCorrectionInput> Decisions) Of(Saying saying, SaidOf of) =>
        string.IsNullOrWhiteSpace(saying.Text) ? ("no-text", []) : saying.Field switch
        {
            SaidField.Title => saying.IsNot ? ("say-what-instead", []) : Field(of.Article, CorrectionSubject.Article, CorrectableField.Title, Plain(saying.Text)),
            SaidField.Date => Date(saying, of.Article, CorrectionSubject.Article, CorrectableField.BestDate),
            SaidField.Tag => Entry(saying, of.Article, CorrectionSubject.Article, CorrectableField.Tags, new CorrectedItem { Text = Plain(saying.Text).TrimStart('#') }),
            SaidField.Related => Link(saying, of.Article, CorrectionSubject.Article, CorrectableField.Related, of.Line),
            SaidField.PaperTitle => PaperTitle(saying, of),
            _ when of.Paper is null => NoPaper,
            SaidField.Author => Names(saying, of.Paper.Key, CorrectableField.Authors, of.Paper.Authors, AuthorList.Read(Plain(saying.Text)).Names, NameKey.OfPerson),
            SaidField.Affiliation => Names(saying, of.Paper.Key, CorrectableField.Affiliations, of.Paper.Affiliations, AffiliationList.Read(Plain(saying.Text)), NameKey.OfOrganisation),
            SaidField.Identifier => Identifier(saying, of),
            SaidField.PaperDate => Date(saying, of.Paper.Key, CorrectionSubject.Paper, CorrectableField.IssuedOn),
            _ => Link(saying, of.Paper.Key, CorrectionSubject.Paper, CorrectableField.Links, of.Line),
        };

    private static (string?, IReadOnlyList<MakeCorrectionInput>) Field(string subject, CorrectionSubject of, string field, object? value) =>
        (null, [new MakeCorrectionInput(CorrectionKind.Field, of, subject) { Field = field, Value = CorrectableField.Print(value) }]);

    private static (string?, IReadOnlyList<MakeCorrectionInput>) Entry(Saying saying, string subject, CorrectionSubject of, string list, CorrectedItem item) =>
        (null, [new MakeCorrectionInput(saying.IsNot ? Remove : Add, of, subject) { Field = list, Value = (saying.IsNot ? item : item with { Line = saying.Line }).Print() }]);

    private static (string?, IReadOnlyList<MakeCorrectionInput>) Date(Saying saying, string subject, CorrectionSubject of, string field) =>
        saying.IsNot ? Field(subject, of, field, null)
        : PrintedDate.FindDay(saying.Text) is { } date ? Field(subject, of, field, date)
        : PrintedDate.FindYear(saying.Text) is { } year ? Field(subject, of, field, year)
        : ("no-date", []);

    private static (string?, IReadOnlyList<MakeCorrectionInput>) Link(Saying saying, string subject, CorrectionSubject of, string list, string line) =>
        SaidLink.Find(saying.Text, line) is { } link
            ? Entry(saying, subject, of, list, new CorrectedItem { Text = saying.IsNot ? null : link.Text, Url = link.Url })
            : ("no-address", []);

    // An article that introduces no paper, or another one, gets it; one that has it has its title put right.
    private static (string?, IReadOnlyList<MakeCorrectionInput>) PaperTitle(Saying saying, SaidOf of) =>
        saying.IsNot && of.Paper is { } wrong ? Entry(saying, of.Article, CorrectionSubject.Article, CorrectableField.Papers, ItemOf(wrong))
        : saying.IsNot ? NoPaper
        : of.Paper is { } paper ? Field(paper.Key, CorrectionSubject.Paper, CorrectableField.Title, Plain(saying.Text))
        : Entry(saying, of.Article, CorrectionSubject.Article, CorrectableField.Papers, new CorrectedItem { Text = Plain(saying.Text), Identifier = IdentifierIn(of.Line) });

    private static CorrectedItem ItemOf(PaperSaid paper) => Papers.PaperReference.TitleKeyOf(paper.Key) is { } title
        ? new CorrectedItem { Text = title }
        : new CorrectedItem { Identifier = paper.Key };

    private static (string?, IReadOnlyList<MakeCorrectionInput>) Names(
        Saying saying, string subject, string field, IReadOnlyList<string> now, IReadOnlyList<string> said, Func<string, string> keyOf)
    {
        var keys = said.Select(keyOf).ToHashSet(StringComparer.Ordinal);
        var names = saying.IsNot ? [.. now.Where(name => !keys.Contains(keyOf(name)))] : now.Concat(said).DistinctBy(keyOf).ToList();
        return keys.Count == 0 ? ("no-text", [])
            : names.Count == now.Count ? ("not-there", [])
            : Field(subject, CorrectionSubject.Paper, field, names);
    }

    private static (string?, IReadOnlyList<MakeCorrectionInput>) Identifier(Saying saying, SaidOf of) =>
        IdentifierIn(saying.Text) is not { } identifier ? ("no-identifier", [])
        : saying.IsNot ? Entry(saying, of.Article, CorrectionSubject.Article, CorrectableField.Identifiers, new CorrectedItem { Identifier = identifier })
        : (null, [new MakeCorrectionInput(Merge, CorrectionSubject.Paper, of.Paper!.Key) { Other = identifier }]);

    private static string? IdentifierIn(string text) =>
        (ArxivId.Parse(text.Trim()) ?? ArxivId.Find(text)) is { } arxiv ? $"{ArxivId.Scheme}:{arxiv.Value}" : Doi.Find(text) is { } doi ? $"{Doi.Scheme}:{doi.Value}" : null;

    // Marks of Markdown around a piece are not part of what it says.
    private static string Plain(string text) => SaidLink.Find(text, "") is { } link && link.Text != link.Url ? link.Text : text.Trim().Trim('*', '_', '#', '`', ' ', '　', '\t').Trim();
}
