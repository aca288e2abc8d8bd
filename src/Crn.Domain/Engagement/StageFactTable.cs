using Crn.Domain.Feasibility;
using Crn.Domain.Policies;
using Crn.Domain.Portfolio;
using Crn.Domain.Rules;

namespace Crn.Domain.Engagement;

/// <summary>What is known when. The first nineteen rows are the published reading of what each stage's papers ask for; the rest are defaults of this library.</summary>
internal static class StageFactTable
{
    public static ValueList<StageFactRow> Rows { get; } =
    [
        //                                                  idea, outline, full, award, site selection, set-up
        Derived("Question, condition, specialty",            "EKKKKK", EnquiryFacts.QuestionStated, EnquiryFacts.Specialty),
        Derived("Funder and stream",                         "-PKKKK", PortfolioFacts.Funder, StudyFacts.Commercial, StudyFacts.EligibleForSupport, StudyFacts.GrantEnds),
        Derived("Sponsor",                                   "-PKKKK", StudyFacts.SponsorConfirmed),
        Derived("Design, arms, comparator",                  "EEKKKK", EnquiryFacts.DesignDescribed, EnquiryFacts.Interventional),
        Derived("Eligibility criteria",                      "-EEKKK", StudyFacts.CriteriaPassShare, StudyFacts.ScreenFailureShare, StudyFacts.ScreenFailureHasEvidence),
        Derived("Sample size",                               "-EKKKK", StudyFacts.Target, StudyFacts.RetentionShare, StudyFacts.RetentionHasEvidence),
        Derived("Recruitment window",                        "-EEKKK", StudyFacts.MonthsOfRecruitment, StudyFacts.FollowUpEnds),
        Derived("National population",                       "EEEKKK", StudyFacts.AnnualPool, StudyFacts.PoolDiscount),
        Derived("Candidate regions / sites",                 "--PPKK", EnquiryFacts.CandidateSitesNamed, StudyFacts.ReserveSites),
        Derived("Site population, competing studies",        "---PKK", SiteFacts.AnnualPool, SiteFacts.Target),
        Derived("PI per site",                               "---PKK", SiteFacts.InvestigatorWilling),
        Derived("Visit schedule",                            "--EKKK", EnquiryFacts.VisitScheduleDrafted),
        Derived("Equipment, pharmacy, laboratory needs",     "--PKKK"),
        Derived("Site capability",                           "----PK", SiteFacts.StaffAvailable),
        Derived("Staff hours per participant",               "--EEKK", SiteFacts.StaffNeeded),
        Derived("AcoRD split and ETC per participant",       "--KKKK", EnquiryFacts.ExcessTreatmentCost, StudyFacts.ResearchCostsFunded),
        Derived("Approvals list",                            "--PKKK"),
        Derived("Training and GCP state",                    "----PK"),
        Derived("Archiving",                                 "---PPK"),

        Ours("Recruitment plan: sites, rate, consent",       "-EEEKK", StudyFacts.Sites, StudyFacts.PlannedRate, StudyFacts.ConsentShare, StudyFacts.ConsentHasEvidence),
        Ours("Evidence for the plan",                        "---PKK", StudyFacts.PastRateSupportsPlan, StudyFacts.OpeningsAreStaggered),
        Ours("Confidentiality",                              "-KKKKK", StudyFacts.ConfidentialPapersShared, StudyFacts.ConfidentialityAgreed),
    ];

    private static StageFactRow Derived(string topic, string cells, params ValueList<Fact> facts) => new(topic, cells, facts, EngagementSources.Matrix);

    private static StageFactRow Ours(string topic, string cells, params ValueList<Fact> facts) => new(topic, cells, facts, Citation.Default("what is known when: " + topic));
}
