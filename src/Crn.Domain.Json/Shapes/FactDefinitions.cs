using Crn.Domain.Rules;

namespace Crn.Domain.Json.Shapes;

internal static class FactDefinitions
{
    // Facts are equal by code, type and unit; a definition says more.
    public static bool AreSame(Fact a, Fact b) => ReferenceEquals(a, b)
        || (a.Equals(b) && a.Question == b.Question && a.Possible == b.Possible && a.Choices == b.Choices && a.SuppliedBy == b.SuppliedBy
            && a.ExpectedFrom == b.ExpectedFrom);
}
