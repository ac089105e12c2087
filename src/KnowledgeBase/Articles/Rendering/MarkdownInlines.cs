using System.Buffers;
using System.Net;
using System.Text;
using KnowledgeBase.Markup;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace KnowledgeBase.Articles.Rendering;

/// <summary>Writes the words of a Markdown block, with their emphasis, links and pictures, into a cleaned tree.</summary>
internal sealed class MarkdownInlines(TreeWriter tree, Uri? baseUri)
{
    private const int MaxDepth = 128;

    // Neither Markdown nor HTML writes any of these in another way.
    private static readonly SearchValues<char> PlainInAddress =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-._~:/?#@!$()*+,;=%&");

    private int depth;
    private bool inLink;

    /// <summary>False where the words have to be read as HTML.</summary>
    /// <exception cref="UnreadableMarkupException">They nest deeper than the Markdown parser allows.</exception>
    public bool Write(ContainerInline? container)
    {
        if (++depth > MaxDepth)
        {
            throw new UnreadableMarkupException("inlines nested too deep");
        }

        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (!Write(inline))
            {
                return false;
            }
        }

        depth--;
        return true;
    }

    private bool Write(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                tree.Text(literal.Content.AsSpan());
                return true;
            case LineBreakInline { NextSibling: null }:
                return true;
            case LineBreakInline line:
                return Break(line);
            case CodeInline code:
                return Element("code", code.Content);
            case HtmlEntityInline entity when !entity.Transcoded.AsSpan().Contains('\r'):
                tree.Text(entity.Transcoded.AsSpan());
                return true;
            case AutolinkInline autolink:
                return Link(autolink.IsEmail ? "mailto:" + autolink.Url : autolink.Url, () => Text(autolink.Url));
            case LinkInline { IsImage: true } image:
                return Picture(image);
            case LinkInline link:
                return Link(Target(link), () => Write((ContainerInline)link));
            case EmphasisInline emphasis:
                tree.Open(SafeNode.Element(emphasis.DelimiterChar == '~' ? "del" : emphasis.DelimiterCount == 2 ? "strong" : "em"));
                return Write((ContainerInline)emphasis) && Closed();
            case DelimiterInline delimiter:
                return Text(delimiter.ToLiteral()) && Write((ContainerInline)delimiter);
            case ContainerInline container:
                return Write(container);
            default:
                return false;
        }
    }

    private bool Text(string text)
    {
        tree.Text(text);
        return true;
    }

    private bool Break(LineBreakInline line)
    {
        if (line.IsHard)
        {
            tree.Add(SafeNode.Element("br"));
        }

        tree.EnsureLine();
        return true;
    }

    private bool Element(string tag, string text)
    {
        tree.Open(SafeNode.Element(tag));
        tree.Text(text);
        return Closed();
    }

    private bool Closed()
    {
        tree.Close();
        return true;
    }

    // A parser of HTML ends a link where another begins.
    private bool Link(string target, Func<bool> words)
    {
        if (inLink)
        {
            return false;
        }

        inLink = true;
        var isWhole = Anchor(SafeAddress.OfLink(AsWritten(target), baseUri), words);
        inLink = false;
        return isWhole;
    }

    private bool Anchor(string? address, Func<bool> words)
    {
        if (address is null)
        {
            tree.Add(null);
            return words();
        }

        tree.Open(SafeNode.Link(address));
        return words() && Closed();
    }

    private bool Picture(LinkInline image)
    {
        var alt = new StringBuilder();
        if (!AppendWords(alt, image))
        {
            return false;
        }

        tree.Take(alt.Length);
        tree.Add(SafePicture.Of(AsWritten(Target(image)), alt.ToString(), width: null, height: null, baseUri));
        return true;
    }

    // What stands for the picture: its words without any marks.
    private bool AppendWords(StringBuilder alt, ContainerInline container)
    {
        if (++depth > MaxDepth)
        {
            throw new UnreadableMarkupException("inlines nested too deep");
        }

        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    alt.Append(literal.Content.AsSpan());
                    break;
                case LineBreakInline:
                    alt.Append(inline.NextSibling is null ? "" : "\n");
                    break;
                case CodeInline code:
                    alt.Append(code.ContentSpan);
                    break;
                case HtmlEntityInline entity when !entity.Transcoded.AsSpan().Contains('\r'):
                    alt.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline autolink:
                    alt.Append(autolink.Url);
                    break;
                case ContainerInline nested when AppendWords(inline is DelimiterInline delimiter ? alt.Append(delimiter.ToLiteral()) : alt, nested):
                    break;
                default:
                    return false;
            }
        }

        depth--;
        return true;
    }

    private static string Target(LinkInline link) => link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";

    // Markdown encodes what no address may hold.
    private string AsWritten(string target)
    {
        tree.Take(target.Length);
        if (target.AsSpan().IndexOfAnyExcept(PlainInAddress) < 0)
        {
            return target;
        }

        using var written = new StringWriter();
        new HtmlRenderer(written).WriteEscapeUrl(target);
        return WebUtility.HtmlDecode(written.ToString());
    }
}
