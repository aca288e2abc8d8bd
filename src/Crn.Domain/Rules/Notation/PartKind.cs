namespace Crn.Domain.Rules.Notation;

/// <summary>What a part of a text turned out to be.</summary>
internal enum PartKind
{
    Broken,
    Statement,
    Number,
    BareNumber,
    Fact,
    Date,
}
