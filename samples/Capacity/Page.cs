using System.Globalization;
using System.Net;
using System.Text;
using Crn.Domain.Workforce;

namespace Crn.Samples.Capacity;

/// <summary>The answer as one page that needs nothing else.</summary>
internal static class Page
{
    private const string Style = """
        :root { color: #212b32; background: #fff; }
        body { font: 17px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; }
        h1 { font-size: 1.6rem; line-height: 1.2; } h2 { font-size: 1.2rem; margin: 2rem 0 .2rem; color: #005eb8; }
        .headline { font-weight: 600; font-size: 1.15rem; } .narrow { display: none; } .name { white-space: nowrap; }
        table { border-collapse: collapse; font-size: 15px; width: 100%; }
        th, td { text-align: left; vertical-align: top; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid #d8dde0; }
        figure { margin: 1rem 0; } figcaption, footer { font-size: 15px; color: #4c6272; }
        .key span { display: inline-block; margin-right: 1em; }
        .key i { display: inline-block; width: 1em; height: 1em; margin-right: .3em; vertical-align: -0.1em; }
        svg { max-width: 100%; height: auto; }
        @media print { body { max-width: none; } }
        @media screen and (max-width: 40rem) {
          .wide { display: none; } .narrow { display: block; }
          thead { display: none; } tr { display: block; padding: .6rem 0; border-bottom: 1px solid #d8dde0; }
          td { display: block; border: 0; padding: 0; } td::before { content: attr(data-label) ": "; color: #4c6272; }
        }
        """;

    public static string Of(Answer answer)
    {
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>A year of a delivery team</title>\n")
            .Append("<style>").Append(Style).Append("</style>\n</head>\n<body>\n<h1>Can the team do the year's work?</h1>\n")
            .Append("<p class=\"headline\">").Append(Safe(answer.Headline)).Append("</p>\n");
        page.Append("<h2>How full is each week?</h2>\n").Append(Charts.HeatMap(answer.Loads))
            .Append("<p class=\"key\">").Append(Key("#dceaf7", "little work")).Append(Key("#005eb8", "full"))
            .Append(Key("#e06278", "more than the site's own staff can do")).Append(Key("#8a102a", "half as much again")).Append("</p>\n");
        page.Append("<h2>What collides?</h2>\n");
        if (answer.Conflicts.IsEmpty) page.Append("<p>Nothing.</p>\n");
        else
        {
            Rows(page, ["Weeks", "Role", "Studies", "Hours needed", "Hours short"], answer.Conflicts.Select(c => new[]
            {
                c.Weeks.Count == 1 ? Day(c.Weeks[0]) : $"{Day(c.Weeks[0])} to {Day(c.Weeks[^1])}",
                string.Join(", ", c.Roles.Select(Charts.Short)), Names(c.Studies), Hours(c.Needed), Hours(c.ShortBy),
            }));
            page.Append("<p>Each row is a smallest collision: its work fits as soon as any one part of it is left out, so it is short by ")
                .Append("little. Beside these rows other work of the same weeks collides too; in all, ")
                .Append(Hours(answer.Plan.Unserved)).Append(" hours are short.</p>\n");
            page.Append("<h2>What would help?</h2>\n");
            var (helpful, others) = (answer.Effects.Where(e => e.Gained > 0), answer.Effects.Where(e => e.Gained <= 0).ToList());
            Rows(page, ["Remedy", "Hours gained", "Hours left", "Helps"], helpful.Select(e => new[]
            {
                Safe(e.Remedy.ToString()), Hours(e.Gained), Hours(e.UnservedAfter), Names(e.Helps),
            }));
            if (others.Count > 0)
                page.Append("<p>No help: ").Append(Safe(string.Join("; ", others.Select(e => e.ToString())))).Append(".</p>\n");
        }

        page.Append("<h2>How likely is overload?</h2>\n<p>").Append(Safe(answer.WorstWeek)).Append("</p>\n")
            .Append(Charts.Overload(answer.Overload))
            .Append("<figcaption>The probability that the work of a week is more than the site's own staff of the role can " +
                "do.</figcaption>\n");
        return page.Append("<footer><p>The studies, posts and numbers of the example are made up.</p></footer>\n</body>\n</html>\n")
            .ToString();
    }

    private static string Key(string colour, string text) =>
        $"<span><i style=\"background:{colour}\"></i>{Safe(text)}</span>";

    // Cells are markup already.
    private static void Rows(StringBuilder page, string[] columns, IEnumerable<string[]> rows)
    {
        page.Append("<table><thead><tr>");
        foreach (var column in columns) page.Append("<th scope=\"col\">").Append(Safe(column)).Append("</th>");
        page.Append("</tr></thead><tbody>");
        foreach (var row in rows)
        {
            page.Append("<tr>");
            for (var i = 0; i < row.Length; i++)
                page.Append("<td data-label=\"").Append(Safe(columns[i])).Append("\">").Append(row[i]).Append("</td>");
            page.Append("</tr>");
        }

        page.Append("</tbody></table>\n");
    }

    private static string Day(WorkWeek week) => week.Monday.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    // A study's name is not broken over two lines.
    private static string Names(IEnumerable<string> studies) =>
        string.Join(", ", studies.Select(study => $"<span class=\"name\">{Safe(study)}</span>"));

    private static string Hours(decimal hours) => hours.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
