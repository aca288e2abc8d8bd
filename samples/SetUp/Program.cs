using Crn.Domain;
using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.SetUp;
using Crn.Samples.SetUp;

// dotnet run --project samples/SetUp [page.html]
if (args.Length > 1 || (args.Length == 1 && args[0].StartsWith('-')))
{
    Console.Error.WriteLine("Usage: SetUp [page.html]. Plans the permissions of a real trial, follows a scripted set-up and writes one page.");
    return 2;
}

var record = StudyRecord.Read(Path.Combine(AppContext.BaseDirectory, "data", "isrctn", "ISRCTN62918594.xml"));
var script = Script.For(record);
var plan = PermissionPlan.For(record.Answers, Script.Submission);
Console.WriteLine($"{record.Title} ({record.Isrctn}; IRAS {record.Iras}; sites: {string.Join(", ", record.Sites)})");
Console.WriteLine("The record, its product and its sites are real; the days below are a script.");
Console.WriteLine();
Console.WriteLine(plan.ToOutline());

var sites = record.Sites.Select((_, i) => new PermissionSite(Script.SiteOf(i), UkNation.England)).ToValueList();
var permission = PermissionCase.Start(record.Answers, sites, Script.Submission, Script.Begins, Party.Sponsor).State;
List<Entry> entries = [new(Script.Begins, "the case is opened", "", SetUpForecast.For(permission, Script.Begins))];
foreach (var line in script)
{
    var decision = line.Do(permission);
    if (decision.IsAccepted) permission = decision.State;
    var refused = string.Join(" ", decision.Reasons.Select(r => $"{r.Because} {r.Remedy}"));
    entries.Add(new(line.On, line.Words, refused, SetUpForecast.For(permission, line.On)));
}

foreach (var entry in entries) Console.WriteLine(entry);
Console.WriteLine();
var opened = StepKey.AtSite(Approvals.FirstParticipant, Script.SiteOf(0));
Console.WriteLine($"Who held the way to the first participant, {permission.StartedOn.Uk()} to {permission.LastRecordedOn.Uk()}:");
foreach (var party in permission.TimeHeld(opened, permission.LastRecordedOn).GroupBy(h => h.Party)) Console.WriteLine($"  {party.Sum(h => h.Days),4} days  {party.Key}");

var page = args.Length == 1 ? args[0] : "setup.html";
File.WriteAllText(page, Page.Of(record, plan, entries));
Console.WriteLine($"Written: {page}");
return 0;
