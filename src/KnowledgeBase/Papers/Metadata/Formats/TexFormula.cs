using System.Text;

namespace KnowledgeBase.Papers.Metadata.Formats;

/// <summary>Formulas between dollar signs. Simple ones are written plainly (<c>$\alpha$-stable</c>, <c>$O(n^2)$</c>), others stay TeX.</summary>
internal static class TexFormula
{
    private const int Longest = 2000;

    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉";

    /// <summary>What the dollar sign at a place begins, and where it ends.</summary>
    public static (string Plain, int End) At(string text, int at)
    {
        var sign = at + 1 < text.Length && text[at + 1] == '$' ? 2 : 1;
        var from = at + sign;
        var close = Close(text, from, sign);
        if (close < 0)
        {
            return (text[at..from], from);
        }

        var formula = text[from..close];
        return (Plainly(formula) ?? text[at..(close + sign)], close + sign);
    }

    // Pandoc's rule: no blank inside the signs, no digit behind them; so "$5 and $10" is money.
    private static int Close(string text, int from, int sign)
    {
        if (from >= text.Length || char.IsWhiteSpace(text[from]))
        {
            return -1;
        }

        for (var at = from; at < Math.Min(text.Length, from + Longest); at++)
        {
            if (text[at] == '\\')
            {
                at++;
            }
            else if (text[at] == '$' && at > from)
            {
                var ends = !char.IsWhiteSpace(text[at - 1]) && (at + sign >= text.Length || !char.IsAsciiDigit(text[at + sign]));
                return ends && (sign == 1 || (at + 1 < text.Length && text[at + 1] == '$')) ? at : -1;
            }
        }

        return -1;
    }

    private static string? Plainly(string formula)
    {
        var plain = new StringBuilder();
        for (var at = 0; at < formula.Length;)
        {
            var c = formula[at];
            if (c is '^' or '_')
            {
                (var script, at) = Script(formula, at + 1);
                if (script is null)
                {
                    return null;
                }

                plain.Append(Scripted(script, c));
            }
            else if (c == '\\')
            {
                (var symbol, at) = Command(formula, at + 1);
                if (symbol is null)
                {
                    return null;
                }

                plain.Append(symbol);
            }
            else
            {
                plain.Append(c is '{' or '}' ? "" : c == '~' ? " " : c.ToString());
                at++;
            }
        }

        return plain.ToString();
    }

    // The command's name is read without its backslash; a blank behind it only ends it.
    private static (string? Symbol, int End) Command(string formula, int from)
    {
        var end = from;
        while (end < formula.Length && char.IsAsciiLetter(formula[end]))
        {
            end++;
        }

        if (end == from)
        {
            return end < formula.Length ? (formula[end] switch { ',' or ';' or ' ' or ':' => " ", '!' => "", '%' or '&' or '#' or '_' or '{' or '}' or '|' or '$' => formula[end].ToString(), _ => null }, end + 1) : (null, end);
        }

        var name = formula[from..end];
        var after = end < formula.Length && formula[end] == ' ' ? end + 1 : end;
        return TexSigns.IsFormatting(name) ? ("", after) : (TexSigns.Symbol(name), after);
    }

    // One character or one command, or what stands in braces without braces of its own.
    private static (string? Script, int End) Script(string formula, int from)
    {
        if (from >= formula.Length)
        {
            return (null, from);
        }

        if (formula[from] == '{')
        {
            var end = formula.IndexOf('}', from);
            return end < 0 ? (null, from) : (Plainly(formula[(from + 1)..end]), end + 1);
        }

        return formula[from] == '\\' ? Command(formula, from + 1) : (formula[from].ToString(), from + 1);
    }

    private static string Scripted(string script, char sign)
    {
        var (digits, minus) = sign == '^' ? (Raised, '⁻') : (Lowered, '₋');
        return script.Length > 0 && script.All(c => char.IsAsciiDigit(c) || c == '-')
            ? string.Concat(script.Select(c => c == '-' ? minus : digits[c - '0']))
            : script is "°" ? script : script.Length == 1 ? $"{sign}{script}" : $"{sign}({script})";
    }
}
