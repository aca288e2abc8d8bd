namespace Crn.Domain.Rules.Notation;

/// <summary>
/// Reads a criterion by recursive descent: one method for each rule of the grammar, one sign ahead, nothing tried twice.
/// </summary>
internal ref partial struct CriterionParser
{
    // A statement about every member of a list is read once for each: this bounds what a short text can ask for.
    private const int MostTokens = 100_000;
    private const int MostErrors = 20;
    private const string TypographicQuotes = "\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u00ab\u00bb\u2039\u203a\u00b4";
    private const string PointForDecimals = "a point before decimals, as in 0.5";

    private readonly ReadOnlySpan<char> text;
    private readonly FactCatalogue facts;
    private readonly ParameterValues parameters;
    private readonly List<CriterionTextError> errors = [];
    private readonly List<(string Name, string Member)> bound = [];
    private Lexer lexer;
    private Token token;
    private int depth;
    private int tokens;
    private bool stopped;

    public CriterionParser(ReadOnlySpan<char> text, FactCatalogue facts, ParameterValues parameters)
    {
        this.text = text;
        this.parameters = parameters;
        this.facts = facts;
        lexer = new(text);
    }

    public CriterionReading Read()
    {
        if (text.Length > CriterionText.MaxLength)
        {
            Fail("criterion.too-long", new(TokenKind.End, 0, text.Length),
                $"the text has {Text.Of(text.Length)} characters; at most {Text.Of(CriterionText.MaxLength)} are read", ["a shorter text"]);
            return new(null, errors.ToValueList());
        }

        Advance();
        var criterion = AsStatement(Statement());
        if (token.Kind != TokenKind.End) Expected("'and'", "'or'", "the end of the text");
        return errors.Count == 0 ? new(criterion, [])
            : new(null, errors.OrderBy(error => error.Line).ThenBy(error => error.Column).ToValueList());
    }

    private void Advance()
    {
        if (stopped) return;
        token = lexer.Next();
        if (++tokens > MostTokens)
            Stop("criterion.too-long", token, $"more than {Text.Of(MostTokens)} words and signs are to be read, lists counted out",
                ["a shorter text"]);
        else if (token.Kind == TokenKind.Unclosed)
        Stop("criterion.syntax", new(TokenKind.End, token.Start, 1), "this quotation is not closed", ["a second quotation mark"]);
    }

    private readonly bool Is(string word) =>
        token.Kind == TokenKind.Word && text.Slice(token.Start, token.Length).Equals(word, StringComparison.OrdinalIgnoreCase);

    private bool Take(string word)
    {
        var here = Is(word);
        if (here) Advance();
        return here;
    }

    private bool Take(TokenKind kind)
    {
        var here = token.Kind == kind;
        if (here) Advance();
        return here;
    }

    private bool Demand(string word) => Take(word) || Expected($"'{word}'");

    private bool Demand(TokenKind kind, string shown) => Take(kind) || Expected(shown);

    private bool Enter()
    {
        if (++depth > CriterionText.MaxDepth)
            Stop("criterion.too-deep", token, $"statements are nested more than {Text.Of(CriterionText.MaxDepth)} deep",
                ["a statement nested less"]);
        return !stopped;
    }

    private void Leave() => depth--;

    // A mistake of form: what follows cannot be made sense of.
    private bool Expected(params string[] expected)
    {
        if (stopped) return false;
        var found = token.Kind == TokenKind.End ? "the text ends here" : $"found {Guarded.Shown(Written(token))}";
        Stop("criterion.syntax", token, found, [.. Meant(), .. expected]);
        return false;
    }

    // What was meant by a sign that is usual elsewhere.
    private readonly ValueList<string> Meant() => token.Kind switch
    {
        TokenKind.Comma when IsDecimalComma(token.Start) => [PointForDecimals],
        TokenKind.Word when Is("not") => ["'is not', as in 'is not in (...)'"],
        TokenKind.Strange when TypographicQuotes.Contains(text[token.Start], StringComparison.Ordinal) =>
            ["plain quotation marks, ' or \""],
        _ => [],
    };

    private readonly bool IsDecimalComma(int at) => at > 0 && at + 1 < text.Length && text[at] == ','
        && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);

    private static Part Broken(Token at) => new(PartKind.Broken, null, at.Start, at.End);

    private void Stop(string code, Token at, string what, ValueList<string> expected = default)
    {
        Fail(code, at, what, expected);
        stopped = true;
        token = new(TokenKind.End, text.Length, 0);
    }

    private void Fail(string code, Token at, string what, ValueList<string> expected = default, ValueList<string> near = default)
    {
        if (stopped) return;
        var before = text[..at.Start];
        var (line, column) = (before.Count('\n') + 1, at.Start - before.LastIndexOf('\n'));
        errors.Add(new(code, line, column, at.Length, char.ToUpperInvariant(what[0]) + what[1..] + ".")
        {
            Expected = expected,
            Suggestions = near,
        });
        if (errors.Count < MostErrors) return;
        stopped = true;
        token = new(TokenKind.End, text.Length, 0);
    }

    private readonly string Written(Token at) => text.Slice(at.Start, at.Length).ToString();

    // What stands between quotation marks; a mark that is written twice stands for itself.
    private readonly string Unquoted(Token at)
    {
        var inside = text.Slice(at.Start + 1, at.Length - 2).ToString();
        var mark = text[at.Start].ToString();
        return inside.Replace(mark + mark, mark, StringComparison.Ordinal);
    }

    // Texts are kept out where they look like the number of a patient, before anything is made of them.
    private bool IsPrivate(string word, Token at)
    {
        if (!NhsNumberScan.Finds(word)) return false;
        Stop("criterion.nhs-number", at,
            "this looks like it holds an NHS number; patient identifiers are refused and the text is not shown",
            ["no number of a patient"]);
        return true;
    }
}
