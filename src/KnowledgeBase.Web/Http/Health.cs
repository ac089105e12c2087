using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace KnowledgeBase.Web.Http;

/// <summary><c>/healthz</c>: the process answers. <c>/readyz</c>: the database answers, too.</summary>
internal static class Health
{
    private const string Live = "/healthz";

    private const string Ready = "/readyz";

    public static readonly IReadOnlyList<string> Paths = [Live, Ready];

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks(Live, new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks(Ready).AllowAnonymous();
    }
}
