using Ardalis.GuardClauses;
using Crn.Domain.Engagement.Notes;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Engagement;

/// <summary>
/// What a researcher needs to know of a deadline: whether a SoECAT must go with a submission (EE-03, EE-04) and whether it will be
/// authorised in time (EE-01, EE-02).
/// </summary>
/// <param name="Code">
/// The stable code: <c>EE-01</c>, <c>EE-03</c>, <c>EE-04</c>, <c>EE-SPONSOR</c>, <c>EE-PASSED</c>, <c>EE-LEAD.design-support</c> and the
/// like.
/// </param>
/// <param name="Deadline">The deadline.</param>
/// <param name="IsWarning">Whether something may go wrong; false for what is good to know.</param>
/// <param name="Sentence">What to know, as a sentence.</param>
/// <param name="ActBy">The last day on which acting is in time; null when there is none to name.</param>
/// <param name="MissingFacts">The facts on which the warning hangs and which are not known; none when it holds as it stands.</param>
/// <param name="Sources">The rules and numbers behind it, with their grades.</param>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record DeadlineWarning(
    string Code, EnquiryDeadline Deadline, bool IsWarning, string Sentence, LocalDate? ActBy, ValueList<Fact> MissingFacts,
    ValueList<Citation> Sources)
{
    /// <inheritdoc cref="DeadlineWarning" path="/param[@name='ActBy']" />
    /// <exception cref="ArgumentException">It is of another calendar system.</exception>
    public LocalDate? ActBy { get; init => field = Guarded.Iso(value, nameof(ActBy)); } = Guarded.Iso(ActBy);

    /// <inheritdoc cref="DeadlineWarning" path="/param[@name='MissingFacts']" />
    public ValueList<Fact> MissingFacts { get; init => field = Guarded.Items(value, nameof(MissingFacts)); } = Guarded.Items(MissingFacts);

    /// <inheritdoc cref="DeadlineWarning" path="/param[@name='Sources']" />
    public ValueList<Citation> Sources { get; init => field = Guarded.Items(value, nameof(Sources)); } = Guarded.Items(Sources);

    /// <inheritdoc cref="DeadlineWarning" path="/param[@name='Deadline']" />
    public EnquiryDeadline Deadline { get; init => field = Guarded.NotNull(value, nameof(Deadline)); } = Guarded.NotNull(Deadline);

    /// <inheritdoc cref="DeadlineWarning" path="/param[@name='Code']" />
    public string Code { get; init => field = Guarded.Text(value, nameof(Code)); } = Guarded.Text(Code);

    /// <inheritdoc cref="DeadlineWarning" path="/param[@name='Sentence']" />
    public string Sentence { get; init => field = Guarded.Text(value, nameof(Sentence)); } = Guarded.Text(Sentence);

    /// <summary>What to know of the deadlines of an enquiry, as it was known on a day: earliest deadline first, warnings before what is
    /// good to know.</summary>
    /// <param name="enquiry">The enquiry.</param>
    /// <param name="policy">The turnarounds, lead times and calendar.</param>
    /// <param name="asAt">The day.</param>
    /// <returns>The warnings.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The enquiry had not been recorded on that day, or a day is outside 1999 to
    /// 2050.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ValueList<DeadlineWarning> Of(Enquiry enquiry, EngagementPolicy policy, LocalDate asAt)
    {
        Guard.Against.Null(policy);
        Guarded.Iso(asAt);
        return DeadlineWatch.Of(Guard.Against.Null(enquiry).RequiredOn(asAt), policy, asAt);
    }

    /// <summary>The warning as one line.</summary>
    /// <returns>Code and sentence.</returns>
    public override string ToString() => $"{Code}: {Sentence}";
}
