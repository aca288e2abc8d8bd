using Crn.Domain.Rules;

namespace Crn.Domain.Json.Rooms;

// What a rule found, for whoever reads an assessment without the library.
internal readonly record struct FindingAnswer(string Rule, FindingStatus Status)
{
    internal static ValueList<FindingAnswer> Of<T>(ValueList<T> findings)
        where T : Finding => findings.Select(f => new FindingAnswer(f.Rule.Code, f.Status)).ToValueList();
}
