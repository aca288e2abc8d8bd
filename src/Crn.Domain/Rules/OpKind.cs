namespace Crn.Domain.Rules;

/// <summary>What a step of compiled rules does.</summary>
internal enum OpKind
{
    AtLeast,
    AtMost,
    MoreThan,
    LessThan,
    EqualTo,
    OneOf,
    Not,
    All,
    Any,
    Counted,
    Formula,
    Sheet,
}
