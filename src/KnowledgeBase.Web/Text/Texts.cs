using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeBase.Web.Http;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;

namespace KnowledgeBase.Web.Text;

/// <summary>
/// The words of pages in the language of the request. The Japanese text is the key; the English stands in <c>Resources/Texts.en.resx</c>.
/// Keys are whole literals in the source, so that a test can hold them against the resource.
/// </summary>
public sealed partial class Texts(IStringLocalizerFactory localizers)
{
    private readonly IStringLocalizer english = localizers.Create(nameof(Texts), typeof(Texts).Assembly.GetName().Name!);

    /// <summary>The language of the request, <c>ja</c> or <c>en</c>.</summary>
    public string Language => Languages.Current;

    public bool IsJapanese => Language == Languages.Japanese;

    /// <param name="japanese">The text, with <c>{0}</c>, <c>{1}</c>… for the arguments.</param>
    public string this[string japanese, params object?[] arguments] => Format(Find(japanese), arguments);

    /// <summary>One of several meanings of a Japanese word that differ in English: <c>T.As("論文", "list")</c> is "Papers", <c>T["論文"]</c> "Paper".</summary>
    /// <param name="sense">Told apart in the resource as <c>論文|list</c>.</param>
    public string As(string japanese, string sense) => IsJapanese ? japanese : Find($"{japanese}|{sense}");

    /// <summary>A text about a number, <c>{0}</c>, which English says in two forms: one under the key, that for one under <c>key|1</c>.</summary>
    public string Count(string japanese, int number, params object?[] arguments) =>
        Format(number == 1 && !IsJapanese ? Find($"{japanese}|1") : Find(japanese), [Number(number), .. arguments]);

    /// <summary>A text in which markup stands, which each language puts at its own place: <c>T.Html("設定 {0} で", @&lt;code&gt;…&lt;/code&gt;)</c>.</summary>
    public IHtmlContent Html(string japanese, params Func<object?, object>[] parts)
    {
        var html = new HtmlContentBuilder();
        foreach (var piece in Placeholders().Split(Find(japanese)))
        {
            _ = piece is ['{', var digit, '}'] && parts[digit - '0'](null) is var part
                ? part is IHtmlContent content ? html.AppendHtml(content) : html.Append(part.ToString())
                : html.Append(piece);
        }

        return html;
    }

    /// <summary>A text in both languages, one below the other, for those of whom nobody knows yet which they read.</summary>
    public string Both(string japanese, params object?[] arguments)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Languages.English);
            return $"{Format(japanese, arguments)}\n{Format(english[japanese].Value, arguments)}\n";
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    /// <summary>A count with its thousands parted, the same in both languages.</summary>
    public string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private string Find(string key) => IsJapanese ? key : english[key].Value;

    private static string Format(string text, object?[] arguments) =>
        arguments.Length == 0 ? text : string.Format(CultureInfo.InvariantCulture, text, arguments);

    [GeneratedRegex(@"(\{\d\})")]
    private static partial Regex Placeholders();
}
