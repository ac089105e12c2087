namespace KnowledgeBase.Web.Api;

/// <summary>Gives every JSON answer an ETag of its content, so that polling scripts get 304 while nothing changes.</summary>
internal sealed class ETagFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var result = await next(context);
        return HttpMethods.IsGet(context.HttpContext.Request.Method) && result is IValueHttpResult { Value: { } value } and IStatusCodeHttpResult { StatusCode: StatusCodes.Status200OK }
            ? new TaggedJson(value)
            : result;
    }
}
