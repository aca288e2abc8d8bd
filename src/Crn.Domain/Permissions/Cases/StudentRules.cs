using Crn.Domain.Decisions;
using Crn.Domain.Permissions.Plans;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

using static Crn.Domain.Permissions.PermissionFacts;

namespace Crn.Domain.Permissions.Cases;

/// <summary>Which projects of students are accepted for review, since when, and who may sponsor and lead them.</summary>
internal static class StudentRules
{
    // The day in March 2020 on which the pause began was not found; from April it is sure.
    private static readonly LocalDate PauseBegan = new(2020, 4, 1);
    private static readonly LocalDate NewRules = new(2021, 9, 1);

    private static readonly Citation Paused = Citation.Stated("HRA Student research ; NHS Research Scotland and HCRW news",
        "no new undergraduate or Master's projects, March 2020 to 31 August 2021", PauseBegan, new(2021, 8, 31));

    private static readonly Citation Since2021 = Citation.Stated("HRA Student research (1 September 2021) ; NHS Research Scotland news",
        "stand-alone undergraduate projects are not accepted, in all four nations", NewRules);

    private static readonly Citation Leading = Citation.Stated("HRA Questions and answers: student eligibility (15 February 2022)",
        "normally the supervisor; a doctoral student with the expertise, if the sponsor agrees");

    private static readonly Citation Supervised = Citation.Inferred("HRA Student research", "the supervisor signs the declaration");

    private static readonly Refusal InPause = new("permission.student-paused",
        "New undergraduate and Master's projects were not accepted for review from March 2020 to 31 August 2021, in any nation.",
        "Submit from 1 September 2021 under the rules of that day, or make it part of a project led by staff.", Paused);

    private static readonly Refusal Undergraduate = new("permission.student-undergraduate",
        "Stand-alone undergraduate projects that need ethics review or a study-wide review are not accepted, in any nation, since "
            + "1 September 2021.",
        "Make it part of a project led by staff, or one that needs neither review.", Since2021);

    private static readonly Refusal NotDoctoral = new("permission.student-chief-investigator",
        "The chief investigator of an undergraduate or Master's project is normally its supervisor.",
        "Name the supervisor as chief investigator.", Leading);

    private static readonly Refusal NoSupervisor = new("permission.student-supervisor",
        "A student's project needs a supervisor named in the application.", "Name the supervisor.", Supervised);

    private static readonly Refusal SponsoredElsewhere = new("permission.student-sponsor",
        "The sponsor of a student's project is the university or college, exceptionally the employer.",
        "Ask the university or college to sponsor it.",
        Citation.Stated("HRA Questions and answers: student eligibility (15 February 2022)", "sponsor of student research"));

    private static readonly Refusal MayNotLead = new("permission.student-may-not-lead",
        "A doctoral student is chief investigator only with the expertise, and if the sponsor and its insurer agree.",
        "Name the supervisor as chief investigator, or obtain the sponsor's agreement.", Leading);

    private static readonly Refusal NoHealthProfessional = new("permission.chief-investigator-profession",
        "The chief investigator of a trial of a medicine is an authorised health professional, whatever the degree.",
        "Name an authorised health professional as chief investigator.",
        Citation.Stated("HRA Chief investigator", "authorised health professional for trials of medicines"));

    /// <summary>Whether it is the project of a student: asked of the answers as they were given, since nothing else implies it.</summary>
    public static bool Concern(FactSheet answers) =>
        ImpliedAnswers.Is(answers, UndergraduateProject) || ImpliedAnswers.Is(answers, MastersProject)
            || ImpliedAnswers.Is(answers, DoctoralProject);

    /// <summary>Every reason why the project would not be accepted for review on a day; what is not answered is no reason.</summary>
    public static ValueList<Refusal> Against(FactSheet answers, LocalDate on)
    {
        bool Is(Fact<bool> fact) => fact.IsTrue().Evaluate(answers).IsTrue;
        var isTaught = Is(UndergraduateProject) || Is(MastersProject);
        return isTaught || Is(DoctoralProject) ? [.. OfReview(Is, isTaught, on), .. OfPeople(Is, isTaught, answers)] : [];
    }

    private static IEnumerable<Refusal> OfReview(Func<Fact<bool>, bool> holds, bool isTaught, LocalDate on)
    {
        if (!holds(RecRequired) && !holds(Nhs) && !holds(NhsOrHsc)) yield break;
        if (isTaught && on >= PauseBegan && on < NewRules) yield return InPause;
        if (holds(UndergraduateProject) && on >= NewRules) yield return Undergraduate;
    }

    private static IEnumerable<Refusal> OfPeople(Func<Fact<bool>, bool> holds, bool isTaught, FactSheet answers)
    {
        if (holds(StudentIsChiefInvestigator) && isTaught) yield return NotDoctoral;
        else if (holds(StudentIsChiefInvestigator) && holds(StudentMayNotLead)) yield return MayNotLead;
        if (holds(Ctimp) && holds(LedByOtherThanHealthProfessional)) yield return NoHealthProfessional;
        if (holds(SponsoredOutsideUniversity)) yield return SponsoredElsewhere;
        if (SupervisorNamed.IsFalse().Evaluate(answers).IsTrue) yield return NoSupervisor;
    }
}
