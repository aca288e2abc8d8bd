using Crn.Domain.Json.Shapes;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Json.Rooms;

// The members that rules of all rooms have.
internal sealed class RuleMembers<T>(Members<T> members)
    where T : Rule
{
    public Member<T, string> Code { get; } = members.Required("code", x => x.Code, Atoms.Words);

    public Member<T, string> Question { get; } = members.Required("question", x => x.Question, Atoms.Words);

    public Member<T, Criterion?> Applies { get; } =
        members.Optional("applies", x => x.Applies.Equals(Domain.Rules.Criterion.Always) ? null : x.Applies, CriterionShapes.Criterion);

    public Member<T, Criterion> Criterion { get; } = members.Required("criterion", x => x.Criterion, CriterionShapes.Criterion);

    public Member<T, string> Remedy { get; } = members.Usual("remedy", x => x.Remedy, Atoms.Words, "");

    public Member<T, string> WhoCanAct { get; } = members.Usual("whoCanAct", x => x.WhoCanAct, Atoms.Words, "");

    public Member<T, LocalDate?> From { get; } = members.Optional("from", x => x.From == x.Source.From ? null : x.From, Atoms.Date);

    public Member<T, LocalDate?> To { get; } = members.Optional("to", x => x.To == x.Source.To ? null : x.To, Atoms.Date);

    public Member<T, Citation> Source { get; } = members.Required("source", x => x.Source, PolicyShapes.Citation);
}
