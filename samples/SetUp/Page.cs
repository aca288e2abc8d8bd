using System.Globalization;
using System.Net;
using System.Text;
using Crn.Domain.Permissions;
using NodaTime.Text;

namespace Crn.Samples.SetUp;

/// <summary>The page: the plan as a diagram, the forecast after each event, and the events.</summary>
internal static class Page
{
    private const int RowHeight = 24;
    private const int Labels = 300;
    private const int Width = 960;

    private const string Style = "body{font:16px/1.5 sans-serif;max-width:62rem;margin:0 auto;padding:1.5rem;color:#212b32}h2{color:#005eb8;font-size:1.2rem;margin-top:2rem}"
        + "table{border-collapse:collapse;width:100%;font-size:14px}th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid #d8dde0}"
        + "td:first-child{white-space:nowrap}figure{margin:0}svg{width:100%;height:auto}svg text{font:12px sans-serif;fill:#212b32}.no{color:#b00020}pre{overflow:auto;background:#f4f6f8;padding:1rem}";

    public static string Uk(this LocalDate date) => LocalDatePattern.Iso.Format(date);

    public static string Of(StudyRecord record, PermissionPlan plan, IReadOnlyList<Entry> entries)
    {
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.Append($"<title>{Safe(record.Title)}</title><style>{Style}</style></head><body>\n<h1>{Safe(record.Title)}</h1>\n");
        page.Append($"<p>{Safe(record.Isrctn)}, IRAS {Safe(record.Iras)}, {Safe(string.Join(" and ", record.Sites))}. The record is real (ISRCTN registry, CC BY 4.0); the days are a script.</p>\n");
        page.Append("<h2>Which approvals, in what order, and when at the earliest</h2>\n").Append(PlanPicture(plan));
        page.Append("<h2>When the first participant: the forecast after each event</h2>\n").Append(FanPicture(entries));
        page.Append("<h2>What happened</h2>\n<table><thead><tr><th>Day</th><th>Event</th><th>First participant: median (8 in 10)</th><th>Chase today</th></tr></thead><tbody>\n");
        foreach (var entry in entries)
        {
            page.Append($"<tr><td>{entry.On.Uk()}</td><td>{Safe(entry.Words)}{(entry.Refused.Length > 0 ? $"<br><span class=\"no\">Refused: {Safe(entry.Refused)}</span>" : "")}</td>");
            page.Append($"<td>{Safe(entry.First.ToString())}</td><td>{Safe(entry.Chase)}</td></tr>\n");
        }

        return page.Append("</tbody></table>\n<h2>The plan as Mermaid text</h2>\n<details><summary>Show</summary><pre>").Append(Safe(plan.ToMermaid())).Append("</pre></details>\n</body></html>\n").ToString();
    }

    private static string PlanPicture(PermissionPlan plan)
    {
        var steps = plan.Steps.Where(s => s is { Begins: not null, Ends: not null }).ToList();
        var axis = new Axis(steps.Min(s => s.Begins!.Value), steps.Max(s => s.Ends!.Value));
        var row = steps.Select((s, i) => (s.Code, i)).ToDictionary(s => s.Code, s => s.i, StringComparer.Ordinal);
        var svg = Open(steps.Count, "The steps of the plan as bars, with arrows from each step to those that wait for it");
        foreach (var step in steps)
        {
            var (from, to, y) = (axis.At(step.Begins!.Value), axis.At(step.Ends!.Value), (row[step.Code] * RowHeight) + 20);
            foreach (var earlier in step.WaitsFor.Where(row.ContainsKey))
            {
                var (x, z) = (axis.At(steps[row[earlier]].Ends!.Value), (row[earlier] * RowHeight) + 20);
                svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{x:0.#},{z} L{x:0.#},{(z + y) / 2} L{from:0.#},{y}\" fill=\"none\" stroke=\"#aeb7bd\"/>\n");
            }

            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"0\" y=\"{y + 4}\">{Safe(step.Code)}</text><rect x=\"{from:0.#}\" y=\"{y - 7}\" width=\"{Math.Max(3, to - from):0.#}\" height=\"14\" fill=\"#005eb8\"><title>{Safe(step.Name)}: {step.Begins!.Value.Uk()} to {step.Ends!.Value.Uk()}</title></rect>\n");
        }

        return Close(svg, axis, steps.Count);
    }

    private static string FanPicture(IReadOnlyList<Entry> entries)
    {
        var known = entries.Where(e => e.First.Median is not null).ToList();
        var axis = new Axis(known.Min(e => e.On), known.Max(e => e.First.Quantile(0.9)!.Value));
        var svg = Open(known.Count, "Median and middle eight tenths of the date of the first participant after each event");
        for (var i = 0; i < known.Count; i++)
        {
            var (entry, y) = (known[i], (i * RowHeight) + 20);
            var (low, middle, high) = (axis.At(entry.First.Quantile(0.1)!.Value), axis.At(entry.First.Median!.Value), axis.At(entry.First.Quantile(0.9)!.Value));
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"0\" y=\"{y + 4}\">{entry.On.Uk()} {Safe(Short(entry.Words))}</text><rect x=\"{low:0.#}\" y=\"{y - 6}\" width=\"{Math.Max(2, high - low):0.#}\" height=\"12\" fill=\"#a6c8e8\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{middle:0.#}\" cy=\"{y}\" r=\"4\" fill=\"#005eb8\"/><circle cx=\"{axis.At(entry.On):0.#}\" cy=\"{y}\" r=\"2\" fill=\"#212b32\"/>\n");
        }

        return Close(svg, axis, known.Count);
    }

    private static string Short(string text) => text.Length <= 30 ? text : text[..29] + "…";

    private static StringBuilder Open(int rows, string title) =>
        new StringBuilder().Append(CultureInfo.InvariantCulture, $"<figure role=\"img\" aria-label=\"{title}\"><svg viewBox=\"0 0 {Width} {(rows * RowHeight) + 40}\">\n");

    private static string Close(StringBuilder svg, Axis axis, int rows)
    {
        foreach (var month in axis.Months)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{axis.At(month):0.#}\" x2=\"{axis.At(month):0.#}\" y1=\"4\" y2=\"{(rows * RowHeight) + 12}\" stroke=\"#d8dde0\" stroke-dasharray=\"2 3\"/><text x=\"{axis.At(month):0.#}\" y=\"{(rows * RowHeight) + 30}\">{month.Uk()[..7]}</text>\n");
        }

        return svg.Append("</svg></figure>\n").ToString();
    }

    private static string Safe(string text) => WebUtility.HtmlEncode(text);

    private sealed record Axis(LocalDate From, LocalDate To)
    {
        public IEnumerable<LocalDate> Months
        {
            get
            {
                for (var month = new LocalDate(From.Year, From.Month, 1).PlusMonths(1); month <= To; month = month.PlusMonths(1)) yield return month;
            }
        }

        public double At(LocalDate date) => Labels + (Period.DaysBetween(From, date) * (double)(Width - Labels - 60) / Math.Max(1, Period.DaysBetween(From, To)));
    }
}
