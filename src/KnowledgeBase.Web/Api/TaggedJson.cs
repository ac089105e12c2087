using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Web.Api;

/// <summary>A value as JSON with its ETag; 304 without a body when the client has it already.</summary>
internal sealed class TaggedJson(object value) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var options = httpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        return new TaggedBytes(JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), options), TaggedBytes.Json).ExecuteAsync(httpContext);
    }
}
