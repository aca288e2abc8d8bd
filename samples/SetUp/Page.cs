using System.Text;
using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.SetUp;

using static Crn.Samples.SetUp.Chart;

namespace Crn.Samples.SetUp;

/// <summary>The page: the answer, who held each step, the forecast after each event, what would have helped, the plan.</summary>
internal static class Page
{
    // Asked of commercial trials of medicines since April 2025; in 2021 nothing was asked, so it stands here for comparison.
    private static readonly SetUpBenchmark Compared = SetUpBenchmarks.SetUp150;

    private const string Style = """
        body{font:16px/1.5 sans-serif;max-width:62rem;margin:0 auto;padding:1rem;color:#212b32;overflow-wrap:break-word}
        h1{font-size:1.5rem;line-height:1.25}h2{color:#005eb8;font-size:1.2rem;margin-top:2rem}
        .answer{border-left:6px solid #005eb8;padding:.5rem 1rem;font-size:1.1rem;background:#f4f6f8}.answer p{margin:.3rem 0}
        figure{margin:0}
        .row{display:grid;grid-template-columns:minmax(12rem,2fr) 3fr;gap:.2rem 1rem;margin:.35rem 0;align-items:center;break-inside:avoid}
        .label{font-size:14px;line-height:1.3}.track{position:relative;height:1rem;background:#eef1f3}
        .bar,.line{position:absolute;top:0;bottom:0}.line{width:0;border-left:3px dashed #b00020;top:-.25rem;bottom:-.25rem}
        .axis{background:none;font-size:12px;white-space:nowrap}
        .axis span{position:absolute;border-left:1px solid #768692;padding-left:.2rem}
        .key{display:inline-block;margin-right:1rem;font-size:14px}
        .key i{display:inline-block;width:.9rem;height:.9rem;margin-right:.3rem;vertical-align:-2px}
        td:first-child,th:first-child{white-space:nowrap}th:nth-child(3),td:nth-child(3){min-width:11rem}
        table{border-collapse:collapse;width:100%;font-size:14px}
        th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid #d8dde0}
        .no{color:#b00020}pre{white-space:pre-wrap;background:#f4f6f8;padding:1rem;font-size:12px}
        @media (max-width:40rem){.row{grid-template-columns:1fr}.label{margin-top:.3rem}thead{display:none}
        td{display:block;border:0;padding:.1rem 0}tr{display:block;border-bottom:1px solid #d8dde0;padding:.4rem 0}}
        @media print{body{max-width:none;padding:0;font-size:11pt}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
        h2{break-after:avoid}tr{break-inside:avoid}}
        """;

    public static string Of(StudyRecord record, PermissionCase permission, string gantt, IReadOnlyList<Entry> entries)
    {
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\">");
        page.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.Append($"<title>{Safe(record.Title)}</title><style>{Style}</style></head><body>\n<h1>{Safe(record.Title)}</h1>\n");
        Answer(page, permission, entries);
        page.Append($"<p>{Safe(record.Isrctn)}, IRAS {Safe(record.Iras)}, {Safe(string.Join(" and ", record.Sites))}. ");
        page.Append("The record is real (ISRCTN registry, CC BY 4.0); the days are a script, and the times from approval to opening and ");
        page.Append("to the first participant are figures of the example.</p>\n");
        page.Append("<h2>Who held each step</h2>\n").Append(Held(permission));
        page.Append("<h2>When the first participant: the forecast after each event</h2>\n").Append(Forecasts(permission, entries));
        page.Append("<h2>What would have helped, asked on the day of submission</h2>\n<ul>\n");
        foreach (var sentence in WhatIfs(entries)) page.Append($"<li>{Safe(sentence)}</li>\n");
        page.Append("</ul>\n<h2>What took place</h2>\n<table><thead><tr><th>Day</th><th>Event</th>");
        page.Append("<th>First participant: median (8 in 10)</th><th>Chase today</th></tr></thead><tbody>\n");
        foreach (var entry in entries)
        {
            var refused = entry.Refused.Length > 0 ? $"<br><span class=\"no\">Refused: {Safe(entry.Refused)}</span>" : "";
            page.Append($"<tr><td>{Safe(entry.On.Uk())}</td><td>{Safe(entry.Words)}{refused}</td><td>{Safe(entry.First.ToString())}</td>");
            page.Append($"<td>{Safe(entry.Chase is [var first, ..] ? first.ToString() : "nothing gains a day")}</td></tr>\n");
        }

        page.Append("</tbody></table>\n<h2>The plan as a Mermaid chart</h2>\n<details><summary>Show</summary><pre>");
        return page.Append(System.Net.WebUtility.HtmlEncode(gantt)).Append("</pre></details>\n</body></html>\n").ToString();
    }

    private static void Answer(StringBuilder page, PermissionCase permission, IReadOnlyList<Entry> entries)
    {
        var (goal, last) = (Goal(), permission.LastRecordedOn);
        var recruited = permission.Find(goal)!.EndedOn ?? last;
        var days = Period.DaysBetween(permission.Submitting, recruited);
        var held = permission.TimeHeld(goal, last).GroupBy(h => h.Party).OrderByDescending(g => g.Sum(h => h.Days)).ToList();
        page.Append($"<div class=\"answer\"><p><strong>First participant on {recruited.Long()}, {Words.Days(days)} after " +
            $"submission.</strong></p>\n");
        page.Append($"<p>Forecast on {entries[0].On.Long()}, when the case was opened: {Safe(entries[0].First.ToString())}.</p>\n");
        page.Append($"<p>Of the {Words.Days(Period.DaysBetween(permission.StartedOn, recruited))} since then, on the way that decided " +
            $"the date: ");
        page.Append(Safe(string.Join(", ", held.Select(g => $"{g.Key.Name()} {Words.Days(g.Sum(h => h.Days))}")))).Append(".</p>\n");
        page.Append("<p>By the wall clock, with reviews side by side counted for each: ");
        page.Append(Safe(string.Join(", ", Enum.GetValues<Party>().Select(p => (Party: p, Days: permission.DaysInHandOf(p, goal, last)))
            .Where(p => p.Days > 0).OrderByDescending(p => p.Days).Select(p => $"{p.Party.Name()} {Words.Days(p.Days)}"))))
            .Append(".</p></div>\n");
    }

    private static string Held(PermissionCase permission)
    {
        var last = permission.LastRecordedOn;
        var steps = permission.Steps.Concat(permission.Sites[0].Steps).Where(s => s.BegunOn is not null).OrderBy(s => s.BegunOn).ToList();
        var chart = new Chart(permission.StartedOn, last);
        HashSet<Party> parties = [];
        foreach (var step in steps)
        {
            var periods = permission.TimeHeld(step.Key, last).Where(h => h.Step == step.Key && !h.IsWaiting).ToList();
            foreach (var period in periods) parties.Add(period.Party);
            var words = string.Join(", ", periods.Select(h => $"{h.Party.Name()} {Words.Days(h.Days)}"));
            // A review that gathers others is in hand from its beginning, whoever held up the way meanwhile.
            if (step.BegunOn is { } begun && step.EndedOn > begun
                && (periods.Count == 0 || (periods.Count == 1 && periods[0].From > begun)))
            {
                periods = [];
                parties.Add(step.Owner);
                words = $"{step.Owner.Name()} {Words.Days(Period.DaysBetween(begun, step.EndedOn ?? last))}";
            }

            chart.Row($"{step.Definition.Name} ({step.Key.Code}){(words.Length > 0 ? ": " + words : ": " + step.EndedOn?.Uk())}",
                periods.Count > 0 ? periods.Select(h => (h.From, h.To, h.Party.Colour(), $"{h.Party.Name()}, {h.From.Uk()} to {h.To.Uk()}"))
                    : [(step.BegunOn!.Value, step.EndedOn ?? last, step.Owner.Colour(), step.Owner.Name())], []);
        }

        var key = string.Concat(parties.Order().Select(p => $"<span class=\"key\"><i " +
            $"style=\"background:{p.Colour()}\"></i>{Safe(p.Name())}</span>"));
        return $"<p>{key}</p>\n" + chart.Html("Who had each step in hand, from the opening of the case to the first participant");
    }

    private static string Forecasts(PermissionCase permission, IReadOnlyList<Entry> entries)
    {
        var known = entries.Where(e => e.First.AtLeast(0.9).Date is not null).ToList();
        var due = Compared.DueOn(permission.Submitting);
        var words = $"{Compared.LimitDays} days from submission ({Compared.Code}, asked of commercial trials since " +
            $"{Compared.Source.From?.Uk()}): {due.Uk()}";
        var last = known.Max(e => e.First.AtLeast(0.9).Date!.Value);
        var chart = new Chart(known.Min(e => e.On), due > last ? due : last);
        foreach (var entry in known)
        {
            var (low, middle) = (entry.First.AtLeast(0.1).Date!.Value, entry.First.AtLeast(0.5).Date!.Value);
            var high = entry.First.AtLeast(0.9).Date!.Value;
            chart.Row($"{entry.On.Uk()} {entry.Words}: {entry.First}",
                [(low, high, "#a6c8e8", "the middle eight tenths"), (middle, middle.PlusDays(1), "#003087", "median"),
                    (entry.On, entry.On.PlusDays(1), "#212b32", "the day of the forecast")],
                [(due, words)]);
        }

        return "<p><span class=\"key\"><i style=\"background:#a6c8e8\"></i>8 in 10</span><span class=\"key\"><i " +
            "style=\"background:#003087\"></i>median</span>"
            + $"<span class=\"key\"><i style=\"border-left:2px dashed #b00020\"></i>{Safe(words)}</span></p>\n"
            + chart.Html("Median and middle eight tenths of the date of the first participant after each event");
    }

    private static IEnumerable<string> WhatIfs(IReadOnlyList<Entry> entries)
    {
        var forecast = entries.First(e => e.On >= Script.Submission).Forecast;
        StepKey[] asked = [Approvals.RecFull, Approvals.HraApproval, StepKey.AtSite(Approvals.SiteOpen, Script.SiteOf(0)), Goal()];
        return asked.Select(step => forecast.WhatIf(step, 14));
    }

    private static StepKey Goal() => StepKey.AtSite(Approvals.FirstParticipant, Script.SiteOf(0));
}
