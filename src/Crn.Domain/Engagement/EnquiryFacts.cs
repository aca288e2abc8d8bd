using Ardalis.GuardClauses;
using Crn.Domain.Engagement.Tables;
using Crn.Domain.Feasibility;
using Crn.Domain.Rules;
using Crn.Domain.Specialties;
using Crn.Domain.Studies;

namespace Crn.Domain.Engagement;

/// <summary>What the network asks of an enquiry besides the facts of the feasibility rules.</summary>
/// <remarks>Who can supply an answer is background knowledge of the field; the stage from which it is expected is that of the network's
/// matrix of stages and facts.</remarks>
public static class EnquiryFacts
{
    /// <summary>Whether the research question is written down.</summary>
    public static Fact<bool> QuestionStated { get; } =
        Fact.YesNo("enquiry.question-stated", "The research question is written down").From("chief investigator", "Idea");

    /// <summary>The managing specialty.</summary>
    public static Fact<Specialty> Specialty { get; } =
        Fact.Choice<Specialty>("enquiry.specialty", "The specialty that speaks for the condition").From("chief investigator", "Idea")
        .In(new([.. Specialties.Specialty.All.Select(specialty => specialty.Code)], SpecialtyWords.Write, SpecialtyWords.Read));

    /// <summary>Whether design, arms and comparator are described.</summary>
    public static Fact<bool> DesignDescribed { get; } =
        Fact.YesNo("enquiry.design-described", "Design, arms and comparator are described").From("chief investigator", "Idea");

    /// <summary>Whether the study changes what is done to participants. An interventional study needs an authorised SoECAT.</summary>
    public static Fact<bool> Interventional { get; } =
        Fact.YesNo("enquiry.interventional", "The study is interventional").From("chief investigator", "Idea");

    /// <summary>Whether candidate regions or sites are named.</summary>
    public static Fact<bool> CandidateSitesNamed { get; } =
        Fact.YesNo("enquiry.candidate-sites-named", "Candidate regions or sites are named").From("chief investigator", "SiteSelection");

    /// <summary>Whether the schedule of visits is drafted.</summary>
    public static Fact<bool> VisitScheduleDrafted { get; } =
        Fact.YesNo("enquiry.visit-schedule-drafted", "The schedule of visits is drafted").From("chief investigator", "FullApplication");

    /// <summary>What a study record itself answers; the rest stays missing.</summary>
    /// <param name="study">The study.</param>
    /// <returns>The facts that <see cref="StudyFacts.Of"/> reads from the record, the managing specialty, and whether it is
    /// interventional.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="study"/> is null.</exception>
    public static FactSheet Of(Study study)
    {
        const string record = "study record";
        var sheet = StudyFacts.Of(Guard.Against.Null(study));
        if (study.ManagingSpecialty is { } specialty) sheet = sheet.With(Specialty, specialty, record, null);
        return study.Design.Type is { } type ? sheet.With(Interventional, type == StudyType.Interventional, record, null) : sheet;
    }

    /// <summary>Every fact of this room.</summary>
    public static FactCatalogue Catalogue { get; } = FactCatalogue.Of("Engagement",
        [QuestionStated, Specialty, DesignDescribed, Interventional, CandidateSitesNamed, VisitScheduleDrafted]);
}
