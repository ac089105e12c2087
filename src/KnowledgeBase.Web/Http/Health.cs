using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace KnowledgeBase.Web.Http;

/// <summary><c>/healthz</c>: the process answers. <c>/readyz</c>: the database answers, too.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/healthz", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/readyz").AllowAnonymous();
    }
}
