using Crn.Domain.Projection.Courses;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Projection.Evidence;

/// <summary>What a plan and a ledger say of each site at the data cut, in the form the models need.</summary>
internal sealed record SiteKnowledge(SiteExposure[] Sites, int Recruited, LocalDate DataCut, ValueList<string> Assumptions, CapRoom Caps)
{
    /// <summary>How many each site recruited, those who stand in for an opening included.</summary>
    public required Dictionary<SiteCode, int> Counts { get; init; }

    /// <summary>The ledger that all this is read from.</summary>
    public required RecruitmentLedger Ledger { get; init; }

    /// <summary>The date the question is asked as of.</summary>
    public LocalDate AsAt { get; init; }

    /// <summary>The caller's own numbers; null for those in force on the date of the question.</summary>
    public ProjectionNumbers? Numbers { get; init; }

    /// <summary>Sites past their planned opening and not open.</summary>
    public int Overdue { get; init; }

    /// <summary>The end of the report with which the target was met; null while it is not.</summary>
    public LocalDate? TargetMetBy { get; init; }

    /// <summary>Whether the study as a whole is closed or paused.</summary>
    public bool IsStopped { get; init; }

    /// <summary>Sites that opened, or are still to open, after their planned day.</summary>
    public required ValueList<LateSite> Late { get; init; }

    /// <summary>What is known, the rate of a site changing as a course says; constant when null.</summary>
    public static SiteKnowledge Gather(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt, Course? course = null)
    {
        if (course is ConstantCourse) course = null;
        return new SiteEvidenceReader(plan, ledger, ledger.DataCut(asAt), course).Read(asAt);
    }
}
