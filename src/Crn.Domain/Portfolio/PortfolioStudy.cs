using System.Runtime.CompilerServices;
using Ardalis.GuardClauses;
using Crn.Domain.Studies;

namespace Crn.Domain.Portfolio;

/// <summary>
/// A study that the network supports, or has supported: its history, when it was taken in, and what was said of it since.
/// </summary>
/// <remarks>The last day of support is included. Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record PortfolioStudy
{
    /// <summary>Makes a study of the portfolio.</summary>
    /// <param name="history">Its history.</param>
    /// <param name="supportedFrom">The first day of support.</param>
    /// <param name="supportedTo">The last day of support, or null while it goes on.</param>
    /// <exception cref="ArgumentNullException"><paramref name="history"/> is null.</exception>
    /// <exception cref="ArgumentException">Support ends before it begins, or a date is of another calendar system.</exception>
    public PortfolioStudy(StudyHistory history, LocalDate supportedFrom, LocalDate? supportedTo = null)
    {
        Guarded.Iso(supportedFrom);
        Guarded.Iso(supportedTo);
        History = Guard.Against.Null(history);
        if (supportedTo < supportedFrom) throw new ArgumentException("Support cannot end before it begins.", nameof(supportedTo));
        (SupportedFrom, SupportedTo) = (supportedFrom, supportedTo);
    }

    /// <summary>Its history.</summary>
    public StudyHistory History { get; }

    /// <summary>The first day of support.</summary>
    public LocalDate SupportedFrom { get; }

    /// <summary>The last day of support; null while it goes on.</summary>
    public LocalDate? SupportedTo { get; }

    /// <summary>The sponsor's answers to whether it is on track, in any order.</summary>
    public ValueList<SponsorAssessment> Assessments { get; internal init; }

    /// <summary>The data flags raised on it.</summary>
    public ValueList<EvaluationFlag> Flags { get; internal init; }

    /// <summary>The study with a sponsor's answers in place of those it had.</summary>
    /// <param name="assessments">The answers, in any order.</param>
    /// <returns>The new study; this one is unchanged.</returns>
    public PortfolioStudy WithAssessments(params ValueList<SponsorAssessment> assessments) => this with { Assessments = assessments };

    /// <summary>The study with a sponsor's answers in place of those it had.</summary>
    /// <param name="assessments">The answers, in any order.</param>
    /// <returns>The new study; this one is unchanged.</returns>
    [OverloadResolutionPriority(-1)]
    public PortfolioStudy WithAssessments(params SponsorAssessment[] assessments) =>
        WithAssessments(Guarded.Sequence(assessments));

    /// <summary>The study with data flags in place of those it had.</summary>
    /// <param name="flags">The flags, in any order.</param>
    /// <returns>The new study; this one is unchanged.</returns>
    /// <exception cref="ArgumentException">A flag is null.</exception>
    public PortfolioStudy WithFlags(params ValueList<EvaluationFlag> flags) =>
        flags.Any(f => f is null) ? throw new ArgumentException("A flag is null.", nameof(flags)) : this with { Flags = flags };

    /// <summary>The study with data flags in place of those it had.</summary>
    /// <param name="flags">The flags, in any order.</param>
    /// <returns>The new study; this one is unchanged.</returns>
    /// <exception cref="ArgumentException">A flag is null.</exception>
    [OverloadResolutionPriority(-1)]
    public PortfolioStudy WithFlags(params EvaluationFlag[] flags) =>
        WithFlags(Guarded.Sequence(flags));

    /// <summary>Whether it was supported on a day.</summary>
    /// <param name="asAt">The day.</param>
    /// <returns>True when it was.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public bool IsSupportedOn(LocalDate asAt) => SupportedFrom <= Guarded.Iso(asAt) && !(SupportedTo < asAt);

    /// <summary>The study in one line.</summary>
    /// <returns>The study as it stands.</returns>
    public override string ToString() => History.Current.ToString();
}
