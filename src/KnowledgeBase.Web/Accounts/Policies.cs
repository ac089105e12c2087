using System.Security.Claims;
using KnowledgeBase.Web.Accounts.Tokens;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Web.Accounts;

/// <summary>
/// Who may do what, by name; the only place that says it. A page or endpoint names its policy; one that names none is for admins only.
/// </summary>
public static class Policies
{
    /// <summary>Reading: everybody, or, where <see cref="KnowledgeBaseOptions.RequireLogin"/> is set, accounts and tokens with the scope <c>read</c>.</summary>
    public const string Read = nameof(Read);

    /// <summary>Handing captures in by a page: uploader, editor, admin.</summary>
    public const string Upload = nameof(Upload);

    /// <summary>Handing captures in by a program: a token with the scope <c>upload</c>. Cookies are not looked at.</summary>
    public const string UploadByToken = nameof(UploadByToken);

    /// <summary>Letting captures in and putting right what the library says: editor, admin.</summary>
    public const string Edit = nameof(Edit);

    /// <summary>Accounts, audit log, settings: admin.</summary>
    public const string Administer = nameof(Administer);

    /// <summary>One's own account: whoever is signed in.</summary>
    public const string SignedIn = nameof(SignedIn);

    private static readonly Dictionary<string, AccountRole> LeastRole = new()
    {
        [SignedIn] = AccountRole.Reader,
        [Upload] = AccountRole.Uploader,
        [Edit] = AccountRole.Editor,
        [Administer] = AccountRole.Admin,
    };

    /// <summary>Whether a person may, for links that lead there; those of <see cref="Upload"/>, <see cref="Edit"/>, <see cref="Administer"/> and <see cref="SignedIn"/>.</summary>
    public static bool May(this ClaimsPrincipal user, string policy) => !user.IsToken() && user.Role() >= LeastRole[policy];

    internal static void AddPolicies(this IServiceCollection services)
    {
        services.AddAuthorization();
        services.AddOptions<AuthorizationOptions>().Configure<IOptions<KnowledgeBaseOptions>>((authorization, library) =>
        {
            foreach (var policy in LeastRole.Keys)
            {
                authorization.AddPolicy(policy, rule => rule.RequireAssertion(asked => asked.User.May(policy)));
            }

            authorization.AddPolicy(Read, rule => rule.RequireAssertion(asked => !library.Value.RequireLogin || MayRead(asked.User)));
            authorization.AddPolicy(UploadByToken, rule => rule.AddAuthenticationSchemes(TokenAuthentication.SchemeName).RequireClaim(AccountClaims.Scope, TokenScopes.Upload));
            authorization.DefaultPolicy = authorization.FallbackPolicy = authorization.GetPolicy(Administer)!;
        });
    }

    private static bool MayRead(ClaimsPrincipal user) => user.May(SignedIn) || user.HasClaim(AccountClaims.Scope, TokenScopes.Read);
}
