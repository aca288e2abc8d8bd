using Crn.Domain.Calendars;
using Crn.Domain.Interop.Accounts;
using Crn.Domain.Interop.Leaves;
using Crn.Domain.Interop.Wordings;
using Crn.Domain.Studies;

namespace Crn.Domain.Interop.Fhir;

/// <summary>What only R5 has: labels, states with their periods, parties, numbers of participants.</summary>
internal static class FhirStudyR5
{
    public static void Read(RecordBuilder b, RecordNode study, FhirResources resources)
    {
        Titles(b, study);
        States(b, study);
        var why = Concepts.InWords(study["whyStopped"]);
        b.Stopped(why);
        b.With(study["whyStopped"], nameof(RecordReading.WhyStopped));
        foreach (var design in study.Each("studyDesign"))
        {
            FhirStudyR4.Design(b, design);
            if (b.Book.IsTaken(Concepts.InWords(design))) b.With(design, "beside what it stands for");
        }

        foreach (var group in study.Each("comparisonGroup")) b.Arm(group["name"]);
        foreach (var party in study.Each("associatedParty")) FhirParties.Read(b, party, party["name"], party["role"], resources);
        Recruitment(b, study["recruitment"], resources);
        Period(b, study.At("period", "start"), RecordMoment.Start);
        Period(b, study.At("period", "end"), RecordMoment.Completion);
    }

    // The states say it with its kind; the period says it where they do not.
    private static void Period(RecordBuilder b, RecordNode end, RecordMoment moment)
    {
        if (!b.HasDate(moment)) b.Date(end, moment);
        else b.NoPlace(end, "when the study began or ended, said by its states too");
    }

    private static void Titles(RecordBuilder b, RecordNode study)
    {
        var title = b.Text(study["title"], "Draft." + nameof(StudyDraft.Title));
        (string? Full, string? Short, string? Acronym) labels = default;
        foreach (var label in study.Each("label"))
        {
            var type = Wordings.Words.Key(Concepts.Understood(label["type"], IsTitle).Text ?? "");
            var property = Property(type);
            if (property.Length == 0) continue;
            var text = b.Text(label["value"], "Draft." + property);
            b.With(label["type"], "Draft." + property);
            if (property == nameof(StudyDraft.Title)) labels.Full ??= text;
            else if (property == nameof(StudyDraft.Acronym)) labels.Acronym ??= text;
            else labels.Short ??= text;
        }

        b.Draft = b.Draft with
        {
            Title = labels.Full ?? title, Acronym = labels.Acronym,
            ShortTitle = labels.Short ?? (labels.Full is not null && labels.Full != title ? title : null),
        };
        if (title is not null && b.Draft.Title != title)
        {
            if (b.Draft.ShortTitle == title) b.Book.Note(study["title"], "Draft." + nameof(StudyDraft.ShortTitle), "");
            else b.Book.Put(study["title"], LeafFate.NoPlace, "", "a further title");
        }
    }

    private static bool IsTitle(string text) => Property(Wordings.Words.Key(text)).Length > 0;

    private static string Property(string type) => type switch
    {
        "OFFICIAL" or "OFFICIALTITLE" or "SCIENTIFIC" or "SCIENTIFICTITLE" or "PRIMARY" or "PRIMARYTITLE" => nameof(StudyDraft.Title),
        "SHORTTITLE" or "SHORT" or "BRIEFTITLE" or "PLAINLANGUAGE" or "PUBLICTITLE" => nameof(StudyDraft.ShortTitle),
        "ACRONYM" or "TITLEACRONYM" => nameof(StudyDraft.Acronym),
        _ => "",
    };

    // The state that holds now gives the status; the dates of recruiting and of the whole study give the milestones.
    private static void States(RecordBuilder b, RecordNode study)
    {
        var states = study.Each("progressStatus").Select(node => new State(node)).ToList();
        var stages = states.Where(s => !s.IsMarker && s.Milestone is null && s.Code.Exists).ToList();
        var current = stages.Where(s => s.Holds(b.AsAt)).OrderBy(s => s.Start).LastOrDefault()
            ?? stages.LastOrDefault(s => s.Actual != false);
        foreach (var state in stages.Where(s => s != current)) b.With(state.Node["state"], nameof(RecordReading.Dates));
        if (current is not null)
        {
            // Our own writer says the exact status in words beside the code.
            if (StudyStatuses.Find(current.Words.Text) is not null) b.Status(current.Words, StatusList.Cpms);
            else b.Status(current.Code, StatusList.FhirR5);
            b.With(current.Node["state"], nameof(RecordReading.Status));
        }

        foreach (var state in states.OrderBy(s => s.Order))
        {
            var kind = b.Kind(state.Node["actual"]);
            if (state.Milestone is { Kind: var meant }) kind = meant;
            var (first, last) = state.Moments;
            // What is halted is not closed.
            if (last == RecordMoment.RecruitmentEnd && state.Milestone is null && IsHalted(current)) last = RecordMoment.StatusChange;
            b.Date(state.Node.At("period", "start"), first, kind);
            b.Date(state.Node.At("period", "end"), last, kind);
            b.With(state.Node["state"], nameof(RecordReading.Dates));
        }
    }

    private static bool IsHalted(State? state) =>
        state?.Code.Text is { } code && code.StartsWith("temporarily-closed", StringComparison.Ordinal);

    private static void Recruitment(RecordBuilder b, RecordNode recruitment, FhirResources resources)
    {
        b.Number(recruitment["targetNumber"], RecordNumberKind.Target);
        b.Number(recruitment["actualNumber"], RecordNumberKind.Recruited, on: b.UpdatedOn,
            note: b.UpdatedOn is null ? "" : "as at the day the record was last changed: the standard gives the number no day");
        FhirGroups.Eligibility(b, resources.Find(recruitment["eligibility"]));
        var actual = resources.Find(recruitment["actualGroup"]);
        if (actual.Exists && !recruitment["actualNumber"].Exists)
            b.Number(actual["quantity"], RecordNumberKind.Recruited, on: b.UpdatedOn);
    }

    /// <summary>One state with its period.</summary>
    private sealed class State(RecordNode node)
    {
        public RecordNode Node => node;

        public RecordNode Words { get; } = node["state"]["text"];

        public (RecordMoment Moment, DateKind Kind)? Milestone { get; } = FhirMilestones.Read(node["state"]["text"].Text);

        public RecordNode Code { get; } =
            Concepts.Understood(node["state"], text => StatusMaps.Read(StatusList.FhirR5, text).Code is not null);

        public bool IsMarker => Code.Text == "overall-study" || Wordings.Words.Key(Code.Text ?? "") == "OVERALLSTUDY";

        public bool? Actual { get; } = node["actual"].Text switch { "true" => true, "false" => false, _ => null };

        public PartialDate? Start { get; } = node.At("period", "start").Text is { } text ? DateWords.Read(text, out _) : null;

        private PartialDate? End { get; } = node.At("period", "end").Text is { } text ? DateWords.Read(text, out _) : null;

        private bool IsRecruiting => Code.Text is "recruiting" or "active" or "enrolling-by-invitation";

        // Recruiting says when the study opened; the whole study says it only where no state does.
        public int Order => IsRecruiting ? 0 : IsMarker ? 1 : 2;

        public (RecordMoment First, RecordMoment Last) Moments => Milestone is { Moment: var moment } ? (moment, moment)
            : IsRecruiting ? (RecordMoment.Start, RecordMoment.RecruitmentEnd)
            : IsMarker ? (RecordMoment.Start, RecordMoment.Completion)
            : (RecordMoment.StatusChange, RecordMoment.StatusChange);

        public bool Holds(LocalDate asAt) => Actual != false && Start?.IsOnOrBefore(asAt) != false && End?.IsOnOrAfter(asAt) != false;
    }
}
