namespace Crn.Domain.Portfolio;

/// <summary>What the network's data says is worth a sponsor's look.</summary>
public enum EvaluationFlagKind
{
    /// <summary>The study is past its planned opening date.</summary>
    PastPlannedOpening,

    /// <summary>It is behind planned recruitment.</summary>
    BehindPlannedRecruitment,

    /// <summary>Nobody was recruited in the past six months.</summary>
    NoRecruitmentInSixMonths,

    /// <summary>Its recruitment target is met.</summary>
    RecruitmentTargetMet,
}
