using System.Buffers;
using System.Text;

namespace KnowledgeBase.Papers.Metadata.Formats;

/// <summary>
/// TeX as titles, names and abstracts carry it, as plain text: accents, letters, dashes, quotes, formatting commands, braces, and formulas
/// that can be written plainly. What it does not know stays as it is.
/// </summary>
internal sealed class TexText
{
    private static readonly SearchValues<char> Special = SearchValues.Create(@"\{}$~`'-");

    private readonly string tex;
    private readonly StringBuilder plain = new();
    private int at;

    private TexText(string tex) => this.tex = tex;

    /// <summary>The text without TeX, on one line; null when nothing is left of it.</summary>
    public static string? Line(string? tex) => tex is null ? null : MetadataText.Line(Plain(tex));

    /// <summary>The text without TeX; line ends stay.</summary>
    public static string Plain(string tex) => tex.AsSpan().ContainsAny(Special) ? new TexText(tex).Read() : tex;

    private string Read()
    {
        while (at < tex.Length)
        {
            switch (tex[at])
            {
                case '\\' when at + 1 < tex.Length:
                    Command();
                    break;
                case '{' or '}':
                    at++;
                    break;
                case '$':
                    Formula();
                    break;
                case '~':
                    plain.Append(at > 0 && tex[at - 1] == '/' ? '~' : ' '); // a blank, but for the addresses of home pages
                    at++;
                    break;
                default:
                    Ligature();
                    break;
            }
        }

        return plain.ToString();
    }

    private void Command()
    {
        var mark = tex[at + 1];
        if (char.IsAsciiLetter(mark))
        {
            NamedCommand();
        }
        else if (TexSigns.Accent(mark.ToString()) is { } accent)
        {
            at += 2;
            Accented(accent);
        }
        else
        {
            plain.Append(mark switch { '\\' or ',' or ';' or ':' or ' ' or '\n' => " ", '-' or '/' or '!' or '(' or ')' or '[' or ']' => "", _ => mark.ToString() });
            at += 2;
        }
    }

    private void NamedCommand()
    {
        var end = at + 1;
        while (end < tex.Length && char.IsAsciiLetter(tex[end]))
        {
            end++;
        }

        var name = tex[(at + 1)..end];
        if (TexSigns.Accent(name) is { } accent && TryBase(end, out _))
        {
            at = end;
            Accented(accent);
        }
        else if (TexSigns.Letter(name) is { } letter)
        {
            plain.Append(letter);
            at = AfterBlank(end);
        }
        else if (TexSigns.IsFormatting(name))
        {
            at = AfterBlank(end);
        }
        else
        {
            var whole = AfterArgument(end);
            plain.Append(tex, at, whole - at);
            at = whole;
        }
    }

    private int AfterArgument(int from)
    {
        var depth = 0;
        for (var place = from; place < tex.Length && (depth > 0 || tex[place] == '{'); place++)
        {
            depth += tex[place] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                return place + 1;
            }
        }

        return from;
    }

    // The base letter may stand behind blanks, in braces, or be a dotless i or j: \'{\i}.
    private void Accented(char accent)
    {
        if (!TryBase(at, out var letter))
        {
            return;
        }

        plain.Append((letter.Text + accent).Normalize(NormalizationForm.FormC));
        at = letter.End;
    }

    private bool TryBase(int from, out (string Text, int End) letter)
    {
        var place = from;
        while (place < tex.Length && tex[place] is ' ' or '{')
        {
            place++;
        }

        var braces = tex.AsSpan(from, Math.Min(place, tex.Length) - from).Count('{');
        var dotless = place + 1 < tex.Length && tex[place] == '\\' && tex[place + 1] is 'i' or 'j';
        place += dotless ? 1 : 0;
        letter = place < tex.Length && char.IsLetter(tex[place]) ? (tex[place].ToString(), place + 1) : ("", from);
        for (; letter.Text.Length > 0 && braces > 0 && letter.End < tex.Length && tex[letter.End] == '}'; braces--)
        {
            letter.End++;
        }

        return letter.Text.Length > 0;
    }

    private int AfterBlank(int place) => place < tex.Length && tex[place] == ' ' ? place + 1
        : place + 1 < tex.Length && tex[place] == '{' && tex[place + 1] == '}' ? place + 2 // {} only ends the name
        : place;

    private void Formula()
    {
        var formula = TexFormula.At(tex, at);
        plain.Append(formula.Plain);
        at = formula.End;
    }

    private void Ligature()
    {
        var (sign, length) = tex.AsSpan(at) switch
        {
            ['`', '`', ..] => ("“", 2),
            ['\'', '\'', ..] => ("”", 2),
            ['-', '-', '-', ..] => ("—", 3),
            ['-', '-', ..] when IsBetween() => ("–", 2),
            _ => (tex[at].ToString(), 1),
        };
        plain.Append(sign);
        at += length;
    }

    // Two hyphens are a dash between words, numbers or blanks; before a word alone they begin an option such as --help.
    private bool IsBetween() => at > 0 && at + 2 < tex.Length
        && ((char.IsLetterOrDigit(tex[at - 1]) && char.IsLetterOrDigit(tex[at + 2])) || (tex[at - 1] == ' ' && tex[at + 2] == ' '));
}
