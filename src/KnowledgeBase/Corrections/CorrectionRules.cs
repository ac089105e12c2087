using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeBase.Data;
using KnowledgeBase.Papers;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Corrections;

/// <summary>What cannot be decided, and why.</summary>
public sealed partial class CorrectionRules(KnowledgeBaseContext db, ActiveCorrections corrections)
{
    private const int LongestText = 1000;

    private const int MostNames = 5000;

    /// <summary>One sentence for a person; null when the decision can be made.</summary>
    internal Task<string?> RefusalAsync(MakeCorrectionInput input, CancellationToken cancellationToken) => input.Kind switch
    {
        CorrectionKind.Field => Task.FromResult(OfField(input)),
        CorrectionKind.Merge => OfMergeAsync(input, cancellationToken),
        CorrectionKind.NotSame or CorrectionKind.Later => Task.FromResult(OfPair(input)),
        CorrectionKind.Unwanted => OfUnwantedAsync(input, cancellationToken),
        _ => OfSplitAsync(input, cancellationToken),
    };

    private static string? OfPair(MakeCorrectionInput input) =>
        string.IsNullOrEmpty(input.Other) ? "The other one is missing."
        : input.Subject == input.Other ? "Both are the same already."
        : null;

    private async Task<string?> OfMergeAsync(MakeCorrectionInput input, CancellationToken cancellationToken)
    {
        if (OfPair(input) is { } refusal)
        {
            return refusal;
        }

        if (input.Of == CorrectionSubject.Paper)
        {
            return null;
        }

        // Each counts as at most one other, and never as one that counts as it: so there are no circles, whatever is undone in whatever order.
        var canonical = await corrections.CanonicalAsync(input.Of, [input.Subject, input.Other!], cancellationToken);
        return canonical[input.Other!] == input.Subject ? "The other one counts as this one already; undo that first."
            : canonical[input.Subject] == input.Subject || await IsSaidAsync(input, cancellationToken) ? null
            : canonical[input.Subject] == canonical[input.Other!] ? "Both are one already."
            : "This one counts as another one already; undo that first.";
    }

    private Task<bool> IsSaidAsync(MakeCorrectionInput input, CancellationToken cancellationToken) => db.Corrections.AnyAsync(
        one => one.Kind == input.Kind && one.Of == input.Of && one.Subject == input.Subject && one.Other == input.Other && one.UndoneUtc == null, cancellationToken);

    private async Task<string?> OfSplitAsync(MakeCorrectionInput input, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(input.Other))
        {
            return "What is to stand alone is missing.";
        }

        return input.Of switch
        {
            CorrectionSubject.Author or CorrectionSubject.Affiliation => null,
            CorrectionSubject.Paper when await PrintsAsync(input.Other, input.Subject, cancellationToken) => null,
            CorrectionSubject.Paper => "That article prints no such paper.",
            _ => "Articles cannot be split.",
        };
    }

    private async Task<string?> OfUnwantedAsync(MakeCorrectionInput input, CancellationToken cancellationToken) =>
        input.Of != CorrectionSubject.Article ? "Only articles can be unwanted."
        : await db.RelatedLinks.AnyAsync(link => link.TargetKey == input.Subject && link.TargetArticleId == null, cancellationToken) ? null
        : "No link leads there, or the article is captured.";

    private async Task<bool> PrintsAsync(string articleKey, string reference, CancellationToken cancellationToken) =>
        (await db.ArticlePapers.AsNoTracking().Where(mention => mention.Article!.Key == articleKey).ToListAsync(cancellationToken))
            .Exists(mention => PaperReference.AllOf(mention).Contains(reference));

    private static string? OfField(MakeCorrectionInput input)
    {
        if (!CorrectableField.Of(input.Of).Contains(input.Field))
        {
            return $"{input.Field} cannot be corrected; it is one of {string.Join(", ", CorrectableField.Of(input.Of))}.";
        }

        try
        {
            return OfValue(input.Field!, input.Value ?? "null");
        }
        catch (JsonException)
        {
            return $"The value of {input.Field} is not of the right kind.";
        }
    }

    private static string? OfValue(string field, string value) => field switch
    {
        CorrectableField.Title or CorrectableField.Name => OfText(JsonSerializer.Deserialize<string?>(value)),
        CorrectableField.BestDate or CorrectableField.IssuedOn => JsonSerializer.Deserialize<string?>(value) is { } date && !IsDate(date)
            ? "A date is yyyy, yyyy-MM or yyyy-MM-dd." : null,
        CorrectableField.Truncated => OfFlag(value),
        _ => OfNames(JsonSerializer.Deserialize<List<string>>(value)),
    };

    // What is no flag is refused by the parser.
    private static string? OfFlag(string value)
    {
        _ = JsonSerializer.Deserialize<bool>(value);
        return null;
    }

    private static string? OfText(string? text) =>
        string.IsNullOrWhiteSpace(text) ? "It must not be empty."
        : text.Length > LongestText ? $"It must not be longer than {LongestText} characters."
        : null;

    private static string? OfNames(List<string>? names) =>
        names is null || names.Count > MostNames ? $"There must be a list of at most {MostNames} names."
        : names.Select(OfText).FirstOrDefault(refusal => refusal is not null);

    private static bool IsDate(string text) =>
        PartialDate().IsMatch(text) && (text.Length < 10 || DateOnly.TryParseExact(text, "yyyy-MM-dd", out _));

    [GeneratedRegex(@"^[12]\d{3}(-(0[1-9]|1[0-2])(-\d{2})?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex PartialDate();
}
