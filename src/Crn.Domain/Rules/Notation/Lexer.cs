using System.Buffers;

namespace Crn.Domain.Rules.Notation;

/// <summary>Takes a text apart into signs, each looked at once. Allocates nothing.</summary>
internal ref struct Lexer
{
    private static readonly SearchValues<char> EndsOfMembers = SearchValues.Create("[]`'\"\r\n");

    private readonly ReadOnlySpan<char> text;
    private int at;

    public Lexer(ReadOnlySpan<char> text, int at = 0)
    {
        this.text = text;
        this.at = at;
    }

    /// <summary>Whether a text is one word as it stands, with members in brackets if that is allowed.</summary>
    public static bool IsWord(ReadOnlySpan<char> text, bool members) =>
        new Lexer(text).Next() is { Kind: TokenKind.Word, Start: 0 } token && token.Length == text.Length
        && (members || text.IndexOf('[') < 0);

    public Token Next()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        var start = at;
        if (at == text.Length) return new(TokenKind.End, start, 0);
        var c = text[at];
        if (char.IsAsciiLetter(c) || c == '_') return Word(start);
        if (char.IsAsciiDigit(c)) return Number(start);
        if (c == '$' && at + 1 < text.Length && IsWordPart(text[at + 1])) return Parameter(start);
        return c is '\'' or '"' or '`' ? Quoted(start, c) : Sign(start, c);
    }

    private static bool IsWordPart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    // Dots and hyphens belong to a word only between its letters: "site.nurses - 1" is a difference.
    private void Letters()
    {
        while (at < text.Length && (IsWordPart(text[at]) || (text[at] is '.' or '-' && at + 1 < text.Length && IsWordPart(text[at + 1]))))
            at++;
    }

    private Token Parameter(int start)
    {
        at++;
        Letters();
        return new(TokenKind.Parameter, start, at - start);
    }

    private Token Word(int start)
    {
        Letters();
        while (at < text.Length && text[at] == '[')
        {
            var inside = text[(at + 1)..];
            var length = inside.IndexOfAny(EndsOfMembers);
            if (length <= 0 || inside[length] != ']') break;
            at += length + 2;
        }

        return new(TokenKind.Word, start, at - start);
    }

    private Token Number(int start)
    {
        var rest = text[start..];
        if (rest.Length >= 10 && IsDate(rest[..10]) && (rest.Length == 10 || !IsWordPart(rest[10])))
        {
            at += 10;
            return new(TokenKind.Date, start, 10);
        }

        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        if (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
        {
            at++;
            while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        }

        return new(TokenKind.Number, start, at - start);
    }

    private static bool IsDate(ReadOnlySpan<char> ten)
    {
        for (var i = 0; i < ten.Length; i++)
        {
            if (i is 4 or 7 ? ten[i] != '-' : !char.IsAsciiDigit(ten[i])) return false;
        }

        return true;
    }

    // A quotation mark inside is written twice.
    private Token Quoted(int start, char mark)
    {
        at++;
        while (true)
        {
            var next = text[at..].IndexOf(mark);
            if (next < 0)
            {
                at = text.Length;
                return new(TokenKind.Unclosed, start, at - start);
            }

            at += next + 1;
            if (at == text.Length || text[at] != mark) return new(mark == '`' ? TokenKind.Code : TokenKind.Text, start, at - start);
            at++;
        }
    }

    private Token Sign(int start, char c)
    {
        var next = at + 1 < text.Length ? text[at + 1] : ' ';
        var (kind, length) = (c, next) switch
        {
            ('>', '=') => (TokenKind.AtLeast, 2),
            ('<', '=') => (TokenKind.AtMost, 2),
            ('!', '=') or ('<', '>') => (TokenKind.NotEqualTo, 2),
            ('=', '=') => (TokenKind.EqualTo, 2),
            _ => (Single(c), 1),
        };
        at += length;
        return new(kind, start, length);
    }

    private static TokenKind Single(char c) => c switch
    {
        '(' => TokenKind.Open,
        ')' => TokenKind.Close,
        ',' => TokenKind.Comma,
        ';' => TokenKind.Semicolon,
        ':' => TokenKind.Colon,
        '+' => TokenKind.Plus,
        '-' => TokenKind.Minus,
        '*' => TokenKind.Times,
        '/' => TokenKind.Over,
        '^' => TokenKind.Power,
        '>' => TokenKind.MoreThan,
        '<' => TokenKind.LessThan,
        '=' => TokenKind.EqualTo,
        _ => OtherSign(c),
    };

    // As word processors write them.
    private static TokenKind OtherSign(char c) => c switch
    {
        '\u2265' => TokenKind.AtLeast,
        '\u2264' => TokenKind.AtMost,
        '\u2260' => TokenKind.NotEqualTo,
        '\u00d7' => TokenKind.Times,
        '\u00f7' => TokenKind.Over,
        '\u2212' => TokenKind.Minus,
        _ => TokenKind.Strange,
    };
}
