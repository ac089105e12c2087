using System.Globalization;
using KnowledgeBase.Data;
using KnowledgeBase.Web.Http;

namespace KnowledgeBase.Web.Pages.Shared;

/// <summary>Links to the other pages of a list.</summary>
public sealed record Pager(int Page, int LastPage, ListUrl Url)
{
    public static Pager Of<T>(Listed<T> list, ListUrl url) => new(list.Page, list.LastPage, url);

    public string UrlOf(int page) => Url.With("page", page <= 1 ? null : page.ToString(CultureInfo.InvariantCulture));

    /// <summary>First and last page and those around the present one; 0 stands for a gap.</summary>
    public IEnumerable<int> Shown()
    {
        var last = 0;
        foreach (var page in Enumerable.Range(Page - 2, 5).Append(1).Append(LastPage).Where(page => page >= 1 && page <= LastPage).Distinct().Order())
        {
            if (page > last + 1)
            {
                yield return 0;
            }

            yield return last = page;
        }
    }
}
