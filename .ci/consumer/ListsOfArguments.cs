using Crn.Domain;
using Crn.Domain.Decisions;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

/// <summary>
    /// Methods that take any number of items, called in every form; under .NET 8 the language is C# 12, which knows params of arrays only.
    /// </summary>
internal static class ListsOfArguments
{
    public static void Run(Checks checks)
    {
        var beds = Fact.Count("site.beds", "How many beds?").AtLeast(2);
        var nurses = Fact.Count("site.nurses", "How many nurses?").AtLeast(1);
        ValueList<Criterion> both = [beds, nurses];
        checks.That("Items may be given one by one", Criterion.AllOf(beds, nurses).Operands == both);
        checks.That("Items may be given as a list", Criterion.AllOf(both).Operands == both);
        checks.That("Items may be given in brackets", Criterion.AllOf([beds, nurses]).Operands == both);
        checks.That("Items may be given as an array", Criterion.AllOf(new[] { beds, nurses }).Operands == both);
        checks.That("No item may be given", Criterion.AllOf().Operands.IsEmpty);
        var no = new Refusal("example.no", "It may not.", "Ask again.", Citation.Default("an example"));
        checks.That("A refusal has its reasons",
            Outcome.Refuse<int>(no).Reasons.Count == 1 && Outcome.Refuse<int>(no, no).Reasons.Count == 2);
        var design = Fact.Choice<EvidenceGrade>("study.grade", "Which grade?");
        checks.That("Values are named one by one", design.IsAnyOf(EvidenceGrade.Stated, EvidenceGrade.Inferred).Facts.Count == 1);
    }
}
