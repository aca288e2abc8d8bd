using Crn.Domain.Json.Shapes;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Json.Rooms;

// The members that rules of all kinds have in a file.
internal sealed class RuleFileMembers<T>(Members<RuleVersions<T>> members)
    where T : Rule
{
    private static readonly CriterionFormShape Form = new();

    public Member<RuleVersions<T>, string> Code { get; } = members.Required("code", x => x.Whole.Code, Atoms.Words);

    public Member<RuleVersions<T>, string> Question { get; } = members.Required("question", x => x.Whole.Question, Atoms.Words);

    public Member<RuleVersions<T>, CriterionForm?> Applies { get; } = members.Optional("applies",
        x => x.Applies.Criterion.Equals(Domain.Rules.Criterion.Always) ? null : x.Applies, Form);

    public Member<RuleVersions<T>, CriterionForm> Criterion { get; } =
        members.Required("criterion", x => x.Criterion, Form);

    public Member<RuleVersions<T>, string> Remedy { get; } = members.Usual("remedy", x => x.Whole.Remedy, Atoms.Words, "");

    public Member<RuleVersions<T>, string> WhoCanAct { get; } = members.Usual("whoCanAct", x => x.Whole.WhoCanAct, Atoms.Words, "");

    public Member<RuleVersions<T>, LocalDate?> From { get; } =
        members.Optional("from", x => x.Whole.From == x.Whole.Source.From ? null : x.Whole.From, Atoms.Date);

    public Member<RuleVersions<T>, LocalDate?> To { get; } =
        members.Optional("to", x => x.Whole.To == x.Whole.Source.To ? null : x.Whole.To, Atoms.Date);

    public Member<RuleVersions<T>, Citation> Source { get; } = members.Required("source", x => x.Whole.Source, PolicyShapes.Citation);

    public CriterionForm AppliesOf(Parts p) => Applies[p] ?? CriterionForm.Of(Domain.Rules.Criterion.Always);
}
