using System.Net;
using System.Net.Sockets;
using System.Xml;
using KnowledgeBase.Papers.Metadata.Formats;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Papers.Metadata.Fetching;

/// <summary>What asking arXiv gave.</summary>
internal abstract record ArxivAnswer
{
    /// <summary>An answer; papers that arXiv does not know are not in it.</summary>
    public sealed record Entries(IReadOnlyList<MetadataEntry> Found) : ArxivAnswer;

    /// <summary>No answer that can be used.</summary>
    /// <param name="Reason">One English sentence.</param>
    /// <param name="RetryAfter">How long the server asks to be left alone; null when it does not.</param>
    /// <param name="OfThese">The service is well, but does not want these identifiers.</param>
    public sealed record Refused(string Reason, TimeSpan? RetryAfter = null, bool OfThese = false) : ArxivAnswer;
}

/// <summary>
/// Asks arXiv's API. Follows no redirect, connects to no address of this machine or its networks, speaks nothing but https, and reads no
/// more than a bounded answer in a bounded time; a mirror of one's own can be allowed by <c>KnowledgeBase:ArxivFetch:AllowInsecure</c>.
/// </summary>
internal sealed class ArxivClient : IDisposable
{
    private readonly KnowledgeBaseOptions.ArxivFetchOptions settings;
    private readonly TimeProvider clock;
    private readonly HttpClient http;

    public ArxivClient(IOptions<KnowledgeBaseOptions> options, TimeProvider clock)
    {
        settings = options.Value.ArxivFetch;
        this.clock = clock;

        // The address is checked where it is connected to, so that a name cannot lead elsewhere between check and use.
        http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false, UseCookies = false, UseProxy = false, AutomaticDecompression = DecompressionMethods.All, MaxConnectionsPerServer = 1, ConnectCallback = ConnectAsync,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        http.DefaultRequestHeaders.UserAgent.ParseAdd("KnowledgeBase");
    }

    /// <summary>Why the configured address cannot be asked; null when it can.</summary>
    public string? Refusal() =>
        !Uri.TryCreate(settings.BaseUrl, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp)
            ? "KnowledgeBase:ArxivFetch:BaseUrl is no web address."
            : address.Scheme == Uri.UriSchemeHttp && !settings.AllowInsecure ? "KnowledgeBase:ArxivFetch:BaseUrl is not https." : null;

    /// <param name="ids">arXiv identifiers without version.</param>
    public async Task<ArxivAnswer> AskAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(settings.TimeoutSeconds));
        try
        {
            var address = new Uri($"{settings.BaseUrl}?id_list={string.Join(',', ids.Select(Uri.EscapeDataString))}&start=0&max_results={ids.Count}");
            using var response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return response.StatusCode == HttpStatusCode.OK
                ? await ReadAsync(response, limit.Token)
                : new ArxivAnswer.Refused($"It answered {(int)response.StatusCode}{(response.Headers.Location is { } place ? $", to {place}" : "")}.", RetryAfter(response), response.StatusCode == HttpStatusCode.BadRequest);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ArxivAnswer.Refused($"It did not answer within {settings.TimeoutSeconds} s.");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or SocketException)
        {
            return new ArxivAnswer.Refused(fault.Message);
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<ArxivAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[16 * 1024];
        while (await stream.ReadAsync(buffer, cancellationToken) is > 0 and var length)
        {
            body.Write(buffer, 0, length);
            if (body.Length > settings.MaxResponseBytes)
            {
                return new ArxivAnswer.Refused($"Its answer is longer than {settings.MaxResponseBytes} bytes.");
            }
        }

        body.Position = 0;
        return await ParseAsync(body, cancellationToken);
    }

    private static async Task<ArxivAnswer> ParseAsync(Stream body, CancellationToken cancellationToken)
    {
        var found = new List<MetadataEntry>();
        try
        {
            await foreach (var reading in new ArxivAtomFormat().ReadAsync(body, cancellationToken))
            {
                if (reading is MetadataReading.Trouble { Message: var message })
                {
                    return new ArxivAnswer.Refused(message, OfThese: true);
                }

                found.Add(((MetadataReading.Found)reading).Entry);
            }
        }
        catch (XmlException fault)
        {
            return new ArxivAnswer.Refused($"Its answer is no Atom: {fault.Message}");
        }

        return new ArxivAnswer.Entries(found);
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) =>
        response.Headers.RetryAfter is { } header ? header.Delta ?? header.Date - clock.GetUtcNow() : null;

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        if (!settings.AllowInsecure && !Array.TrueForAll(addresses, PublicAddress.Is))
        {
            throw new HttpRequestException($"{context.DnsEndPoint.Host} is an address of this machine or its networks.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
