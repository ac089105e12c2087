using Microsoft.Net.Http.Headers;

namespace KnowledgeBase.Web.Http;

/// <summary>Answers that are saved, not shown.</summary>
internal static class SavedFile
{
    /// <param name="name">Under which the browser saves it.</param>
    /// <param name="type">Its media type.</param>
    public static HttpResponse Begin(HttpResponse response, string name, string type)
    {
        response.ContentType = type;
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name }.ToString();
        return response;
    }
}
