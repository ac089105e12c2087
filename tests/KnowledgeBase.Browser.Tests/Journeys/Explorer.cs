using System.Globalization;
using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeBase.Browser.Tests.Journeys;

/// <summary>What tests of the graph's explorer have in common.</summary>
internal static partial class Explorer
{
    /// <summary>Opens an address of the explorer and waits for its picture.</summary>
    public static async Task OpenExplorerAsync(this IPage window, string address)
    {
        await window.GotoAsync(address);
        await window.DrawnAsync();
    }

    public static Task DrawnAsync(this IPage window) => window.WaitForFunctionAsync("() => performance.getEntriesByName('graph-drawn').length > 0", null, new() { Timeout = 30_000 });

    public static ILocator Stage(this IPage window) => window.Locator(".stage");

    /// <summary>Nodes and edges as the explorer counts them.</summary>
    public static async Task<(int Nodes, int Edges)> CountsAsync(this IPage window)
    {
        var told = Number().Matches((await window.Locator(".explorer-count").TextContentAsync())!.Replace(",", "", StringComparison.Ordinal));
        return (int.Parse(told[0].Value, CultureInfo.InvariantCulture), int.Parse(told[1].Value, CultureInfo.InvariantCulture));
    }

    /// <summary>How far the picture is zoomed in, as the address says, once it stands still.</summary>
    public static async Task<double> ZoomAsync(this IPage window)
    {
        await Expect(window).ToHaveURLAsync(new Regex("zoom="));
        return double.Parse(Zoom().Match(window.Url).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>Number of colours of a picture: of one that is blank one.</summary>
    public static Task<int> ColoursAsync(this IPage window, byte[] picture) => window.EvaluateAsync<int>("""
        async (base64) => {
          const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))]));
          const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
          context.drawImage(picture, 0, 0);
          return new Set(new Uint32Array(context.getImageData(0, 0, picture.width, picture.height).data.buffer)).size;
        }
        """, Convert.ToBase64String(picture));

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();

    [GeneratedRegex("zoom=([0-9.]+)")]
    private static partial Regex Zoom();
}
