using System.Runtime.CompilerServices;
using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.Troubleshooting.Screening;

namespace Crn.Domain.Troubleshooting;

/// <summary>A study's screening log: people by site, period and stage, and coded reasons why they did not go on. No row speaks of a
/// person.</summary>
/// <remarks>Periods of one site do not overlap; no stage has more people than the one before. Equality is by content. Immutable.</remarks>
/// <example>
/// <code>
/// var log = ScreeningLog.Of([
///     new() { Site = "RR8", From = new(2026, 3, 1), To = new(2026, 3, 31), Screened = 40, Eligible = 22, Approached = 9, Consented = 6,
///             Randomised = 6, Reasons = [new(ScreeningStage.Approached, "no staff", 11)] },
/// ]);
/// log.Value.People(ScreeningStage.Eligible);                  // 22
/// log.Value.Reasons(ScreeningStage.Approached)[0].People;     // 11
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record ScreeningLog
{
    private readonly ILookup<SiteCode, ScreeningLineDraft> bySite;

    private ScreeningLog(ValueList<ScreeningLineDraft> lines) =>
        (Lines, bySite) = (lines, lines.ToLookup(line => SiteCode.From(line.Site!)));

    /// <summary>The lines, in the order given.</summary>
    public ValueList<ScreeningLineDraft> Lines { get; }

    /// <summary>Makes a log of a table.</summary>
    /// <param name="lines">The lines, one for each site and period.</param>
    /// <returns>The log, or every fault of every line: codes that begin with <c>screening.</c>, and <c>privacy.nhs-number</c>.</returns>
    public static Outcome<ScreeningLog> Of(params ValueList<ScreeningLineDraft> lines)
    {
        var faults = ScreeningFaults.In(lines);
        return faults.IsEmpty ? Outcome.Accept(new ScreeningLog(lines)) : Outcome.Refuse<ScreeningLog>(faults);
    }

    /// <summary>Makes a log of a table.</summary>
    /// <param name="lines">The lines, one for each site and period.</param>
    /// <returns>The log, or every fault of every line: codes that begin with <c>screening.</c>, and <c>privacy.nhs-number</c>.</returns>
    [OverloadResolutionPriority(-1)]
    public static Outcome<ScreeningLog> Of(params ScreeningLineDraft[] lines) =>
        Of(Guarded.Sequence(lines));

    /// <summary>How many people reached a stage.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="site">The site; the whole log when null.</param>
    /// <returns>People, or null when no line, or not every line, states the stage.</returns>
    /// <exception cref="ArgumentException">The stage is unknown.</exception>
    public int? People(ScreeningStage stage, SiteCode? site = null)
    {
        Guard.Against.EnumOutOfRange(stage);
        int? total = null;
        foreach (var line in LinesOf(site))
        {
            if (line.At(stage) is not { } people) return null;
            total = (total ?? 0) + people;
        }

        return total;
    }

    /// <summary>Why people did not reach a stage, the commonest reason first, then by code.</summary>
    /// <param name="notReached">The stage.</param>
    /// <param name="site">The site; the whole log when null.</param>
    /// <returns>One entry for each code; codes are compared without case.</returns>
    public ValueList<ScreeningReasonDraft> Reasons(ScreeningStage notReached, SiteCode? site = null) =>
        LinesOf(site).SelectMany(line => line.Reasons).Where(reason => reason.NotReached == notReached)
            .GroupBy(reason => reason.Code!.Trim(), StringComparer.OrdinalIgnoreCase)
            .Select(same => new ScreeningReasonDraft(notReached, same.Key, same.Sum(reason => reason.People)))
            .OrderByDescending(reason => reason.People).ThenBy(reason => reason.Code, StringComparer.OrdinalIgnoreCase).ToValueList();

    /// <summary>Whether the lines of a site speak of every day of a period.</summary>
    /// <param name="site">The site.</param>
    /// <param name="period">The period.</param>
    /// <returns>True when they do.</returns>
    public bool Covers(SiteCode site, RecruitmentPeriod period) =>
        LinesOf(site).Sum(line => Math.Max(0, Period.DaysBetween(
            LocalDate.Max(line.From!.Value, period.From), LocalDate.Min(line.To!.Value, period.To)) + 1)) == period.Days;

    /// <summary>Whether both logs hold the same lines.</summary>
    /// <param name="other">The other log.</param>
    /// <returns>True when they do.</returns>
    public bool Equals(ScreeningLog? other) => other is not null && Lines == other.Lines;

    /// <inheritdoc />
    public override int GetHashCode() => Lines.GetHashCode();

    /// <summary>The log as one line.</summary>
    /// <returns>Lines and sites.</returns>
    public override string ToString() =>
        $"screening log of {Text.Count(Lines.Count, "line", "lines")} at "
        + Text.Count(bySite.Count, "site", "sites");

    internal static string Word(ScreeningStage stage) => stage switch
    {
        ScreeningStage.Screened => "screened",
        ScreeningStage.Eligible => "eligible",
        ScreeningStage.Approached => "approached",
        ScreeningStage.Consented => "consented",
        ScreeningStage.Randomised => "randomised",
        _ => "at a stage that does not exist",
    };

    internal IEnumerable<ScreeningLineDraft> LinesOf(SiteCode? site) =>
        site is { } one ? bySite[one] : Lines;
}
