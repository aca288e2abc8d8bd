using Crn.Domain.Policies;

namespace Crn.Domain.Rules.Notation;

/// <summary>The parameters a text may name, with their values of a date; without a date their first values, to see whether the text is
/// right.</summary>
internal sealed class ParameterValues(ValueList<Parameter<decimal>> all, LocalDate? asAt)
{
    private readonly Dictionary<string, Parameter<decimal>> used = new(StringComparer.Ordinal);

    public static ParameterValues None { get; } = new([], null);

    public IEnumerable<string> Names => all.Select(parameter => parameter.Code);

    // Those that were asked for.
    public ValueList<Parameter<decimal>> Used => used.Values.ToValueList();

    public Parameter<decimal>? Find(string name)
    {
        foreach (var parameter in all)
        {
            if (parameter.Code == name) return used[name] = parameter;
        }

        return null;
    }

    public decimal? ValueOf(Parameter<decimal> parameter) =>
        asAt is { } date ? parameter.InForceOn(date)?.Value : parameter.Values.Versions[0].Value;
}
