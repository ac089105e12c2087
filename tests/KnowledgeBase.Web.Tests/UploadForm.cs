using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Web.Tests;

/// <summary>Hands files in as the upload page does, with and without its script.</summary>
internal static partial class UploadForm
{
    /// <summary>What the page's script sends: one file, the token in a header.</summary>
    public static async Task<HttpResponseMessage> SendFileAsync(this HttpClient client, string name, byte[] bytes, int? upload = null, string? token = null)
    {
        using var content = new MultipartFormDataContent { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        if (upload is { } id)
        {
            content.Add(new StringContent($"{id}"), "upload");
        }

        // As browsers write it: UTF-8, with quotes and line ends escaped.
        var file = new ByteArrayContent(bytes);
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"files\"; filename=\"{name.Replace("\"", "%22").Replace("\n", "%0A").Replace("\r", "%0D")}\"");
        content.Add(file);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/admin/upload/files") { Content = content };
        request.Headers.Add("RequestVerificationToken", token ?? await client.TokenAsync("/admin/upload"));
        request.Headers.Add("Accept", "application/json");
        return await client.SendAsync(request);
    }

    /// <summary>Sends files one by one to a new upload, and waits until they were read.</summary>
    public static async Task<int> UploadFilesAsync(this HttpClient client, params IEnumerable<(string Name, string Text)> files)
    {
        int? upload = null;
        var token = await client.TokenAsync("/admin/upload");
        foreach (var (name, text) in files)
        {
            var answer = await client.SendFileAsync(name, Encoding.UTF8.GetBytes(text), upload, token);
            upload = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["upload"]!.GetValue<int>();
        }

        await client.UploadRestsAsync(upload!.Value);
        return upload.Value;
    }

    /// <summary>Waits until nothing goes on in the upload, as its page waits.</summary>
    public static async Task UploadRestsAsync(this HttpClient client, int upload)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var events = await client.GetStringAsync($"/admin/uploads/{upload}/events", patience.Token);
        Assert.Contains("event: end", events, StringComparison.Ordinal);
    }

    /// <summary>The antiforgery token of a page.</summary>
    public static async Task<string> TokenAsync(this HttpClient client, string page) =>
        WebUtility.HtmlDecode(Token().Match(await client.GetStringAsync(page)).Groups["token"].Value);

    [GeneratedRegex(@"name=""__RequestVerificationToken"" type=""hidden"" value=""(?<token>[^""]+)""")]
    private static partial Regex Token();
}
