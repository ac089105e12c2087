using Microsoft.AspNetCore.WebUtilities;

namespace KnowledgeBase.Web.Pages.Admin;

/// <summary>Where a decision is taken back.</summary>
public static class UndoLink
{
    /// <summary>With the page that is shown, to come back to it.</summary>
    public static string Of(int correction, HttpContext context) =>
        QueryHelpers.AddQueryString($"/admin/undo/{correction}", "from", $"{context.Request.Path}{context.Request.QueryString}");
}
