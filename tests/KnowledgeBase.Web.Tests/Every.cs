namespace KnowledgeBase.Web.Tests;

/// <summary>Every address of the app, for tests that hold everywhere.</summary>
public static class Every
{
    // The id follows from SmallWorld.Uncaptured.
    private const string UncapturedPath = "/uncaptured/u69a129f22e9e60fd";

    private static readonly string[] PagePaths =
    [
        "/", "/?q=transformer", "/?site=site.example&year=2024&sort=links&truncated=true", "/?author=1&affiliation=1", "/?page=9", "/?without=1",
        "/new", "/new?since=2020-01-01", "/reading", "/reading?places=2,1&read=3", "/timeline", "/timeline?month=2017-06",
        "/papers?arxiv=true&linked=false&month=2018-10",
        "/articles/1", "/articles/2", "/articles/3", "/papers", "/papers?q=attention&sort=title", "/papers/1", "/papers/3",
        "/authors", "/authors?q=ada&sort=name", "/authors?initial=a", "/affiliations?initial=%23", "/authors/1", "/affiliations", "/affiliations/1", "/uncaptured", UncapturedPath,
        "/graph", "/graph?focus=a1&depth=3", "/graph?focus=p1&depth=2", "/graph?focus=w1&kinds=author,paper,affiliation",
    ];

    private static readonly string[] ApiPaths =
    [
        "/api/v1/status", "/api/v1/suggest?q=a", "/api/v1/articles", "/api/v1/articles?q=bert&sort=captured&pageSize=1", "/api/v1/articles/1", "/api/v1/articles/3",
        "/api/v1/papers", "/api/v1/papers?author=2&affiliation=1&year=2017", "/api/v1/papers/1", "/api/v1/papers/arxiv/1706.03762",
        "/api/v1/papers/arxiv/math/0611800", "/api/v1/authors", "/api/v1/authors/1", "/api/v1/affiliations", "/api/v1/affiliations/1",
        "/api/v1/uncaptured", "/api/v1/graph", "/api/v1/graph?focus=a1&depth=2",
        "/api/v1/graph?focus=p1&kinds=article,paper,uncaptured,author,affiliation&limit=3",
        "/api/v1/graph/map", "/api/v1/graph/map?detail=communities", "/api/v1/graph/map?focus=a1&depth=3&kinds=article,author&edges=inline&q=bert",
        "/api/v1/graph/node/a1", "/api/v1/graph/node/p1", "/api/v1/graph/node/w1", "/api/v1/graph/node/o1", "/api/v1/graph/path?from=a1&to=p3", "/api/v1/graph/insights", "/api/v1/uncaptured?sort=newest&unwanted=true",
    ];

    public static TheoryData<string> Page => [.. PagePaths];

    public static TheoryData<string> Api => [.. ApiPaths];

    public static TheoryData<string> Address => [.. PagePaths, .. ApiPaths, "/api/v1/graph.graphml", "/api/v1/graph.gexf?focus=a1", "/healthz", "/readyz", "/openapi/v1.json", "/uncaptured.txt"];

    public static TheoryData<string> List =>
    [
        "/api/v1/articles", "/api/v1/articles?sort=oldest", "/api/v1/articles?sort=links", "/api/v1/articles?site=site.example", "/api/v1/articles?year=2024",
        "/api/v1/articles?author=1", "/api/v1/articles?affiliation=1", "/api/v1/articles?q=推論", "/?q=transformer", "/api/v1/articles?q=a&sort=links", "/api/v1/articles?q=bert&sort=oldest&site=site.example",
        "/api/v1/articles?sort=captured", "/api/v1/suggest?q=a", "/?q=atention", "/api/v1/papers", "/api/v1/papers?author=1", "/api/v1/papers?sort=articles", "/api/v1/papers?sort=oldest", "/api/v1/papers?sort=title",
        "/papers?q=attention", "/api/v1/papers?q=a&sort=title&arxiv=true", "/api/v1/authors?q=a", "/api/v1/authors?q=a&sort=name", "/api/v1/affiliations?q=engines", "/api/v1/affiliations?sort=name",
        "/api/v1/authors", "/api/v1/authors?sort=name", "/api/v1/affiliations", "/api/v1/uncaptured", "/api/v1/graph?focus=a1&depth=2", "/api/v1/graph/map?limit=2", "/api/v1/graph/node/a1", "/api/v1/graph/node/w2", "/api/v1/graph/path?from=w2&to=p3", "/api/v1/graph/insights", "/api/v1/uncaptured?sort=newest", "/articles/1", "/papers/1",
        "/authors/1", UncapturedPath, "/authors?initial=a", "/authors?initial=あ&sort=name", "/affiliations?initial=%23",
        "/papers", "/papers?arxiv=true&linked=true&year=2017", "/timeline", "/timeline?month=2017-06", "/new?since=2020-01-01", "/reading?places=2,1", "/?without=2",
    ];
}
