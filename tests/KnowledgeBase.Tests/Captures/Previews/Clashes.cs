using System.Text;

namespace KnowledgeBase.Tests.Captures.Previews;

/// <summary>Captures that have something to do with each other: one article several times, one paper under several names, links both ways.</summary>
internal static class Clashes
{
    public static IReadOnlyList<(string Name, byte[] Bytes)> All { get; } =
    [
        Text("full.md", Some.Capture(1, title: "全文", paper: "One Name", paperUrl: "https://arxiv.org/abs/2401.00001", related: [1, 2, 3])),
        Text("full again.md", Some.Capture(1, title: "全文", paper: "One Name", paperUrl: "https://arxiv.org/abs/2401.00001", related: [1, 2, 3])),
        Text("same text, earlier.md", Some.Capture(1, title: "全文", paper: "One Name", paperUrl: "https://arxiv.org/abs/2401.00001", related: [1, 2, 3], capturedAt: "2025-01-01T00:00:00Z")),
        Text("same text, later.md", Some.Capture(1, title: "全文", paper: "One Name", paperUrl: "https://arxiv.org/abs/2401.00001", related: [1, 2, 3], capturedAt: "2026-01-20T00:00:00Z")),
        Text("newest, other paper.md", Some.Capture(1, title: "書き直し", paper: "Third Name", paperUrl: "https://arxiv.org/abs/2401.00003", related: [4], capturedAt: "2026-03-01T00:00:00Z")),
        Text("old but much longer.md", Some.Capture(1, title: "長い版", paper: "One Name", related: [2], capturedAt: "2024-01-01T00:00:00Z", body: Long(20))),
        Text("older still and longest.md", Some.Capture(1, title: "一番長い版", paper: "Other Name", capturedAt: "2023-01-01T00:00:00Z", body: Long(45))),
        Text("stub.md", $"---\nsource_url: {Some.Site}/1\ntitle: 題\ncaptured_at: 2026-04-01T00:00:00Z\n---\n\n書き出しだけ。"),
        Text("other.md", Some.Capture(2, title: "二つ目", paper: "Other Name", paperUrl: "https://doi.org/10.1000/xyz", related: [1, 5])),
        Text("other, newer, without paper.md", Some.Capture(2, title: "二つ目", capturedAt: "2026-05-01T00:00:00Z", related: [3, 5, 5])),
        Text("bridge.md", Some.Capture(3, title: "橋", paper: "Other Name", paperUrl: "https://arxiv.org/abs/2401.00001", related: [1, 2])),
        Text("bridge gone.md", Some.Capture(3, title: "橋", paper: "Nothing Alike", capturedAt: "2026-05-01T00:00:00Z", related: [2])),
        Text("title only.md", Some.Capture(4, title: "題だけ", paper: "“One” name", related: [6])),
        Text("same title, other id.md", Some.Capture(5, title: "同じ題", paper: "One Name", paperUrl: "https://arxiv.org/abs/2402.00002", related: [1])),
        Text("same title, third id.md", Some.Capture(6, title: "同じ題", paper: "One Name", paperUrl: "https://arxiv.org/abs/2403.00009", related: [4, 5])),
        Text("new paper twice a.md", Some.Capture(7, title: "新しい論文", paper: "A Paper Twice", paperUrl: "https://arxiv.org/abs/2404.00004")),
        Text("new paper twice b.md", Some.Capture(8, title: "新しい論文、再び", paper: "A Paper, Twice", related: [7, 9])),
        Text("two in one.md", Some.Capture(9, title: "二本立て", paper: "A Paper Twice", body: "## 二本目\n\n**参照論文情報**\n\n*   タイトル：Third Name\n*   著者：Jiro Sato\n*   URL：[https://arxiv.org/abs/2401.00003](https://arxiv.org/abs/2401.00003)\n", related: [9])),
        Text("note without address.md", "# 手元のメモ\n\nOne Name という論文について、覚え書きを残しておく。続きは後で書くことにする。"),
        ("noise.md", [.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 37 % 251))]),
        Text("blank.txt", " \n\n"),
        ("empty.md", []),
    ];

    private static string Long(int sentences) => string.Concat(Enumerable.Range(0, sentences).Select(i => $"ここには第{i}の段落として、ほかの版にはない説明が長く続きます。\n\n"));

    private static (string Name, byte[] Bytes) Text(string name, string text) => (name, Encoding.UTF8.GetBytes(text));
}
