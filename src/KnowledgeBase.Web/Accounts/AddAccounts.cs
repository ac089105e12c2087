using KnowledgeBase.Audit;
using KnowledgeBase.Data;
using KnowledgeBase.Web.Accounts.Administration;
using KnowledgeBase.Web.Accounts.Links;
using KnowledgeBase.Web.Accounts.Passwords;
using KnowledgeBase.Web.Accounts.SecondFactor;
using KnowledgeBase.Web.Accounts.Tokens;
using KnowledgeBase.Web.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Web.Accounts;

/// <summary>Registers accounts: who can sign in, and who may do what.</summary>
internal static class AddAccountsToApp
{
    /// <summary>Chooses by what a request brings: a token is looked at where one is sent, the cookie else.</summary>
    private const string ByRequest = "CookieOrToken";

    private static readonly TimeSpan SessionLifetime = TimeSpan.FromDays(7);

    /// <summary>Accounts in the database, for commands as well.</summary>
    public static IServiceCollection AddAccountStore(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddAccountKeys();
        services.AddContextOfLibrary<AccountsContext, SqliteAccountsContext, PostgreSqlAccountsContext>(configuration, AccountsContext.History);

        // Before Identity's own, which then stay out: they speak English only.
        services.AddScoped<IUserValidator<Account>, AccountNames>();
        services.AddScoped<IPasswordValidator<Account>, PasswordCheck>();
        var identity = services.AddIdentityCore<Account>(PasswordRules.Set).AddUserStore<AccountStore>().AddDefaultTokenProviders();
        identity.AddSignInManager<AccountSignIn>().AddClaimsPrincipalFactory<AccountClaimsFactory>();
        services.AddSingleton<SecondFactorSecrets>();
        services.AddSingleton<SetupLinkFile>();
        services.AddScoped<MakeLink>();
        return services;
    }

    /// <summary>Signing in, and the policies of pages and endpoints.</summary>
    public static void AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddAccountStore(configuration);
        services.AddHttpContextAccessor();
        services.AddSingleton<ICurrentActor, RequestActor>();
        services.AddScoped<FollowLink>();
        services.AddScoped<SignIn>();
        services.AddSingleton<SignInThrottle>();
        services.AddSingleton<UsedCodes>();
        services.AddScoped<SecondFactorOfAccount>();
        services.AddScoped<ChangePassword>();
        services.AddScoped<OwnTokens>();
        services.AddScoped<ListAccounts>();
        services.AddScoped<ChangeAccount>();
        services.AddScoped<InviteAccount>();
        services.AddHostedService<OfferSetup>();
        services.AddAuthentication(ByRequest)
            .AddPolicyScheme(ByRequest, ByRequest, scheme => scheme.ForwardDefaultSelector = context =>
                TokenAuthentication.IsAsked(context.Request) ? TokenAuthentication.SchemeName
                : Proxies.UserOf(context) is not null ? ProxyAuthentication.SchemeName
                : IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(TokenAuthentication.SchemeName, null)
            .AddScheme<AuthenticationSchemeOptions, ProxyAuthentication>(
                ProxyAuthentication.SchemeName, scheme => scheme.ForwardChallenge = scheme.ForwardForbid = IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, SetSession)
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, AccountCookies.SetSecondStep);
        services.AddOptions<KnowledgeBaseOptions>().Validate(
            library => library.ProxySignIn.NewAccounts.Length == 0 || Enum.TryParse<AccountRole>(library.ProxySignIn.NewAccounts, ignoreCase: true, out _),
            "KnowledgeBase:ProxySignIn:NewAccounts is a role (Reader, Uploader, Editor, Admin), or empty.");
        services.AddScoped<ProxyAccount>();
        services.AddPolicies();
        services.AddApiOrigins();
    }

    /// <summary>Brings the accounts' tables up to date. Run once, after the library's.</summary>
    public static async Task MigrateAccountsAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AccountsContext>();
        await db.Database.MigrateAsync(cancellationToken);
        await AccountStore.ProtectAllAsync(db, scope.ServiceProvider.GetRequiredService<SecondFactorSecrets>(), cancellationToken);
    }

    private static void SetSession(CookieAuthenticationOptions cookie)
    {
        AccountCookies.Set(cookie.Cookie, "kb.session");
        cookie.ExpireTimeSpan = SessionLifetime;
        cookie.LoginPath = cookie.AccessDeniedPath = "/sign-in";
        cookie.ReturnUrlParameter = "returnUrl";
        cookie.Events.OnValidatePrincipal = SessionCheck.RunAsync;
        cookie.Events.OnRedirectToLogin = context => Refusals.AnswerAsync(context, StatusCodes.Status401Unauthorized);
        cookie.Events.OnRedirectToAccessDenied = context => Refusals.AnswerAsync(context, StatusCodes.Status403Forbidden);
    }
}
