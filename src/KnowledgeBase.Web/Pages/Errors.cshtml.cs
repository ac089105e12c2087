using System.Globalization;
using KnowledgeBase.Corrections;
using KnowledgeBase.Web.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Web.Pages;

/// <summary>Answers that are no pages: what happened, and where to go from here.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ErrorsModel(IOptions<KnowledgeBaseOptions> options) : PageModel
{
    public int Code { get; private set; }

    /// <summary>The path that was asked for; null when the error page itself was.</summary>
    public string? AskedFor { get; private set; }

    /// <summary>What the path led to once; null when it is not gone.</summary>
    public GoneThing? Gone { get; private set; }

    /// <summary>Most bytes that a request to it may have.</summary>
    public long Largest => AskedFor == UploadFiles.Path ? options.Value.Upload.MaxRequestBytes : ServerLimits.MaxFormBytes;

    public Task OnGetAsync() => ShowAsync();

    public Task OnPostAsync() => ShowAsync();

    // No parameter: binding one would read the form, which may be what was refused.
    private async Task ShowAsync()
    {
        var code = int.Parse((string)RouteData.Values["code"]!, CultureInfo.InvariantCulture);
        Code = code is >= 400 and <= 599 ? code : StatusCodes.Status404NotFound;
        AskedFor = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath;
        Gone = Code == StatusCodes.Status410Gone ? await RetiredAddresses.GoneAsync(HttpContext, AskedFor) : null;
        Response.StatusCode = Code;
        Response.Headers.CacheControl = CacheRules.Never;
    }
}
