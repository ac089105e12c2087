namespace KnowledgeBase.Markup;

/// <summary>
/// Follows tags as a parser would, only counting, to know before parsing how deep and how large the tree becomes. Measured with AngleSharp
/// 1.10: 100,000 open <c>div</c> take more than 20 s, and 17 kB of unclosed <c>font</c> become a million elements, because unclosed
/// formatting is repeated in every paragraph after it. Where it errs it counts too much.
/// </summary>
internal sealed class HtmlNesting
{
    private readonly List<string> open = [];

    // Null marks a table cell or the like: formatting before it stays outside of it.
    private readonly List<string?> formatting = [];

    private int formattingOpen;

    /// <summary>Elements open here, with those that a parser would open again.</summary>
    public int Depth => open.Count + formatting.Count - formattingOpen;

    /// <summary>Elements that the tags so far make.</summary>
    public int Elements { get; private set; }

    public void Start(string name)
    {
        Elements += 1 + formatting.Count - formattingOpen;
        if (name is "html" or "head" or "body" || !Prepare(name) || HtmlElements.Void.Contains(name))
        {
            return;
        }

        open.Add(name);
        if (HtmlElements.Formatting.Contains(name))
        {
            formatting.Add(name);
            formattingOpen++;
        }
        else if (HtmlElements.Scope.Contains(name) && name != "table")
        {
            formatting.Add(null);
            formattingOpen++;
        }
    }

    public void End(string name)
    {
        Elements += formatting.Count - formattingOpen;
        var found = name switch
        {
            "template" or "table" => open.LastIndexOf(name),
            _ when HtmlElements.TableParts.Contains(name) => PartOfTable(name),
            _ when HtmlElements.Headings.Contains(name) => Find(HtmlElements.Headings.Contains, HtmlElements.Scope.Contains),
            "li" => Find(open => open == "li", open => open is "ul" or "ol" || HtmlElements.Scope.Contains(open)),
            "p" => Find(open => open == "p", open => open == "button" || HtmlElements.Scope.Contains(open)),
            _ when HtmlElements.Formatting.Contains(name) || (HtmlElements.Special.Contains(name) && name != "noscript") =>
                Find(open => open == name, HtmlElements.Scope.Contains),
            _ => Find(open => open == name, HtmlElements.Special.Contains),
        };
        if (found >= 0)
        {
            Close(name, found);
        }
        else if (name is "p" or "br")
        {
            // An end tag of these without a start makes an element of its own.
            Elements++;
        }
        else if (HtmlElements.Formatting.Contains(name) && !open.Contains(name))
        {
            Forget(name);
        }
    }

    // What a start tag closes before it opens; false when it opens nothing.
    private bool Prepare(string name)
    {
        // In formulas every tag only opens an element.
        if (open.Contains("math"))
        {
            return true;
        }

        CloseSibling(name);
        if (HtmlElements.TableParts.Contains(name) && open.LastIndexOf("template") <= open.LastIndexOf("table") && !EndCell())
        {
            return false;
        }

        if (HtmlElements.Block.Contains(name))
        {
            CloseUpTo(Find(open => open == "p", open => open == "button" || HtmlElements.Scope.Contains(open)));
        }

        return true;
    }

    private void CloseSibling(string name)
    {
        switch (name)
        {
            case "li":
                CloseUpTo(Find(open => open == "li", EndsItem));
                break;
            case "dd" or "dt":
                CloseUpTo(Find(open => open is "dd" or "dt", EndsItem));
                break;
            case "option" when open is [.., "option"]:
                CloseUpTo(open.Count - 1);
                break;
            case "a" or "nobr" when formatting.LastIndexOf(name) > formatting.LastIndexOf(null):
                End(name);
                break;
        }
    }

    // False outside of tables, where parts of them mean nothing.
    private bool EndCell()
    {
        var table = open.LastIndexOf("table");
        CloseUpTo(table < 0 ? open.Count : table + 1);
        return table >= 0;
    }

    private static bool EndsItem(string name) => name is not ("address" or "div" or "p") && HtmlElements.Special.Contains(name);

    private int PartOfTable(string name)
    {
        var table = open.LastIndexOf("table");
        var part = open.LastIndexOf(name);
        return table < 0 ? -1 : part > table ? part : name is "tr" or "tbody" or "thead" or "tfoot" && table + 1 < open.Count ? table + 1 : -1;
    }

    private int Find(Func<string, bool> wanted, Func<string, bool> barrier)
    {
        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (wanted(open[i]))
            {
                return i;
            }

            if (barrier(open[i]))
            {
                return -1;
            }
        }

        return -1;
    }

    private void Close(string name, int at)
    {
        if (name != "form" && !HtmlElements.Formatting.Contains(name))
        {
            CloseUpTo(at);
            return;
        }

        // What stands inside of these stays open when they are closed.
        open.RemoveAt(at);
        if (name != "form")
        {
            formattingOpen--;
            Forget(name);
        }
    }

    private void CloseUpTo(int at)
    {
        for (var i = open.Count - 1; at >= 0 && i >= at; i--)
        {
            var name = open[i];
            open.RemoveAt(i);
            formattingOpen -= HtmlElements.Formatting.Contains(name) ? 1 : 0;
            if (HtmlElements.Scope.Contains(name) && name != "table")
            {
                LeaveScope();
            }
        }
    }

    // Formatting opened in a cell ends with it, open or not.
    private void LeaveScope()
    {
        var mark = formatting.LastIndexOf(null);
        formatting.RemoveRange(mark, formatting.Count - mark);
        formattingOpen--;
    }

    private void Forget(string name)
    {
        var at = formatting.LastIndexOf(name);
        if (at > formatting.LastIndexOf(null))
        {
            formatting.RemoveAt(at);
        }
    }
}
