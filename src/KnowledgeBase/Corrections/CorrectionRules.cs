using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeBase.Data;
using KnowledgeBase.Papers;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Corrections;

/// <summary>What cannot be decided, and why.</summary>
public sealed partial class CorrectionRules(KnowledgeBaseContext db, ActiveCorrections corrections)
{
    /// <summary>Most characters of a title or name.</summary>
    public const int LongestText = 1000;

    /// <summary>Most authors or affiliations of a paper.</summary>
    public const int MostNames = 5000;

    /// <summary>Null when the decision can be made.</summary>
    internal Task<CorrectionRefusal?> RefusalAsync(MakeCorrectionInput input, CancellationToken cancellationToken) => input.Kind switch
    {
        CorrectionKind.Field => Task.FromResult(OfField(input)),
        CorrectionKind.Add or CorrectionKind.Remove => Task.FromResult(OfItem(input)),
        CorrectionKind.Merge => OfMergeAsync(input, cancellationToken),
        CorrectionKind.NotSame or CorrectionKind.Later => Task.FromResult(OfPair(input)),
        CorrectionKind.Unwanted => OfUnwantedAsync(input, cancellationToken),
        CorrectionKind.Delete => OfDeleteAsync(input, cancellationToken),
        _ => OfSplitAsync(input, cancellationToken),
    };

    private static CorrectionRefusal? OfPair(MakeCorrectionInput input) =>
        string.IsNullOrEmpty(input.Other) ? CorrectionRefusal.OtherIsMissing
        : input.Subject == input.Other ? CorrectionRefusal.SameAlready
        : null;

    private async Task<CorrectionRefusal?> OfMergeAsync(MakeCorrectionInput input, CancellationToken cancellationToken)
    {
        if (OfPair(input) is { } refusal)
        {
            return refusal;
        }

        // Papers that are one are one in both directions; a second decision would hold on when the first is taken back.
        if (input.Of == CorrectionSubject.Paper)
        {
            return await IsSaidAsync(input with { Subject = input.Other!, Other = input.Subject }, cancellationToken) ? CorrectionRefusal.JoinedTheOtherWay : null;
        }

        if (input.Of == CorrectionSubject.Article
            && (await corrections.DeletionOfAsync(input.Subject, cancellationToken) ?? await corrections.DeletionOfAsync(input.Other!, cancellationToken)) is not null)
        {
            return CorrectionRefusal.Deleted;
        }

        // Each counts as at most one other, and never as one that counts as it: so there are no circles, whatever is undone in whatever order.
        var canonical = await corrections.CanonicalAsync(input.Of, [input.Subject, input.Other!], cancellationToken);
        return canonical[input.Other!] == input.Subject ? CorrectionRefusal.JoinedTheOtherWay
            : canonical[input.Subject] == input.Subject || await IsSaidAsync(input, cancellationToken) ? null
            : canonical[input.Subject] == canonical[input.Other!] ? CorrectionRefusal.SameAlready
            : CorrectionRefusal.JoinedToAnother;
    }

    private Task<bool> IsSaidAsync(MakeCorrectionInput input, CancellationToken cancellationToken) => db.Corrections.AnyAsync(
        one => one.Kind == input.Kind && one.Of == input.Of && one.Subject == input.Subject && one.Other == input.Other && one.UndoneUtc == null, cancellationToken);

    private async Task<CorrectionRefusal?> OfSplitAsync(MakeCorrectionInput input, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(input.Other))
        {
            return CorrectionRefusal.PartIsMissing;
        }

        return input.Of switch
        {
            CorrectionSubject.Author or CorrectionSubject.Affiliation => null,
            CorrectionSubject.Paper when await PrintsAsync(input.Other, input.Subject, cancellationToken) => null,
            CorrectionSubject.Paper => CorrectionRefusal.NotPrintedThere,
            _ => CorrectionRefusal.CannotBeSplit,
        };
    }

    private async Task<CorrectionRefusal?> OfUnwantedAsync(MakeCorrectionInput input, CancellationToken cancellationToken) =>
        input.Of != CorrectionSubject.Article ? CorrectionRefusal.CannotBeUnwanted
        : await db.RelatedLinks.AnyAsync(link => link.TargetKey == input.Subject && link.TargetArticleId == null, cancellationToken) ? null
        : CorrectionRefusal.NotUncaptured;

    private async Task<CorrectionRefusal?> OfDeleteAsync(MakeCorrectionInput input, CancellationToken cancellationToken) =>
        input.Of != CorrectionSubject.Article ? CorrectionRefusal.CannotBeDeleted
        : await db.Articles.AnyAsync(article => article.Key == input.Subject, cancellationToken) ? null
        : await corrections.DeletionOfAsync(input.Subject, cancellationToken) is not null ? CorrectionRefusal.Deleted
        : CorrectionRefusal.NoSuchArticle;

    private async Task<bool> PrintsAsync(string articleKey, string reference, CancellationToken cancellationToken) =>
        (await db.ArticlePapers.AsNoTracking().Where(mention => mention.Article!.Key == articleKey).ToListAsync(cancellationToken))
            .Exists(mention => PaperReference.AllOf(mention).Contains(reference));

    private static CorrectionRefusal? OfField(MakeCorrectionInput input)
    {
        if (!CorrectableField.Of(input.Of).Contains(input.Field))
        {
            return CorrectionRefusal.NoSuchField;
        }

        try
        {
            return OfValue(input.Field!, input.Value ?? "null");
        }
        catch (JsonException)
        {
            return CorrectionRefusal.WrongKind;
        }
    }

    private static CorrectionRefusal? OfItem(MakeCorrectionInput input)
    {
        if (!CorrectableField.ListsOf(input.Of).Contains(input.Field))
        {
            return CorrectionRefusal.NoSuchField;
        }

        try
        {
            var item = CorrectedItem.Parse(input.Value);
            return item.KeyIn(input.Field!).Length == 0 ? CorrectionRefusal.NothingNamed
                : item.Text?.Length > LongestText ? CorrectionRefusal.TooLong
                : input.Kind == CorrectionKind.Add ? OfAdded(input.Field!, item)
                : null;
        }
        catch (JsonException)
        {
            return CorrectionRefusal.WrongKind;
        }
    }

    private static CorrectionRefusal? OfAdded(string list, CorrectedItem item) => list switch
    {
        CorrectableField.Identifiers => CorrectionRefusal.WrongKind,
        CorrectableField.Papers or CorrectableField.Links => string.IsNullOrWhiteSpace(item.Text) ? CorrectionRefusal.Empty
            : list == CorrectableField.Links && Identifiers.ArticleUrl.Parse(item.Url) is null ? CorrectionRefusal.NothingNamed
            : null,
        _ => null,
    };

    private static CorrectionRefusal? OfValue(string field, string value) => field switch
    {
        CorrectableField.Title or CorrectableField.Name => OfText(JsonSerializer.Deserialize<string?>(value)),
        CorrectableField.BestDate or CorrectableField.IssuedOn => JsonSerializer.Deserialize<string?>(value) is { } date && !IsDate(date)
            ? CorrectionRefusal.NoDate : null,
        CorrectableField.Truncated => OfFlag(value),
        CorrectableField.Lead => JsonSerializer.Deserialize<string?>(value)?.Length > LongestText ? CorrectionRefusal.TooLong : null,
        _ => OfNames(JsonSerializer.Deserialize<List<string>>(value)),
    };

    // What is no flag is refused by the parser.
    private static CorrectionRefusal? OfFlag(string value)
    {
        _ = JsonSerializer.Deserialize<bool>(value);
        return null;
    }

    private static CorrectionRefusal? OfText(string? text) =>
        string.IsNullOrWhiteSpace(text) ? CorrectionRefusal.Empty
        : text.Length > LongestText ? CorrectionRefusal.TooLong
        : null;

    private static CorrectionRefusal? OfNames(List<string>? names) =>
        names is null || names.Count > MostNames ? CorrectionRefusal.TooManyNames
        : names.Select(OfText).FirstOrDefault(refusal => refusal is not null);

    private static bool IsDate(string text) =>
        PartialDate().IsMatch(text) && (text.Length < 10 || DateOnly.TryParseExact(text, "yyyy-MM-dd", out _));

    [GeneratedRegex(@"^[12]\d{3}(-(0[1-9]|1[0-2])(-\d{2})?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex PartialDate();
}
