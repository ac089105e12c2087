using System.Net;
using System.Text;

namespace KnowledgeBase.Articles.Rendering;

/// <summary>
/// Gives pictures and tables of a stored text the shape that they have on a page: a picture alone in its paragraph has a link to where it
/// comes from below it, so that it can be reached when it does not load. Knows the tags as <see cref="SafeWriter"/> writes them.
/// </summary>
internal sealed class BodyShapes(BodyStyle style)
{
    private const string PictureStart = "<img ";

    private const string Rel = "noreferrer noopener nofollow ugc";

    // Addresses of the remote pictures in the open figure, encoded.
    private readonly List<string> sources = [];
    private bool inFigure;
    private bool inLink;

    /// <summary>Writes what the tag at a place becomes, or the beginning of it.</summary>
    /// <returns>The place up to which that stands for the stored text.</returns>
    public int Write(StringBuilder html, string stored, int start)
    {
        var rest = stored.AsSpan(start);
        if (rest.StartsWith(PictureStart) && stored.IndexOf('>', start) is > 0 and var end)
        {
            WritePicture(html, stored[start..(end + 1)]);
            return end + 1;
        }

        if (rest.StartsWith(SafeWriter.TableBox))
        {
            html.Append(SafeWriter.TableBoxBeforeLabel).AppendEncoded(style.Words.Table).Append("\">");
            return start + SafeWriter.TableBox.Length;
        }

        Follow(html, rest);
        html.Append('<');
        return start + 1;
    }

    /// <summary>Writes a picture.</summary>
    /// <param name="tag">The whole tag, as stored or with an address put in.</param>
    public void WritePicture(StringBuilder html, string tag)
    {
        var source = ValueOf(tag, "src");
        var isRemote = source.StartsWith("https:", StringComparison.Ordinal);
        if (isRemote && inFigure)
        {
            sources.Add(source);
        }

        if (isRemote && !style.RemotePictures)
        {
            WriteLabel(html, source, ValueOf(tag, "alt"));
            return;
        }

        html.Append(inFigure ? tag.Replace(" alt=\"\"", $" alt=\"{WebUtility.HtmlEncode(style.Words.Picture)}\"", StringComparison.Ordinal) : tag);
    }

    private void Follow(StringBuilder html, ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("</figure>") || rest.StartsWith("<figcaption>"))
        {
            WriteSources(html);
        }

        inFigure = rest.StartsWith("<figure ") || (inFigure && !rest.StartsWith("</figure>"));
        inLink = rest.StartsWith($"<a{ArticleHtml.SlotStart}") || (inLink && !rest.StartsWith("</a>"));
    }

    private void WriteLabel(StringBuilder html, string source, string alt)
    {
        var (open, close) = inFigure || inLink ? ("<span class=\"figure-label\">", "</span>") : ($"<a class=\"figure-label\" href=\"{source}\" rel=\"{Rel}\">", "</a>");
        html.Append(open).AppendEncoded(style.Words.Picture).Append(alt.Length > 0 ? ": " : "").Append(alt).Append(close);
    }

    private void WriteSources(StringBuilder html)
    {
        foreach (var source in sources)
        {
            html.Append("<a class=\"figure-source\" href=\"").Append(source).Append("\" rel=\"").Append(Rel).Append("\">")
                .AppendEncoded(style.Words.PictureAt(HostOf(source))).Append("</a>");
        }

        sources.Clear();
    }

    // Values are encoded, so the next quotation mark ends them.
    private static string ValueOf(string tag, string name)
    {
        var start = tag.IndexOf($" {name}=\"", StringComparison.Ordinal);
        return start < 0 ? "" : tag[(start + name.Length + 3)..tag.IndexOf('"', start + name.Length + 3)];
    }

    private static string HostOf(string encoded) => Uri.TryCreate(WebUtility.HtmlDecode(encoded), UriKind.Absolute, out var uri) ? uri.Host : "";
}
