namespace Crn.Domain.Rules.Notation;

/// <summary>One sign and where it stands.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int Length)
{
    public int End => Start + Length;
}
