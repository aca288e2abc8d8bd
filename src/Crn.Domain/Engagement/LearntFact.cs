using Crn.Domain.Rules;
using Crn.Domain.Sites;

namespace Crn.Domain.Engagement;

/// <summary>
/// An answer as an enquiry came to know it: what, from whom, as at when, how firm, and on which day and at which stage it was learnt.
/// </summary>
/// <param name="Observation">The fact, its value, its source and the date it was true.</param>
/// <param name="Firmness">Whether it is an estimate.</param>
/// <param name="LearntOn">The day it was given.</param>
/// <param name="Stage">The stage of the enquiry when it was recorded.</param>
/// <param name="Site">The site of which it is true; null for the study.</param>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record LearntFact(Observation Observation, Firmness Firmness, LocalDate LearntOn, EngagementStage Stage,
    SiteCode? Site = null)
{
    /// <inheritdoc cref="LearntFact" path="/param[@name='LearntOn']" />
    /// <exception cref="ArgumentException">It is of another calendar system.</exception>
    public LocalDate LearntOn { get; init => field = Guarded.Iso(value, nameof(LearntOn)); } = Guarded.Iso(LearntOn);

    /// <inheritdoc cref="LearntFact" path="/param[@name='Observation']" />
    public Observation Observation { get; init => field = Guarded.NotNull(value, nameof(Observation)); } = Guarded.NotNull(Observation);

    /// <summary>The fact.</summary>
    public Fact Fact => Observation.Fact;

    /// <summary>The date at which the answer was true: its own, or else the day it was given.</summary>
    public LocalDate AsAt => Observation.AsAt ?? LearntOn;

    /// <summary>Whether the answer is an estimate.</summary>
    public bool IsEstimate => Firmness == Firmness.Estimated;

    /// <summary>Where a numeric answer lies, an exact one having no width; null for answers of other kinds.</summary>
    public Bounds? Within => Observation.Value is FactValue.Range { AreDates: false, Within: var within } ? within : null;

    /// <summary>The middle of <see cref="Within"/>; null when an end is open or the answer is no number.</summary>
    public decimal? Middle => Within is { Min: { } min, Max: { } max } ? min + ((max - min) / 2) : null;

    /// <summary>The answer as one line.</summary>
    /// <returns>The observation, and whether it is an estimate.</returns>
    public override string ToString() => Observation + (IsEstimate ? ", estimated" : "");

    internal static LearntFact Of(EnquiryEvent.FactsLearnt learnt, Observation observation, EngagementStage stage) =>
        new(observation, learnt.Firmness, learnt.On, stage, learnt.Site);
}
