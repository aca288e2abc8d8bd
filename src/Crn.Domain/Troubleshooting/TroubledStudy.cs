using Ardalis.GuardClauses;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Troubleshooting;

/// <summary>A study of a portfolio, with what is needed to say how much can still be gained.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record TroubledStudy
{
    /// <summary>Makes one.</summary>
    /// <param name="name">How the caller calls it: an identifier or short title.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="ledger">What was reported.</param>
    /// <param name="evidence">What else is known; nothing when null.</param>
    /// <exception cref="ArgumentException">The name is blank or not to be stored.</exception>
    /// <exception cref="ArgumentNullException">The plan or the ledger is null.</exception>
    public TroubledStudy(string name, RecruitmentPlan plan, RecruitmentLedger ledger, StudyEvidence? evidence = null)
    {
        Name = FreeText.From(name).Value;
        (Plan, Ledger) = (Guard.Against.Null(plan), Guard.Against.Null(ledger));
        Evidence = evidence ?? StudyEvidence.None;
    }

    /// <summary>How the caller calls it.</summary>
    public string Name { get; }

    /// <summary>Its plan.</summary>
    public RecruitmentPlan Plan { get; }

    /// <summary>What was reported.</summary>
    public RecruitmentLedger Ledger { get; }

    /// <summary>What else is known.</summary>
    public StudyEvidence Evidence { get; }

    /// <summary>The study as one line.</summary>
    /// <returns>Its name and plan.</returns>
    public override string ToString() => $"{Name}: {Plan}";
}
