namespace KnowledgeBase.Browser.Tests.Looks;

internal static class Width
{
    /// <summary>What makes the document wider than the window; empty when nothing does. Parts that scroll inside themselves do not.</summary>
    public static Task<string> TooWideAsync(this IPage window) => window.EvaluateAsync<string>("""
        () => {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= width) return '';
          const culprits = [...document.body.querySelectorAll('*')]
            .filter((element) => element.getBoundingClientRect().right > width + 1)
            .map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''} ${Math.round(element.getBoundingClientRect().right)}`);
          return `${document.documentElement.scrollWidth} > ${width} at ${location.pathname}: ${culprits.slice(0, 6).join(', ')}`;
        }
        """);
}
