using Crn.Domain.Recruitment;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

namespace Crn.Domain.Troubleshooting.Signals;

/// <summary>Signals as they are collected: each with its value, or why there is not enough data.</summary>
internal sealed class SignalSheet(LocalDate through)
{
    private const string Source = "plan, ledger and log";
    private readonly SortedDictionary<string, Signal> signals = new(StringComparer.Ordinal);

    public Dictionary<string, ValueList<SiteCode>> Concerned { get; } = new(StringComparer.Ordinal);

    public void Add(Fact<decimal> fact, double? value, string otherwise, string source = Source)
    {
        if (value is { } number && double.IsFinite(number) && Math.Abs(number) < 1e15)
            Put(fact, FactSheet.Empty.With(fact, (decimal)Math.Round(number, 9), source, through), "");
        else Put(fact, FactSheet.Empty, otherwise);
    }

    public void Add(Fact<decimal> fact, double low, double? high)
    {
        var within = high is { } most ? Bounds.Between(Rounded(low), Rounded(most)) : Bounds.AtLeast(Rounded(low));
        Put(fact, FactSheet.Empty.With(fact, within, Source, through), "");
    }

    public void Add(Fact<int> fact, int? value, string otherwise, string source = Source) =>
        Put(fact, value is { } count ? FactSheet.Empty.With(fact, count, source, through) : FactSheet.Empty, otherwise);

    public void Add(Fact<int> fact, CountRange range) => Put(fact, FactSheet.Empty.With(fact, range.AtMost is { } most
        ? Bounds.Between(range.AtLeast, most) : Bounds.AtLeast(range.AtLeast), Source, through), "");

    public void Add(Fact<bool> fact, bool? value, string otherwise, string source = Source) =>
        Put(fact, value is { } answer ? FactSheet.Empty.With(fact, answer, source, through) : FactSheet.Empty, otherwise);

    public void Concerns(Fact fact, IEnumerable<SiteCode> sites)
    {
        var concerned = sites.Distinct().Order().ToValueList();
        if (!concerned.IsEmpty) Concerned[fact.Code] = concerned;
    }

    /// <summary>Takes over what a caller states: it stands in place of what was worked out.</summary>
    public void Put(FactSheet stated)
    {
        foreach (var observation in stated.Observations) signals[observation.Fact.Code] = new(observation.Fact, observation, "");
    }

    public void Put(ValueList<Signal> known)
    {
        foreach (var signal in known) signals[signal.Fact.Code] = signal;
    }

    public IEnumerable<Signal> Signals() => signals.Values;

    private void Put(Fact fact, FactSheet sheet, string otherwise) =>
        signals[fact.Code] = sheet.Find(fact) is { } known ? new(fact, known, "") : new(fact, null, otherwise);

    private static decimal Rounded(double number) => (decimal)Math.Round(Math.Clamp(number, -1e15, 1e15), 9);
}
