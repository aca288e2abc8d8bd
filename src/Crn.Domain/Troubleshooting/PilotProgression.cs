using Ardalis.GuardClauses;
using Crn.Domain.Monitoring;
using Crn.Domain.Policies;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Troubleshooting;

/// <summary>The judgement of an internal pilot by its progression criteria: green goes on, amber changes something, red is for funder and
/// committees.</summary>
/// <remarks>The worst criterion decides; one without data leaves it open unless another is red. Equality is by content.
/// Immutable.</remarks>
/// <example>
/// <code>
/// var pilot = PilotProgression.Judge(plan, ledger, today, log,
///     [new(ProgressionMeasure.RecruitsPerSiteMonth, 1.2, 0.8), new(ProgressionMeasure.Consented, 0.25, 0.15)]);
/// pilot.Rag;                                   // Amber
/// pilot.Answers[0].Probabilities;              // how sure the data are
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record PilotProgression
{
    internal PilotProgression(LocalDate through, ValueList<ProgressionAnswer> answers)
    {
        (Through, Answers) = (through, answers);
        Rag = answers.Any(answer => answer.Rag == Rag.Red) ? Rag.Red
            : answers.Any(answer => answer.Rag == Rag.NotKnown) ? Rag.NotKnown : answers.Min(answer => answer.Rag);
    }

    /// <summary>Where such rules come from.</summary>
    public static Citation Source { get; } =
        Citation.Stated("Avery et al. 2017, as given by RDS East Midlands", "ten tips on progression criteria");

    /// <summary>The last day counted.</summary>
    public LocalDate Through { get; }

    /// <summary>One answer for each criterion, in their order.</summary>
    public ValueList<ProgressionAnswer> Answers { get; }

    /// <summary>The colour of the pilot.</summary>
    public Rag Rag { get; }

    /// <summary>Judges a pilot.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="ledger">What was reported; with the sites of the pilot only, where others have opened too.</param>
    /// <param name="asAt">The date asked about.</param>
    /// <param name="log">The screening log; criteria about shares of people need it.</param>
    /// <param name="criteria">The criteria, at least one.</param>
    /// <returns>The judgement.</returns>
    /// <exception cref="ArgumentNullException">The plan or the ledger is null.</exception>
    /// <exception cref="ArgumentException">There is no criterion, or the date is of another calendar system than ISO.</exception>
    public static PilotProgression Judge(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt, ScreeningLog? log,
        ValueList<ProgressionCriterion> criteria)
    {
        Guard.Against.Null(plan);
        var through = Guard.Against.Null(ledger).DataCut(Guarded.Iso(asAt));
        if (Guarded.Items(criteria).IsEmpty) throw new ArgumentException("At least one criterion is needed.", nameof(criteria));
        var known = ledger.UpTo(through);
        var read = new Signals.StudyReading(plan, known, asAt, through, StudyEvidence.None, CauseThresholds.Network);
        return new(through, criteria.Select(criterion => Answer(criterion, read, log)).ToValueList());
    }

    /// <summary>The judgement as one line.</summary>
    /// <returns>The colour and what it means.</returns>
    public override string ToString() => Rag switch
    {
        Rag.Green => "Green: go on",
        Rag.Amber => "Amber: change something, with the funder",
        Rag.Red => "Red: for funder and committees",
        _ => "Not known: not enough data",
    };

    private static ProgressionAnswer Answer(ProgressionCriterion criterion, Signals.StudyReading read, ScreeningLog? log)
    {
        if (criterion.Measure == ProgressionMeasure.RecruitsPerSiteMonth)
        {
            var sites = read.Opened.Select(site => (Days: read.ReportedDays(site), site.Recruited.Total))
                .Where(site => site.Days > 0).ToList();
            return new(criterion, new(sites.Sum(site => site.Total), sites.Sum(site => site.Days) / RecruitmentRate.DaysPerMonth, false),
                "no open site has reported");
        }

        if (criterion.Measure == ProgressionMeasure.SitesOpened)
        {
            var due = read.Plan.Sites.Where(site => site.Opening.Due <= read.Through).Select(site => site.Code).ToHashSet();
            var opened = read.Opened.Count(site => due.Contains(Signals.StudyReading.Code(site)));
            return new(criterion, read.RecordsOpenings || read.Ledger.Recruited == 0 ? new(opened, due.Count, true) : null,
                due.Count == 0 ? "no site is due yet" : "no opening of a site is recorded");
        }

        var stage = ScreeningStage.Eligible + (criterion.Measure - ProgressionMeasure.Eligible);
        return new(criterion, People(log, stage, read.Through) is { } reached && People(log, stage - 1, read.Through) is { } of
            ? new(reached, of, true) : null, "no screening log says it");
    }

    private static int? People(ScreeningLog? log, ScreeningStage stage, LocalDate through)
    {
        var lines = log?.Lines.Where(line => line.To <= through).ToList() ?? [];
        return lines.Count > 0 && lines.TrueForAll(line => line.At(stage) is not null) ? lines.Sum(line => line.At(stage)!.Value) : null;
    }
}
