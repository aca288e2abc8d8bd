namespace Crn.Domain.Rules.Compiled;

/// <summary>A statement about facts, with their place in a row. Of a range, where the answer must lie; of any other kind, its number among
/// those of its kind.</summary>
internal readonly record struct Statement(StatementKind Kind, int Slot, int From, int To)
{
    public static Statement Numbered(StatementKind kind, int number, int slot = 0) => new(kind, slot, number, 0);
}
