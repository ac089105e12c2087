namespace KnowledgeBase.Papers.Metadata.Formats;

/// <summary>What TeX commands stand for. Source: LaTeX2e's own text and mathematics commands (https://ctan.org/pkg/usrguide).</summary>
internal static class TexSigns
{
    private static readonly Dictionary<string, char> Accents = new(StringComparer.Ordinal)
    {
        ["'"] = '\u0301', ["`"] = '\u0300', ["^"] = '\u0302', ["\""] = '\u0308', ["~"] = '\u0303', ["="] = '\u0304', ["."] = '\u0307',
        ["u"] = '\u0306', ["v"] = '\u030C', ["H"] = '\u030B', ["c"] = '\u0327', ["d"] = '\u0323', ["b"] = '\u0331', ["k"] = '\u0328', ["r"] = '\u030A',
    };

    private static readonly Dictionary<string, string> Letters = new(StringComparer.Ordinal)
    {
        ["ss"] = "ß", ["o"] = "ø", ["O"] = "Ø", ["l"] = "ł", ["L"] = "Ł", ["ae"] = "æ", ["AE"] = "Æ", ["oe"] = "œ", ["OE"] = "Œ", ["aa"] = "å", ["AA"] = "Å",
        ["i"] = "ı", ["j"] = "ȷ", ["dh"] = "ð", ["DH"] = "Ð", ["th"] = "þ", ["TH"] = "Þ", ["dj"] = "đ", ["DJ"] = "Đ", ["S"] = "§", ["P"] = "¶",
        ["textendash"] = "–", ["textemdash"] = "—", ["textquoteright"] = "’", ["textquoteleft"] = "‘", ["textquotedblleft"] = "“", ["textquotedblright"] = "”",
        ["textbackslash"] = "\\", ["textbraceleft"] = "{", ["textbraceright"] = "}", ["textasciitilde"] = "~", ["textasciicircum"] = "^", ["textregistered"] = "®", ["texttrademark"] = "™", ["textdegree"] = "°",
        ["ldots"] = "…", ["dots"] = "…", ["copyright"] = "©", ["pounds"] = "£", ["LaTeX"] = "LaTeX", ["TeX"] = "TeX", ["quad"] = " ", ["newline"] = " ", ["par"] = " ",
    };

    private static readonly Dictionary<string, string> Symbols = new(StringComparer.Ordinal)
    {
        ["alpha"] = "α", ["beta"] = "β", ["gamma"] = "γ", ["delta"] = "δ", ["epsilon"] = "ε", ["varepsilon"] = "ε", ["zeta"] = "ζ", ["eta"] = "η", ["theta"] = "θ",
        ["kappa"] = "κ", ["lambda"] = "λ", ["mu"] = "μ", ["nu"] = "ν", ["xi"] = "ξ", ["pi"] = "π", ["rho"] = "ρ", ["sigma"] = "σ", ["tau"] = "τ", ["phi"] = "φ",
        ["varphi"] = "φ", ["chi"] = "χ", ["psi"] = "ψ", ["omega"] = "ω", ["Gamma"] = "Γ", ["Delta"] = "Δ", ["Theta"] = "Θ", ["Lambda"] = "Λ", ["Pi"] = "Π",
        ["Sigma"] = "Σ", ["Phi"] = "Φ", ["Psi"] = "Ψ", ["Omega"] = "Ω", ["times"] = "×", ["cdot"] = "·", ["pm"] = "±", ["leq"] = "≤", ["le"] = "≤", ["geq"] = "≥",
        ["ge"] = "≥", ["neq"] = "≠", ["approx"] = "≈", ["sim"] = "∼", ["ll"] = "≪", ["gg"] = "≫", ["to"] = "→", ["rightarrow"] = "→", ["leftrightarrow"] = "↔",
        ["infty"] = "∞", ["in"] = "∈", ["ell"] = "ℓ", ["circ"] = "°", ["star"] = "★", ["dagger"] = "†", ["ldots"] = "…", ["dots"] = "…", ["cdots"] = "…",
        ["log"] = "log", ["exp"] = "exp", ["max"] = "max", ["min"] = "min", ["sqrt"] = "√", ["partial"] = "∂", ["nabla"] = "∇", ["sum"] = "Σ", ["%"] = "%",
    };

    private static readonly HashSet<string> Formatting =
    [
        "emph", "em", "textbf", "bf", "textit", "it", "texttt", "tt", "textsc", "sc", "textrm", "rm", "textsf", "sf", "text", "mbox", "underline", "uppercase", "url",
        "textsuperscript", "textsubscript", "mathrm", "mathbf", "mathcal", "mathbb", "mathit", "mathsf", "mathtt", "operatorname", "boldsymbol", "bm", "ensuremath", "left", "right",
    ];

    /// <summary>The combining mark of an accent command; null for any other.</summary>
    public static char? Accent(string command) => Accents.TryGetValue(command, out var accent) ? accent : null;

    /// <summary>The text that a command of running text stands for; null when it is not known.</summary>
    public static string? Letter(string command) => Letters.GetValueOrDefault(command);

    /// <summary>The text that a command within a formula stands for; null when it is not known.</summary>
    public static string? Symbol(string command) => Symbols.GetValueOrDefault(command);

    /// <summary>Whether a command only says how its argument looks.</summary>
    public static bool IsFormatting(string command) => Formatting.Contains(command);
}
