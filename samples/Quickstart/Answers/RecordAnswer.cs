using Crn.Domain.Studies;
using Crn.Samples.Quickstart.Reading;
using Crn.Samples.Quickstart.Report;

namespace Crn.Samples.Quickstart.Answers;

/// <summary>What the study is, and whether its record is sound.</summary>
internal static class RecordAnswer
{
    /// <summary>Makes the study of a record; a record that is not sound is refused with everything that is wrong.</summary>
    public static Study Read(StudyRecord record)
    {
        // The record is read as of the last date it states, so that the answer does not depend on the day the program runs.
        var draft = record.Draft;
        var latest = new[] { draft.ActualClosure, draft.ActualOpening, draft.PlannedEndOfStudy }.Where(d => d is not null)
            .Select(d => d!.Value.Latest).DefaultIfEmpty(new LocalDate(2026, 1, 1)).Max();
        return draft.ToStudy(latest).Match(
            study => study,
            reasons => throw new BadInputException("The record is not sound: "
                + string.Join(" ", reasons.Select(r => $"{r.Because} [{r.Code}]").Concat(record.Doubts))));
    }

    public static Section Of(Study study, IReadOnlyList<string> doubts)
    {
        var dates = study.Milestones;
        var rows = new List<IReadOnlyList<string>>
        {
            Row("Title", study.ShortTitle ?? study.Title),
            Row("Identifiers", study.Identifiers.ToString()),
            Row("Design", $"{Say(study.Design.Type)}, {(study.Design.Phase is { } phase ? Say(phase) : "phase not stated")}"),
            Row("Managing specialty", study.ManagingSpecialty?.Name),
            Row("Sponsor", string.Join(", ", study.OrganisationsAs(OrganisationRole.Sponsor).Select(o => o.Name))),
            Row("Funder", string.Join(", ", study.OrganisationsAs(OrganisationRole.Funder).Select(o => o.Name))),
            Row("Recruitment", $"{Say(dates.ActualOpening)} to {Say(dates.ActualClosure)}"),
            Row("Target, UK", study.Targets.Uk?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            Row("Recruited", study.Recruited?.ToString()),
            Row("Status", study.Status is { } status ? status.CpmsText() : null),
        };
        var sound = doubts.Count switch
        {
            0 => "The record is sound.",
            1 => "One thing in the record is to be asked about.",
            _ => $"{doubts.Count} things in the record are to be asked about.",
        };
        var shortfall = study is { Targets.Uk: { } target, Recruited.Count: { } recruited }
            ? $"{sound} It recruited {recruited} of {target}, {Text.Percent((double)recruited / target)} of its target." : sound;
        var about = new[]
            { Say(study.Design.Type), study.ManagingSpecialty?.Name,
                study.OrganisationsAs(OrganisationRole.Sponsor) is [var sponsor, ..] ? sponsor.Name : null };
        return new Section(
            "Record",
            Questions.Record,
            shortfall,
            [
                $"{study.ShortTitle ?? study.Title} ({string.Join("; ", about.OfType<string>())}).",
                .. doubts,
                $"{study.Identifiers.All.Count} identifiers were recognised and checked; the same study is found through any of them.",
            ],
            [],
            [new("The record", ["", "what it says"], rows)]);
    }

    private static IReadOnlyList<string> Row(string name, string? value) => [name, string.IsNullOrEmpty(value) ? "not stated" : value];

    private static string Say(StudyPhase phase) => phase switch
    {
        StudyPhase.NotApplicable => "no phase",
        StudyPhase.EarlyPhase1 => "early phase I",
        StudyPhase.Phase1 => "phase I",
        StudyPhase.Phase1And2 => "phase I/II",
        StudyPhase.Phase2 => "phase II",
        StudyPhase.Phase2And3 => "phase II/III",
        StudyPhase.Phase3 => "phase III",
        StudyPhase.Phase3And4 => "phase III/IV",
        StudyPhase.Phase4 => "phase IV",
    };

    private static string Say(object? value) => value?.ToString() ?? "not stated";
}
