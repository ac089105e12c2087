using Microsoft.Extensions.Options;

namespace KnowledgeBase.Web.Http;

/// <summary>Which pictures pages may show.</summary>
public sealed class Pictures(IOptions<KnowledgeBaseOptions> options)
{
    /// <summary>The address of a picture; null when it lies on another site and the settings allow none of those.</summary>
    public string? Shown(string? address) => options.Value.Images == RemotePictures.Original || address?.StartsWith('/') == true ? address : null;
}
