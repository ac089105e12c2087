using KnowledgeBase.Web.Accounts;

namespace KnowledgeBase.Web.Http;

/// <summary>Who looks at an upload.</summary>
internal static class Acting
{
    /// <summary>Name under which what somebody does is kept.</summary>
    public static string? Name(this HttpContext context) => context.User.Identity?.Name;

    /// <summary>They may let uploads in: their own, and those of others.</summary>
    public static bool IsReviewer(this HttpContext context) => context.User.May(Policies.Edit);

    /// <summary>The token is of somebody who may let uploads in, so that what it hands in need not wait.</summary>
    public static bool IsReviewersToken(this HttpContext context) => context.User.IsToken() && context.User.Role() >= AccountRole.Editor;

    /// <summary>They may see an upload of that person.</summary>
    public static bool MaySeeUploadsOf(this HttpContext context, string? owner) => owner is not null && (context.IsReviewer() || owner == context.Name());
}
