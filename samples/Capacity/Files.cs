using Crn.Domain.Calendars;
using Crn.Domain.Sites;
using Crn.Domain.Workforce;

namespace Crn.Samples.Capacity;

/// <summary>A folder with studies.csv, visits.csv and staff.csv as a plan of a year.</summary>
internal static class Files
{
    public static CapacityPlan Plan(string folder, WorkWeek first)
    {
        var visits = Table.Read(
            Path.Combine(folder, "visits.csv"),
            ["study", "visit", "phase", "day", "days_before", "days_after", "probability", "role", "minutes"],
            row => (Study: row.Text("study"), Visit: new PlannedVisit(row.Text("visit"), row.Choice<VisitPhase>("phase"), row.Whole("day"),
                [new VisitActivity(row.Text("visit"), Role(row.Text("role")), row.Whole("minutes"))])
            {
                DaysBefore = row.Whole("days_before"), DaysAfter = row.Whole("days_after"), Probability = row.Number("probability"),
            })).ToLookup(v => v.Study, v => v.Visit, StringComparer.OrdinalIgnoreCase);
        var works = Table.Read(
            Path.Combine(folder, "studies.csv"),
            [
                "study", "site", "opens", "closes", "expected_per_week", "shape", "screened_per_recruit", "recruited_in_last_12_weeks",
            ],
            row => Work(row, visits, first));
        Once(works, w => $"{w.Study} at {w.Site}", "studies.csv");
        if (visits.Select(v => v.Key).FirstOrDefault(s => !works.Exists(w => Same(w.Study, s))) is { } unknown)
            throw new BadInputException($"visits.csv names {unknown}, which studies.csv does not.");
        var posts = Table.Read(
            Path.Combine(folder, "staff.csv"),
            ["team", "sites", "post", "role", "also_trained_for", "wte", "funded_by", "from", "to"],
            row => (Team: row.Text("team"), Sites: row.OneOrMore("sites"), Post: Post(row)));
        Once(posts, p => $"{p.Post.Reference} of {p.Team}", "staff.csv");
        var teams = posts.GroupBy(p => p.Team, StringComparer.OrdinalIgnoreCase).Select(team => new DeliveryTeam(
            team.Key, UkNation.England, [.. team.SelectMany(p => p.Sites).Distinct().Select(SiteCode.From)],
            [.. team.Select(p => p.Post)]));
        return CapacityPlan.Of([.. works], [.. teams], first.Through(52));
    }

    private static StudyWorkload Work(Table row, ILookup<string, PlannedVisit> visits, WorkWeek first)
    {
        var study = row.Text("study");
        if (!visits.Contains(study)) throw new BadInputException($"studies.csv names {study}, of which visits.csv has no visit.");
        var (opens, closes) = (row.Date("opens"), row.Date("closes"));
        if (closes < opens) throw row.Wrong("closes", "lies before opens");
        var expected = first.Through(52).Where(w => w.Sunday >= opens && w.Monday <= closes)
            .Select(w => (w, row.Number("expected_per_week")));
        // A count over twelve weeks is spread evenly over them.
        var recruited = row.Whole("recruited_in_last_12_weeks");
        var past = Enumerable.Range(0, 12).Select(i => (first.Plus(i - 12), (recruited * (i + 1) / 12) - (recruited * i / 12)));
        return new(study, SiteCode.From(row.Text("site")),
            new VisitSchedule([.. visits[study]]) { ScreenedPerRecruit = row.Number("screened_per_recruit") },
            new WeeklyArrivals([.. past], [.. expected]) { Shape = row.Number("shape") });
    }

    private static StaffPost Post(Table row) =>
        new(row.Text("post"), Role(row.Text("role")), WorkingPattern.Of(row.Exact("wte")), row.Choice<PostFunding>("funded_by"),
            row.Date("from"))
        {
            To = row.DateOrNone("to"), AlsoTrainedFor = [.. row.Several("also_trained_for").Select(Role)],
        };

    private static void Once<T>(List<T> rows, Func<T, string> name, string file)
    {
        if (rows.GroupBy(name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Skip(1).Any()) is { } twice)
            throw new BadInputException($"{file} names {twice.Key} twice.");
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static DeliveryRole Role(string code) =>
        DeliveryRole.Known.FirstOrDefault(r => string.Equals(r.Code, code, StringComparison.OrdinalIgnoreCase))
            ?? DeliveryRole.Of(code, code);
}
