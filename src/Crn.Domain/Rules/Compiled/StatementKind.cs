namespace Crn.Domain.Rules.Compiled;

/// <summary>How a compiled statement about facts is decided.</summary>
internal enum StatementKind : byte
{
    // The answer lies between two thresholds; yes is 1 and no is 0.
    Range,

    // The answer is among some named ones.
    OneOf,

    // Two formulas are compared.
    Formula,

    // What compiled rules do not say themselves: asked of the sheet.
    Sheet,
}
