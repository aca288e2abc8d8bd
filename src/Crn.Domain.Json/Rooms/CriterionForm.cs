using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Rules.Notation;

namespace Crn.Domain.Json.Rooms;

// A criterion of a rule file: it may name parameters, so that it is another one on another date.
internal sealed record CriterionForm(Criterion Criterion, string Text, FactCatalogue Facts, ValueList<Parameter<decimal>> Parameters)
{
    internal static CriterionForm Of(Criterion criterion) => new(criterion, "", FactCatalogue.Empty, []);

    internal Criterion On(LocalDate asAt) =>
        Parameters.IsEmpty ? Criterion : CriterionText.Read(Text, Facts, new ParameterValues(Parameters, asAt)).Value;
}
