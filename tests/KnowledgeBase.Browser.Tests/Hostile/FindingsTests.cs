namespace KnowledgeBase.Browser.Tests.Hostile;

/// <summary>What the hostile tests find nothing of is found where it is, so that they can fail.</summary>
[Collection(HostileLibrary.Name)]
public sealed class FindingsTests(HostileLibrary library)
{
    private static readonly BrowserNewContextOptions WithoutPolicy = new() { BypassCSP = true };

    [Theory]
    [InlineData("<p onclick=x>a</p>", "handler")]
    [InlineData("<svg onload=x></svg>", "handler")]
    [InlineData("<script>1</script>", "script")]
    [InlineData("<script src=/js/graph.js></script>", "script")]
    [InlineData("<script src=https://evil.example/js/x.js></script>", "script")]
    [InlineData("<a href=javascript:x>a</a>", "address")]
    [InlineData("<a href='java&#10;script:x'>a</a>", "address")]
    [InlineData("<a href='&#1; javascript:x'>a</a>", "address")]
    [InlineData("<a href=data:text/html,x>a</a>", "address")]
    [InlineData("<a href=vbscript:x>a</a>", "address")]
    [InlineData("<img src=data:image/svg+xml,x>", "address")]
    [InlineData("<img src=http://evil.example/x.png>", "img")]
    [InlineData("<a href=https://evil.example/>a</a>", "a:")]
    [InlineData("<a href=ftp://evil.example/ rel='noopener nofollow ugc'>a</a>", "a:")]
    [InlineData("<a href=/ target=_blank>a</a>", "a:")]
    [InlineData("<svg><a xlink:href=javascript:x><text>a</text></a></svg>", "attribute")]
    [InlineData("<svg><use href=#a></use></svg>", "element")]
    [InlineData("<svg><animate attributeName=href values=javascript:x></animate></svg>", "element")]
    [InlineData("<svg><foreignObject></foreignObject></svg>", "element")]
    [InlineData("<math><mtext>a</mtext></math>", "element")]
    [InlineData("<iframe></iframe>", "element")]
    [InlineData("<object></object>", "element")]
    [InlineData("<embed>", "element")]
    [InlineData("<base href=https://evil.example/>", "element")]
    [InlineData("<style>p { color: red }</style>", "element")]
    [InlineData("<template><p>a</p></template>", "element")]
    [InlineData("<noscript>a</noscript>", "element")]
    [InlineData("<textarea></textarea>", "element")]
    [InlineData("<div><template shadowrootmode=open>a</template></div>", "shadow root")]
    [InlineData("<meta http-equiv=refresh content='9;url=/'>", "meta")]
    [InlineData("<link rel=stylesheet href=https://evil.example/x.css>", "link")]
    [InlineData("<link rel=import href=/x>", "link")]
    [InlineData("<form action=https://evil.example/></form>", "form")]
    [InlineData("<form action=/ method=post></form>", "form")]
    [InlineData("<form action=/><button formaction=https://evil.example/></button></form>", "attribute")]
    [InlineData("<input type=password>", "input")]
    [InlineData("<p style=position:fixed>a</p>", "attribute")]
    [InlineData("<div data-testid=article-body><form action=/></form></div>", "form")]
    [InlineData("<div data-testid=article-body><nav>a</nav></div>", "element in article")]
    [InlineData("<div data-testid=article-body><p id=getElementById>a</p></div>", "name of the browser's own")]
    [InlineData("<p data-testid=article-body>a</p><p data-testid=article-body>a</p>", "second article body")]
    [InlineData("</main><main>", "page is torn")]
    // What is the app's own in its own place is not so elsewhere.
    [InlineData("<dialog id=keys>a</dialog>", "element")]
    [InlineData("<dialog id=keys><form method=dialog></form></dialog>", "form")]
    [InlineData("<input type=checkbox id=keys-enabled>", "input")]
    [InlineData("<button type=button id=keys-button>a</button>", "button")]
    [InlineData("<button type=button class=mark>a</button>", "button")]
    [InlineData("<button type=button class=copy>a</button>", "button")]
    [InlineData("<button type=submit>a</button>", "button")]
    [InlineData("<div data-testid=article-body><button type=button class=mark data-mark=read>a</button></div>", "element in article")]
    [InlineData("<div data-testid=article-body><p><button type=button class=copy data-copy=a>a</button></p></div>", "element in article")]
    [InlineData("<div data-testid=article-body><div class=explorer><button type=button>a</button></div></div>", "button")]
    [InlineData("<div data-testid=article-body><div class=explorer><input type=range></div></div>", "input")]
    [InlineData("<div data-testid=article-body><div class=explorer><select name=color></select></div></div>", "element")]
    [InlineData("<div data-testid=article-body><div class=explorer><canvas class=stage-layer></canvas></div></div>", "element")]
    [InlineData("<div class=explorer><canvas class=mine></canvas></div>", "element")]
    [InlineData("<div class=explorer><select></select></div>", "element")]
    [InlineData("<div class=explorer><p style=position:fixed>a</p></div>", "attribute")]
    [InlineData("<div class=explorer><a data-export download href=/healthz>a</a></div>", "a:")]
    [InlineData("<a data-export download href=/api/v1/graph.gexf>a</a>", "a:")]
    public async Task WhatCouldRunOrLeadAwayIsFound(string html, string finding) =>
        Assert.Contains(await FindAsync(html), found => found.StartsWith(finding, StringComparison.Ordinal));

    [Fact]
    public async Task ScriptThatRanIsFound() =>
        Assert.Contains("a script ran", await FindAsync("<img src=x onerror=window.__pwned=1>"));

    [Fact]
    public async Task AFootThatATextHasSwallowedIsFound() =>
        Assert.Contains("page is torn", await FindAsync("<div data-testid=article-body><!-- "));

    [Fact]
    public async Task APageLikeOursHasNoFindings() => Assert.Empty(await FindAsync("""
        <form action="/" method="get"><input type="search" name="q"><button type="submit">検索</button></form>
        <div data-testid="article-body"><h2 id="sec-1">見出し</h2><p>onclick="x" &lt;script&gt; javascript:x <a href="/articles/1">inside</a>
        <a href="https://site.example/" rel="noopener nofollow ugc">outside</a> <img src="https://site.example/x.png" alt="onerror=x"></p></div>
        """));

    [Fact]
    public async Task TheExplorerHasNoFindings() => Assert.Empty(await FindAsync("""
        <div class="explorer"><select name="color"></select> <input type="range"> <button type="button">拡大</button>
        <canvas class="stage-layer" style="width: 9px"></canvas> <a data-export download href="/api/v1/graph.gexf">GEXF</a></div>
        <button type="button" class="mark" data-mark="read">読了</button> <p class="cite"><button type="button" class="copy">コピー</button></p>
        """));

    [Theory]
    [InlineData("<img src=x onerror=alert(1)>", "dialog")]
    [InlineData("<script>window.open('/')</script>", "window")]
    [InlineData("<script>throw 'x'</script>", "script error")]
    [InlineData("<script>fetch('https://evil.example/')</script>", "request")]
    [InlineData("<img src=http://evil.example/x.png>", "request")]
    [InlineData("<iframe src=https://evil.example/></iframe>", "request")]
    [InlineData("<link rel=stylesheet href=https://evil.example/x.css>", "request")]
    [InlineData("<img src=/nowhere.png>", "answer")]
    [InlineData("<a download href=/favicon.svg>a</a><script>document.querySelector('a').click()</script>", "download")]
    public Task WhatMustNotHappenIsWrittenDown(string html, string fault) => IsWrittenDownAsync(html, fault, WithoutPolicy);

    [Theory]
    [InlineData("<img src=/favicon.svg onload=x>")]
    [InlineData("<script>1</script>")]
    [InlineData("<img src=http://evil.example/x.png>")]
    [InlineData("<iframe src=https://evil.example/></iframe>")]
    public Task WhatThePolicyStopsIsWrittenDown(string html) => IsWrittenDownAsync(html, "policy", new());

    private async Task IsWrittenDownAsync(string html, string fault, BrowserNewContextOptions window)
    {
        await using var visit = await Visit.OpenAsync(library, window);
        await ShowAsync(visit, html);
        for (var wait = 0; wait < 100 && !visit.Faults.Any(IsIt); wait++)
        {
            await Task.Delay(50);
        }

        Assert.Contains(visit.Faults, IsIt);

        bool IsIt(string seen) => seen.StartsWith(fault, StringComparison.Ordinal);
    }

    private async Task<string[]> FindAsync(string html)
    {
        await using var visit = await Visit.OpenAsync(library, WithoutPolicy);
        await ShowAsync(visit, html);
        return await Findings.FindAsync(visit.Page);
    }

    private static async Task ShowAsync(Visit visit, string html)
    {
        await visit.Page.GotoAsync("/healthz");
        await visit.Page.SetContentAsync($"<!DOCTYPE html><html lang=ja><body><main>{html}</main><footer>foot</footer></body></html>");
    }
}
