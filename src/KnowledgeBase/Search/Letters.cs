using System.Buffers;
using System.Text;

namespace KnowledgeBase.Search;

/// <summary>One letter, digit or symbol of a text.</summary>
/// <param name="At">Where it stands in the folded text, in UTF-16 units. A letter that stands for two (æ) gives both at one place.</param>
/// <param name="Joined">Nothing parts it from the letter before.</param>
internal readonly record struct Letter(int At, Rune Rune, LetterKind Kind, bool Joined);

/// <summary>
/// The letters of a folded text as search sees them: without diacritics, punctuation and space, but knowing where those were. Whether a character is
/// seen depends on its direct neighbours only, so that every part of a text gives what the whole gives there.
/// </summary>
internal static class Letters
{
    private const int ProlongedSound = 'ー';

    /// <param name="folded">As <see cref="Folding.Fold"/> gives it.</param>
    public static List<Letter> Of(string folded)
    {
        var letters = new List<Letter>(folded.Length);
        var between = LetterKind.Gap; // what stands between the last letter and this one
        for (var at = 0; at < folded.Length;)
        {
            Rune.DecodeFromUtf16(folded.AsSpan(at), out var rune, out var length);
            var kind = KindOf(rune, folded, at, between == LetterKind.Nothing ? letters[^1] : null);
            if (kind is LetterKind.Gap or LetterKind.Space)
            {
                between = between == LetterKind.Gap ? between : kind;
            }
            else if (kind != LetterKind.Nothing)
            {
                Add(letters, at, rune, kind, IsJoined(between, letters, kind));
                between = LetterKind.Nothing;
            }

            at += length;
        }

        return letters;
    }

    private static bool IsJoined(LetterKind between, List<Letter> letters, LetterKind kind) =>
        between == LetterKind.Nothing || (between == LetterKind.Space && letters[^1].Kind != kind);

    // Before: the letter that this character directly follows; null when there is none.
    private static LetterKind KindOf(Rune rune, string folded, int at, Letter? before) => rune.Value switch
    {
        ProlongedSound => IsDash(before?.Kind, Next(folded, at)) ? LetterKind.Gap : LetterKind.Wide,
        LetterKinds.MiddleDot => before is { } letter && LetterKinds.IsKana(letter.Rune) && Next(folded, at) is { } next && LetterKinds.IsKana(next) ? LetterKind.Nothing : LetterKind.Gap,
        _ => LetterKinds.Of(rune),
    };

    // GPTー4 is GPT-4: beside Latin letters the prolonged sound mark is somebody's hyphen.
    private static bool IsDash(LetterKind? before, Rune? next)
    {
        var after = next is { } rune && LetterKinds.Of(rune) is not (LetterKind.Gap or LetterKind.Space) and var kind ? kind : (LetterKind?)null;
        return before is LetterKind.Narrow or null && after is LetterKind.Narrow or null && (before ?? after) is not null;
    }

    private static Rune? Next(string folded, int at) =>
        Rune.DecodeFromUtf16(folded.AsSpan(at + 1), out var rune, out _) == OperationStatus.Done ? rune : null;

    private static void Add(List<Letter> letters, int at, Rune rune, LetterKind kind, bool joined)
    {
        if (rune.Value < 0x80 || kind != LetterKind.Narrow)
        {
            letters.Add(new Letter(at, rune, kind, joined));
            return;
        }

        foreach (var plain in PlainLetters.Of(rune).EnumerateRunes())
        {
            letters.Add(new Letter(at, plain, kind, joined));
            joined = true;
        }
    }
}
