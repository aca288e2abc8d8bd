using Crn.Domain.Calendars;
using Crn.Domain.Interop.Accounts;
using Crn.Domain.Interop.Leaves;
using Crn.Domain.Interop.Wordings;

namespace Crn.Domain.Interop.Fhir;

/// <summary>Counts the subjects of a bundle. No subject is kept; who takes part is nobody's business here.</summary>
/// <remarks>Recruited is whoever ever reached the study, so that the count does not fall when somebody withdraws.</remarks>
internal static class FhirSubjects
{
    private const string To = nameof(RecordReading.Numbers);

    private static readonly HashSet<string> Reached = new(StringComparer.Ordinal)
        { "on-study", "on-study-intervention", "on-study-observation", "follow-up", "off-study" };

    public static void Read(RecordBuilder b, FhirResources resources, RecordFormat format, bool isInStudy)
    {
        var subjects = resources.All.Concat(resources.Contained).Where(r => r["resourceType"].Text == "ResearchSubject").ToList();
        if (subjects.Count == 0) return;
        var (recruited, unclear) = (0, 0);
        var days = new SortedDictionary<LocalDate, int>();
        foreach (var subject in subjects)
        {
            var (reached, start) = format == RecordFormat.FhirR4 ? OfR4(b, subject) : OfR5(b, subject);
            if (reached == true) recruited++;
            if (reached is null) unclear++;
            if (reached == true && start?.Exact is { } day) days[day] = days.GetValueOrDefault(day) + 1;
            foreach (var identifier in subject.Each("identifier"))
            {
                if (isInStudy) b.Personal(identifier, "the number of a participant");
                else b.OtherNumber(identifier["value"], "number of a participant");
                b.With(identifier, nameof(RecordReading.Identifiers));
            }

            foreach (var person in (string[])["individual", "subject", "consent"]) b.Personal(subject[person], "a participant");
        }

        if (!isInStudy) return;
        if (unclear == 0) b.Counted(RecordNumberKind.Recruited, recruited, subjects[0].Path);
        else b.CountedBetween(RecordNumberKind.Recruited, recruited, recruited + unclear, subjects[0].Path);
        // Rows for a ledger only where every one of those counted says the day.
        if (unclear > 0 || days.Values.Sum() != recruited) return;
        b.CountsByDay(days);
    }

    // One state only: of somebody who withdrew it is not said whether they had been recruited.
    private static (bool? Reached, PartialDate? Start) OfR4(RecordBuilder b, RecordNode subject)
    {
        var text = b.Text(subject["status"], To,
            subject["status"].Text == "withdrawn" ? "whether the participant had been recruited before is not said" : "");
        var start = Day(b, subject.At("period", "start"));
        return (text is "withdrawn" or null ? null : Reached.Contains(text), start);
    }

    private static (bool? Reached, PartialDate? Start) OfR5(RecordBuilder b, RecordNode subject)
    {
        // Without a state that is understood it is not known: "active" is said of the record.
        var (reached, start) = ((bool?)null, (PartialDate?)null);
        foreach (var progress in subject.Each("progress"))
        {
            var code = Concepts.Understood(progress["subjectState"], Reached.Contains);
            b.With(progress["subjectState"], To);
            var day = Day(b, progress["startDate"]);
            if (code.Text is not { } state) continue;
            reached = reached == true || Reached.Contains(state);
            if (!Reached.Contains(state)) continue;
            if (state.StartsWith("on-study", StringComparison.Ordinal) && day is { } first && (start is null || first < start))
                start = first;
        }

        return (reached, start);
    }

    private static PartialDate? Day(RecordBuilder b, RecordNode node)
    {
        if (b.Text(node, nameof(RecordReading.Recruitment)) is not { } text) return null;
        var day = DateWords.Read(text, out _);
        if (day is null) b.NotUnderstood(node, nameof(RecordReading.Recruitment), "not a date in a form that is read");
        return day;
    }
}
