namespace KnowledgeBase.Articles.Rendering;

/// <summary>Pictures as they may be shown.</summary>
internal static class SafePicture
{
    /// <summary>The picture; null when its address is none that may be shown.</summary>
    /// <param name="source">Address as captured; one that is relative is a file beside the capture.</param>
    /// <param name="alt">What stands for the picture; null for nothing.</param>
    /// <param name="width">In pixels, as captured.</param>
    /// <param name="height">In pixels, as captured.</param>
    /// <param name="baseUri">Address of the article; null when unknown.</param>
    public static SafeNode? Of(string? source, string? alt, string? width, string? height, Uri? baseUri)
    {
        var attributes = SafeAttributes.OfPicture(alt, width, height);
        if (PictureSlot.Of(source, baseUri) is { } slot)
        {
            return SafeNode.LocalPicture(slot, attributes);
        }

        return SafeAddress.OfImage(source, baseUri) is { } address ? SafeNode.RemotePicture(address, SafeAttributes.OfSource(address) + attributes) : null;
    }
}
