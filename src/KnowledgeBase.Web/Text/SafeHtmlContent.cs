using System.Text.Encodings.Web;
using KnowledgeBase.Articles.Rendering;
using Microsoft.AspNetCore.Html;

namespace KnowledgeBase.Web.Text;

/// <summary>The one place where HTML is written as it is: only what the sanitiser made has the type for it.</summary>
internal sealed class SafeHtmlContent(SafeHtml html) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(html.Value);
}

internal static class SafeHtmlContentExtensions
{
    public static IHtmlContent ToContent(this SafeHtml html) => new SafeHtmlContent(html);
}
