namespace Crn.Domain.Rules.Notation;

/// <summary>The kinds of signs that a criterion is written with.</summary>
internal enum TokenKind
{
    End,
    Word,
    Code,
    Parameter,
    Text,
    Number,
    Date,
    Open,
    Close,
    Comma,
    Semicolon,
    Colon,
    Plus,
    Minus,
    Times,
    Over,
    Power,
    AtLeast,
    AtMost,
    MoreThan,
    LessThan,
    EqualTo,
    NotEqualTo,
    Unclosed,
    Strange,
}
