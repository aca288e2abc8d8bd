using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Permissions.Rows;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Permissions;

/// <summary>
/// One row of the approval graph: a step, the years it exists, whose decision it is, what triggers it, what it waits for, how long it may
/// take, what its outcomes mean.
/// </summary>
/// <remarks>The same code may stand in several rows, with different eras or triggers. Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record ApprovalDefinition
{
    private readonly ApprovalRow row;

    private readonly FactSheet inItsNations;

    internal ApprovalDefinition(ApprovalRow row, ValueList<string> waitsFor)
    {
        (this.row, WaitsFor) = (row, waitsFor);
        Outcomes = row.Outcomes.Select(o => o.Outcome).ToValueList();
        inItsNations = Gates.Only(row.Nations);
    }

    /// <summary>The stable code, for example <see cref="Approvals.RecFull"/>.</summary>
    public string Code => row.Code;

    /// <summary>The step in words.</summary>
    public string Name => row.Name;

    /// <summary>The first date of the era.</summary>
    public LocalDate From => row.From;

    /// <summary>The last date of the era; null while it lasts.</summary>
    public LocalDate? To => row.To;

    /// <summary>For the study, for each site, a flag, a duty or a change.</summary>
    public ApprovalKind Kind => row.Kind;

    /// <summary>The party whose decision it is. Field knowledge: no source states the owners of all steps.</summary>
    public Party Owner => row.Owner;

    /// <summary>The answers that make the step necessary.</summary>
    public Criterion Trigger => row.Trigger;

    /// <summary>
    /// The codes of the steps it waits for. One counts only if it is itself needed (G2) and binds where this step is taken: the decisions
    /// of one nation hold up no site of another.
    /// </summary>
    public ValueList<string> WaitsFor { get; }

    /// <summary>
    /// The codes of the steps without which it cannot begin. The others it waits for may still be under review when it begins, and must be
    /// there before a decision in favour.
    /// </summary>
    public ValueList<string> BeginsAfter => row.BeginsAfter ?? WaitsFor;

    /// <summary>The published maximum or target; null when none is published.</summary>
    public ReviewPeriod? Period => row.Period;

    /// <summary>
    /// How its clock counts, one convention after the other in time; none when its period counts plain days and does not stop.
    /// </summary>
    public ValueList<CountingConvention> Conventions => row.Conventions;

    /// <summary>The code of the earlier step from whose beginning its clock counts; null when it counts from its own.</summary>
    public string? CountsFrom => row.CountsFrom;

    /// <summary>What ends the step, in the words of the source.</summary>
    public string Ends => row.Ends;

    /// <summary>The outcomes the step may have: see <see cref="ApprovalOutcomes"/>.</summary>
    public ValueList<string> Outcomes { get; }

    /// <summary>The outcome that it has when nothing is said in time; null where silence is not consent (G8).</summary>
    public string? OutcomeBySilence => row.Silence?.Outcome;

    /// <summary>
    /// The codes of the sponsor's answer and the final decision in which it goes on after a question; none when it is final itself.
    /// </summary>
    public ValueList<string> ContinuesIn => row.Continuation is { } goesOn ? [goesOn.Response, goesOn.Final] : [];

    /// <summary>Whether the sponsor may appeal against its refusal.</summary>
    public bool MayBeAppealed => row.MayBeAppealed;

    /// <summary>The milestone of set-up that it ends; null when it ends none.</summary>
    public SetUpMilestone? Milestone => row.Milestone;

    /// <summary>What of the step no source that was read confirms, and whom to ask; empty when nothing is open.</summary>
    public string NotConfirmed => row.NotConfirmed;

    /// <summary>Where the row comes from, with its grade.</summary>
    public Citation Source => row.Source;

    /// <summary>Whether the step exists on a date, both ends of the era included.</summary>
    /// <param name="asAt">The date.</param>
    /// <returns>True when it does.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public bool IsInForceOn(LocalDate asAt) => Guarded.Iso(asAt) >= From && !(asAt > To);

    /// <summary>What an outcome means for the steps that wait.</summary>
    /// <param name="outcome">One of <see cref="Outcomes"/>.</param>
    /// <returns>The meaning; null for an outcome that the step does not have.</returns>
    public OutcomeMeaning? MeaningOf(string outcome)
    {
        var at = Outcomes.AsSpan().IndexOf(Guarded.NotNull(outcome));
        return at < 0 ? null : row.Outcomes[at].Meaning;
    }

    /// <summary>The row as one line.</summary>
    /// <returns>Code, name and era.</returns>
    public override string ToString() =>
        $"{Code}: {Name}, {(To is { } to ? $"{Text.Iso(From)} to {Text.Iso(to)}" : "since " + Text.Iso(From))}";

    internal bool IsOnlyWhenStated => row.IsOnlyWhenStated;

    internal Gate? Gate => row.Gate;

    // Whether the step, where the study needs it, holds up a site that answers so.
    internal bool BindsWhere(FactSheet answers) => !Binding.Evaluate(answers).IsFalse;

    internal Criterion Binding => row.Binds ?? row.Trigger;

    // Whether another step of the study is one of the nations whose decision this is.
    internal bool Concerns(ApprovalDefinition other) => other.Kind is ApprovalKind.Study or ApprovalKind.Site
        && (row.Nations.IsEmpty || other.BindsWhere(inItsNations));

    internal Continuation? Continuation => row.Continuation;

    internal Citation? SilenceSource => row.Silence?.Source;

    internal bool IsForEachSite => row.IsForEachSite;

    // A review that gathers others is under way while they are.
    internal bool IsGathering => row.BeginsAfter is not null;

    internal bool NeedsToBegin(string code) => !IsGathering || BeginsAfter.AsSpan().Contains(code);

    internal bool Opens => Milestone is SetUpMilestone.SiteOpen or SetUpMilestone.FirstParticipant;

    // The convention in force on the day of the regime; the last one where none names the years.
    internal CountingConvention? ConventionOn(LocalDate regime) =>
        Conventions.IsEmpty ? null : Conventions.FirstOrDefault(c => c.Source.Covers(regime)) ?? Conventions[^1];
}
