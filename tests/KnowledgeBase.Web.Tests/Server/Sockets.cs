using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KnowledgeBase.Web.Tests.Server;

/// <summary>Clients that do not behave as <see cref="HttpClient"/> does.</summary>
internal static class Sockets
{
    /// <summary>Opens a connection and sends what is given, and nothing more.</summary>
    public static async Task<TcpClient> SendAsync(Uri app, string text)
    {
        var socket = new TcpClient();
        await socket.ConnectAsync(app.Host, app.Port);
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text));
        return socket;
    }

    /// <summary>Everything that comes until the other side closes; what came before when it does not close in time.</summary>
    public static async Task<(string Text, bool Closed)> ReadAllAsync(this TcpClient socket, TimeSpan patience)
    {
        using var stop = new CancellationTokenSource(patience);
        var (text, buffer) = (new StringBuilder(), new byte[16 * 1024]);
        try
        {
            while (await socket.GetStream().ReadAsync(buffer, stop.Token) is > 0 and var read)
            {
                text.Append(Encoding.UTF8.GetString(buffer, 0, read));
            }

            return (text.ToString(), true);
        }
        catch (OperationCanceledException)
        {
            return (text.ToString(), false);
        }
        catch (IOException)
        {
            return (text.ToString(), true);
        }
    }

    /// <summary>A client whose connections come from that address of this machine.</summary>
    public static HttpClient ClientFrom(IPAddress from, Uri app) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectCallback = async (context, cancellationToken) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(from, 0));
            await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        },
    })
    { BaseAddress = app };
}
