using Crn.Domain.Json.Shapes;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Json.Rooms;

// The members that rules of all kinds have in a file.
internal sealed class RuleFileMembers<T>(Members<RuleVersions<T>> members)
    where T : Rule
{
    private static readonly CriterionFormShape Form = new();

    public Member<RuleVersions<T>, string> Code { get; } = members.Required("code", x => x.One.Code, Atoms.Words);

    public Member<RuleVersions<T>, string> Question { get; } = members.Required("question", x => x.One.Question, Atoms.Words);

    public Member<RuleVersions<T>, CriterionForm?> Applies { get; } = members.Optional("applies",
        x => x.One.Applies.Equals(Domain.Rules.Criterion.Always) ? null : CriterionForm.Of(x.One.Applies), Form);

    public Member<RuleVersions<T>, CriterionForm> Criterion { get; } =
        members.Required("criterion", x => CriterionForm.Of(x.One.Criterion), Form);

    public Member<RuleVersions<T>, string> Remedy { get; } = members.Usual("remedy", x => x.One.Remedy, Atoms.Words, "");

    public Member<RuleVersions<T>, string> WhoCanAct { get; } = members.Usual("whoCanAct", x => x.One.WhoCanAct, Atoms.Words, "");

    public Member<RuleVersions<T>, LocalDate?> From { get; } =
        members.Optional("from", x => x.One.From == x.One.Source.From ? null : x.One.From, Atoms.Date);

    public Member<RuleVersions<T>, LocalDate?> To { get; } =
        members.Optional("to", x => x.One.To == x.One.Source.To ? null : x.One.To, Atoms.Date);

    public Member<RuleVersions<T>, Citation> Source { get; } = members.Required("source", x => x.One.Source, PolicyShapes.Citation);

    public CriterionForm AppliesOf(Parts p) => Applies[p] ?? CriterionForm.Of(Domain.Rules.Criterion.Always);
}
