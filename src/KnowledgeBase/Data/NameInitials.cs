using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Data;

/// <summary>A group of names that begin alike.</summary>
/// <param name="Value">As it stands in the filter: <c>a</c> to <c>z</c>, the first kana of a row (<c>あ</c>, <c>か</c> …), <c>漢</c> or <c>#</c>.</param>
public sealed record NameInitial(string Value, int Count);

/// <summary>
/// Names by what they begin with: each Latin letter, each row of the kana table whatever the script and voicing, Chinese characters, everything else.
/// A group is ranges of keys, so that the index on keys finds it.
/// </summary>
public static class NameInitials
{
    /// <summary>Names that begin with a Chinese character.</summary>
    public const string Han = "漢";

    /// <summary>Names that begin with anything else: digits, Greek, Hangul and so on.</summary>
    public const string Others = "#";

    private static readonly MethodInfo CompareTo = typeof(string).GetMethod(nameof(string.CompareTo), [typeof(string)])!;

    private static readonly (string Value, (string First, string After)[] Ranges)[] Groups = Outside(
    [
        .. Enumerable.Range('a', 26).Select(c => (Letter(c), new[] { (Letter(c), Letter(c + 1)) })),
        Kana("あ", 'ぁ', 'か'), Kana("か", 'か', 'さ'), Kana("さ", 'さ', 'た'), Kana("た", 'た', 'な'), Kana("な", 'な', 'は'),
        Kana("は", 'は', 'ま'), Kana("ま", 'ま', 'ゃ'), Kana("や", 'ゃ', 'ら'), Kana("ら", 'ら', 'ゎ'), Kana("わ", 'ゎ', '\u3097'),
        (Han, [("\u3400", "\ua000"), ("\uf900", "\ufb00")]),
    ]);

    /// <summary>The names of a group; all of them for a value that is none.</summary>
    internal static IQueryable<T> Beginning<T>(this IQueryable<T> names, string? initial)
        where T : INamed
    {
        var ranges = Groups.FirstOrDefault(group => group.Value == initial).Ranges;
        if (ranges is null)
        {
            return names;
        }

        var one = Expression.Parameter(typeof(T));
        var key = Expression.Property(one, nameof(INamed.NameKey));
        var within = ranges.Select(range => Expression.AndAlso(
            Expression.GreaterThanOrEqual(Compared(key, range.First), Expression.Constant(0)), Expression.LessThan(Compared(key, range.After), Expression.Constant(0))));
        return names.Where(Expression.Lambda<Func<T, bool>>(within.Aggregate(Expression.OrElse), one));
    }

    /// <summary>The groups that have names, in order.</summary>
    internal static async Task<IReadOnlyList<NameInitial>> InitialsAsync<T>(this IQueryable<T> names, CancellationToken cancellationToken)
        where T : INamed
    {
        var first = await names.GroupBy(one => one.NameKey.Substring(0, 1)).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
        var counts = first.GroupBy(one => GroupOf(one.Key)).ToDictionary(group => group.Key, group => group.Sum(one => one.Count));
        return [.. Groups.Where(group => counts.ContainsKey(group.Value)).Select(group => new NameInitial(group.Value, counts[group.Value]))];
    }

    // Here by UTF-16 units, in the database by code points: that differs among the others only.
    private static string GroupOf(string beginning) =>
        Groups.FirstOrDefault(group => group.Ranges.Any(range => string.CompareOrdinal(beginning, range.First) >= 0 && string.CompareOrdinal(beginning, range.After) < 0)).Value ?? Others;

    private static string Letter(int c) => ((char)c).ToString();

    // Katakana stand 0x60 behind their hiragana.
    private static (string, (string, string)[]) Kana(string value, char first, char after) =>
        (value, [(Letter(first), Letter(after)), (Letter(first + 0x60), Letter(after + 0x60))]);

    // What lies between the ranges of all the groups is a group, too, and the last one.
    private static (string, (string First, string After)[])[] Outside((string Value, (string First, string After)[] Ranges)[] groups)
    {
        var taken = groups.SelectMany(group => group.Ranges).OrderBy(range => range.First, StringComparer.Ordinal).ToList();
        var between = taken.Select(range => range.After).Prepend("").Zip(taken.Select(range => range.First).Append("\U0010ffff"), (first, after) => (first, after));
        return [.. groups, (Others, [.. between.Where(gap => gap.first != gap.after)])];
    }

    private static MethodCallExpression Compared(MemberExpression key, string bound) =>
        Expression.Call(key, CompareTo, Expression.Constant(bound));
}
