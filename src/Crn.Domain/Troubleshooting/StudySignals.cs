using Ardalis.GuardClauses;
using Crn.Domain.Recruitment;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using Crn.Domain.Troubleshooting.Attribution;
using Crn.Domain.Troubleshooting.Signals;

namespace Crn.Domain.Troubleshooting;

/// <summary>What plan, ledger, screening log and sites say about how recruitment goes: the signals from which causes are found.</summary>
/// <remarks>
/// A signal that the data do not bear is not known, with the reason, and never zero. Counts about which reports are outstanding are known
/// within bounds. Equality is by content. Immutable.
/// </remarks>
/// <example>
/// <code>
/// var signals = StudySignals.Of(plan, ledger, asAt: today, new() { Log = log, Funnel = new(0.5, 0.8, 0.6, 0.9) });
/// signals.ValueOf(TroubleshootingFacts.SitesOpened);            // 17
/// signals.Of(TroubleshootingFacts.VacancyShare).NotEnough;      // no site states filled and vacant posts
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record StudySignals
{
    private readonly Dictionary<string, Signal> byCode;

    private StudySignals(LocalDate asAt, LocalDate through, ShortfallAttribution? attribution, SignalSheet sheet)
    {
        (AsAt, Through, Attribution) = (asAt, through, attribution);
        All = sheet.Signals().ToValueList();
        Facts = FactSheet.Of(All.Select(signal => signal.Known).OfType<Observation>().ToValueList());
        Concerned = sheet.Concerned.OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => (entry.Key, entry.Value)).ToValueList();
        byCode = All.ToDictionary(signal => signal.Fact.Code, StringComparer.Ordinal);
    }

    /// <summary>The date asked about.</summary>
    public LocalDate AsAt { get; }

    /// <summary>The last day counted: the date asked about, or the last before it up to which every count is known; that of
    /// <see cref="ShortfallAttribution.Through"/>.</summary>
    public LocalDate Through { get; }

    /// <summary>The split of the gap; null when plan or ledger do not bear it.</summary>
    public ShortfallAttribution? Attribution { get; }

    /// <summary>Every signal, by the code of its fact.</summary>
    public ValueList<Signal> All { get; }

    /// <summary>What is known, as a sheet for rules.</summary>
    public FactSheet Facts { get; }

    /// <summary>
    /// The sites that a signal speaks of, by the code of its fact; a signal that speaks of the whole study is not listed.
    /// </summary>
    public ValueList<(string Code, ValueList<SiteCode> Sites)> Concerned { get; }

    /// <summary>Reads the signals.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="ledger">What was reported.</param>
    /// <param name="asAt">The date asked about.</param>
    /// <param name="evidence">What else is known; nothing when null.</param>
    /// <param name="thresholds">When reports count as made by hand, and late, and when a site falls; those of the network when
    /// null.</param>
    /// <returns>The signals.</returns>
    /// <exception cref="ArgumentNullException">The plan or the ledger is null.</exception>
    /// <exception cref="ArgumentException">The date is of another calendar system than ISO.</exception>
    public static StudySignals Of(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt, StudyEvidence? evidence = null,
        CauseThresholds? thresholds = null)
    {
        Guard.Against.Null(plan);
        Guard.Against.Null(ledger);
        Guarded.Iso(asAt);
        evidence ??= StudyEvidence.None;
        var through = CountedThrough.Of(ledger, asAt);
        var known = CountedThrough.Known(ledger, through);
        var split = ShortfallAttribution.Of(plan, ledger, asAt, evidence.Log, evidence.Funnel);
        var sheet = new SignalSheet(through);
        var read = new StudyReading(plan, known, asAt, through, evidence, thresholds ?? CauseThresholds.Network);
        LedgerSignals.Add(sheet, read, split.IsAccepted ? split.Value : null);
        CourseSignals.Add(sheet, read);
        ReportSignals.Add(sheet, read);
        LogSignals.Add(sheet, read);
        StatedSignals.Add(sheet, read);
        GapSignals.Add(sheet, split);
        sheet.Put(evidence.Stated);
        return new(asAt, through, split.IsAccepted ? split.Value : null, sheet);
    }

    /// <summary>A signal.</summary>
    /// <param name="fact">Its fact.</param>
    /// <returns>The signal; not enough data when nobody stated a fact that this library does not know.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    public Signal Of(Fact fact) => byCode.GetValueOrDefault(Guard.Against.Null(fact).Code) ?? new(fact, null, "nobody stated it");

    /// <summary>The value of a count.</summary>
    /// <param name="fact">Its fact.</param>
    /// <returns>The count; null when it is not known exactly.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    public int? ValueOf(Fact<int> fact) => (int?)Exact(fact);

    /// <summary>The value of a number.</summary>
    /// <param name="fact">Its fact.</param>
    /// <returns>The number; null when it is not known exactly.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    public decimal? ValueOf(Fact<decimal> fact) => Exact(fact);

    /// <summary>The answer to a question.</summary>
    /// <param name="fact">Its fact.</param>
    /// <returns>Yes or no; null when it is not known.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    public bool? ValueOf(Fact<bool> fact) =>
        Of(fact).Known?.Value is FactValue.OneOf<bool> { Values: { Count: 1 } values } ? values[0] : null;

    // What was stored.
    internal static StudySignals Of(LocalDate asAt, LocalDate through, ShortfallAttribution? attribution, ValueList<Signal> all,
        ValueList<(string Code, ValueList<SiteCode> Sites)> concerned)
    {
        var sheet = new SignalSheet(through);
        sheet.Put(all);
        foreach (var (code, sites) in concerned) sheet.Concerned[code] = sites;
        return sheet.Signals().Count() == all.Count ? new(asAt, through, attribution, sheet)
            : throw new ArgumentException("A fact has one signal.", nameof(all));
    }

    // The signals with what somebody states in place of what was worked out.
    internal StudySignals With(FactSheet stated)
    {
        var sheet = new SignalSheet(Through);
        sheet.Put(All);
        foreach (var (code, sites) in Concerned) sheet.Concerned[code] = sites;
        sheet.Put(stated);
        return new(AsAt, Through, Attribution, sheet);
    }

    /// <summary>Whether both say the same.</summary>
    /// <param name="other">The other signals.</param>
    /// <returns>True when they do.</returns>
    public bool Equals(StudySignals? other) => other is not null && AsAt == other.AsAt && All == other.All
        && Attribution == other.Attribution && Concerned == other.Concerned;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(AsAt, All);

    /// <summary>The signals as one line.</summary>
    /// <returns>How many are known.</returns>
    public override string ToString() => $"{Text.Of(All.Count(signal => signal.Known is not null))} of "
        + $"{Text.Count(All.Count, "signal", "signals")} known, through {Text.Iso(Through)}";

    // The sites that any of some facts speak of; none when one of them speaks of the whole study.
    internal ValueList<SiteCode> SitesOf(IEnumerable<Fact> facts)
    {
        var codes = facts.Select(fact => fact.Code).ToHashSet(StringComparer.Ordinal);
        return Concerned.Where(entry => codes.Contains(entry.Code)).SelectMany(entry => entry.Sites).Distinct().Order().ToValueList();
    }

    private decimal? Exact(Fact fact) => Of(fact).Known?.Value is FactValue.Range { Within: { IsExact: true } within } ? within.Min : null;
}
