using Crn.Domain.Interop.Leaves;
using Crn.Domain.Interop.Wordings;
using Crn.Domain.Rules;
using Crn.Domain.Studies;

namespace Crn.Domain.Interop.Accounts;

/// <content>Numbers of participants.</content>
internal sealed partial class RecordBuilder
{
    private readonly List<(RecordNumber Number, RecordNode Node)> numbers = [];

    /// <summary>Whether the record names every country where the study runs; where it only names some sites, it need not.</summary>
    public bool CountriesAreAll { get; set; } = true;

    /// <summary>Reads a number of participants.</summary>
    /// <returns>The number, or null where there is none that can be read.</returns>
    public int? Number(RecordNode node, RecordNumberKind kind, string scope = "", LocalDate? on = null, string note = "")
    {
        const string to = nameof(RecordReading.Numbers);
        if (Said(node) is not { } text) return null;
        var count = NumberWords.Whole(text);
        if (count is null && NumberWords.Only(text) is { } only)
        {
            count = only;
            note = "the words beside the number";
        }

        if (count is null && NumberWords.SumOfGroups(text, out var groups) is { } sum)
        {
            count = sum;
            note = string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"the sum of {groups} groups, whose sizes are not kept");
        }

        if (count is not { } people)
        {
            NotUnderstood(node, to, "not a whole number of people from 0");
            return null;
        }

        Book.Put(node, note.Length == 0 ? LeafFate.Read : LeafFate.ReadInPart, to, note);
        numbers.Add((new(kind, Bounds.Exactly(people), scope, on, node.Path), node));
        return people;
    }

    /// <summary>Reads the number wanted: 300, or Planned Sample Size: 300; UK Sample Size: 100.</summary>
    public void SampleSize(RecordNode node)
    {
        if (Said(node) is not { } text || SampleSizes.Read(text) is not { } sizes)
        {
            Number(node, RecordNumberKind.Target);
            return;
        }

        Book.Take(node, sizes.Uk is null ? nameof(RecordReading.Numbers) : nameof(RecordReading.Numbers) + ", Draft.UkTarget", sizes.Note);
        numbers.Add((new(RecordNumberKind.Target, Bounds.Exactly(sizes.Overall), "", null, node.Path), node));
        if (sizes.Uk is { } uk and > 0) Draft = Draft with { UkTarget = uk };
    }

    /// <summary>A number that is known only as a range.</summary>
    public void Range(RecordNode low, RecordNode high, RecordNumberKind kind, string scope)
    {
        const string to = nameof(RecordReading.Numbers);
        var (least, most) = (Book.Text(low), Book.Text(high));
        var (min, max) = (least is null ? null : NumberWords.Whole(least), most is null ? null : NumberWords.Whole(most));
        foreach (var (node, text, read) in new[] { (low, least, min), (high, most, max) })
        {
            if (text is null) continue;
            if (read is null) NotUnderstood(node, to, "not a whole number of people from 0");
            else Book.Put(node, LeafFate.Read, to);
        }

        if (min is null && max is null) return;
        if (min > max)
        {
            Contradict("record.range-reversed", "A range of participants ends below its beginning.", low.Path, high.Path);
            return;
        }

        var bounds = max is null ? Bounds.AtLeast(min!.Value) : Bounds.Between(min ?? 0, max.Value);
        numbers.Add((new(kind, bounds, scope, null, (low.Exists ? low : high).Path), low.Exists ? low : high));
    }

    /// <summary>A count that several leaves make together, such as subjects one by one.</summary>
    public void Counted(RecordNumberKind kind, int people, string path) =>
        numbers.Add((new(kind, Bounds.Exactly(people), "", UpdatedOn, path), RecordNode.None));

    /// <summary>The same, where some may count and may not.</summary>
    public void CountedBetween(RecordNumberKind kind, int least, int most, string path) =>
        numbers.Add((new(kind, Bounds.Between(least, most), "", UpdatedOn, path), RecordNode.None));

    /// <summary>Rows for a ledger, of the whole study.</summary>
    public void CountsByDay(SortedDictionary<LocalDate, int> days)
    {
        foreach (var (day, people) in days)
        {
            Rows.Add(new()
            {
                From = NodaTime.Text.LocalDatePattern.Iso.Format(day),
                Count = people.ToString(System.Globalization.CultureInfo.InvariantCulture),
            });
        }
    }

    private void PlaceNumbers()
    {
        foreach (var (number, node) in numbers)
        {
            if (number.Scope.Length > 0 || !number.Count.IsExact) continue;
            var people = (int)number.Count.Min!.Value;
            if (number.Kind == RecordNumberKind.Target) Target(people, node);
            else if (number.Kind == RecordNumberKind.Recruited) Recruited(number, people, node);
        }
    }

    private void Target(int people, RecordNode node)
    {
        if (people == 0)
        {
            Book.Note(node, "", "nobody is no target: not in the draft");
            return;
        }

        if (people > RecruitmentTargets.Largest)
        {
            Book.Note(node, "", "larger than any target a study takes: not in the draft");
            return;
        }

        if (Draft.OverallTarget is { } held)
        {
            if (held != people) Book.Note(node, "", "the draft holds another target");
            return;
        }

        Draft = Draft with { OverallTarget = people };
        Book.Note(node, $"{nameof(RecordReading.Numbers)}, Draft.{nameof(StudyDraft.OverallTarget)}", "");
        // Where a study runs in the United Kingdom only, everybody wanted is wanted there.
        if (Draft.UkTarget is not null || !CountriesAreAll) return;
        var countries = Countries.Running.ToList();
        if (countries.Count == 0 || !countries.TrueForAll(Places.IsInUk)) return;
        Draft = Draft with { UkTarget = people };
        Book.Note(node, $"{nameof(RecordReading.Numbers)}, Draft.{nameof(StudyDraft.OverallTarget)}, Draft.{nameof(StudyDraft.UkTarget)}",
            "taken as the target of the United Kingdom too, as the record names no other country");
    }

    // Nobody recruited is an answer only where the study was withdrawn; elsewhere registries write 0 where nothing was reported.
    private void Recruited(RecordNumber number, int people, RecordNode node)
    {
        if (Draft.Recruited is not null) return;
        var isWithdrawn = (Draft.Status?.Group() ?? Draft.StatusGroup) == StudyStatusGroup.Withdrawn;
        if (people == 0 && !isWithdrawn)
        {
            Book.Note(node, "", "0 may mean that nothing was reported yet: not in the draft");
            return;
        }

        Draft = Draft with
        {
            Recruited = people, ZeroRecruitedIsConfirmed = people == 0,
            RecruitedAsAt = number.AsAt <= asAt ? number.AsAt : null,
            RecruitedIsFinal = (Draft.Status?.Group() ?? Draft.StatusGroup) is StudyStatusGroup.Closed or StudyStatusGroup.Withdrawn
                ? true : null,
        };
        Book.Note(node, $"{nameof(RecordReading.Numbers)}, Draft.{nameof(StudyDraft.Recruited)}",
            Draft.RecruitedAsAt is null ? "" : "as at the day the record was last changed: it gives the number no day of its own");
    }
}
