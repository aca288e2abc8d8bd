using System.Net;
using System.Reflection;
using System.Text;

namespace Crn.Samples.Quickstart.Report;

/// <summary>
/// The answer as one page that needs nothing else: style, picture and the letters themselves are inside, so that it reads the same on a
/// machine without fonts and without a network.
/// </summary>
internal static class HtmlReport
{
    public const string FontFamily = "Source Sans 3";

    private const string Style = """
        :root { color: #212b32; background: #fff; }
        body { font: 17px/1.5 "Source Sans 3"; max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
        h1 { font-size: 1.7rem; line-height: 1.2; } h2 { font-size: 1.2rem; margin: 2.2rem 0 .2rem; color: #005eb8; }
        .headline { font-weight: 600; font-size: 1.1rem; margin: .2rem 0 .6rem; } p { margin: .3rem 0; }
        .wide { overflow-x: auto; } table { border-collapse: collapse; margin: 1rem 0; font-size: 15px; width: 100%; }
        caption { text-align: left; font-weight: 600; padding: .3rem 0; }
        th, td { text-align: left; vertical-align: top; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid #d8dde0; }
        th { font-weight: 600; } figure { margin: 1rem 0; } figure svg { max-width: 100%; height: auto; }
        figcaption, footer { font-size: 15px; color: #4c6272; }
        h1, p, td { overflow-wrap: anywhere; } td { min-width: 5.5rem; }
        @media (max-width: 40rem) { body { padding: 1rem; } h1 { font-size: 1.4rem; } td, th { padding-right: .5rem; } }
        """;

    public static string Page(string title, IEnumerable<Section> sections, FanPicture? picture, string footer)
    {
        var page = new StringBuilder();
        var regular = Letters("source-sans-3-latin-400-normal.woff2");
        var semibold = Letters("source-sans-3-latin-600-normal.woff2");
        page.AppendLine("<!DOCTYPE html>").AppendLine("<html lang=\"en-GB\">").AppendLine("<head>").AppendLine("<meta charset=\"utf-8\">")
            .AppendLine("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Append("<title>").Append(Safe(title)).AppendLine("</title>")
            .AppendLine(Preload(regular)).AppendLine(Preload(semibold))
            .AppendLine("<style>").AppendLine(Face(regular, 400)).AppendLine(Face(semibold, 600))
            .AppendLine(Style).AppendLine("</style>").AppendLine("</head>").AppendLine("<body>")
            .Append("<h1>").Append(Safe(title)).AppendLine("</h1>");
        foreach (var section in sections)
        {
            page.Append("<h2>").Append(Safe(section.Question)).AppendLine("</h2>")
                .Append("<p class=\"headline\">").Append(Safe(section.Headline)).AppendLine("</p>");
            foreach (var line in section.Key.Concat(section.Further)) page.Append("<p>").Append(Safe(line)).AppendLine("</p>");
            if (picture is not null && section.Question == Questions.InTime) page.AppendLine(Figure(picture));
            foreach (var table in section.Tables) Append(page, table);
        }

        return page.Append("<footer><p>").Append(Safe(footer)).AppendLine("</p></footer>").AppendLine("</body>").AppendLine("</html>")
            .ToString();
    }

    private static string Figure(FanPicture picture) =>
        $"<figure role=\"img\" aria-label=\"Fan chart of recruitment projected and achieved\">{FanChart.Svg(picture)}" +
        "<figcaption>Cumulative recruitment: what was known, what was projected from it, and, where the file has it, what " +
        "followed.</figcaption></figure>";

    private static void Append(StringBuilder page, Table table)
    {
        page.Append("<div class=\"wide\"><table><caption>").Append(Safe(table.Caption)).Append("</caption><thead><tr>");
        foreach (var column in table.Columns) page.Append("<th scope=\"col\">").Append(Safe(column)).Append("</th>");
        page.AppendLine("</tr></thead><tbody>");
        foreach (var row in table.Rows)
        {
            page.Append("<tr>");
            foreach (var cell in row) page.Append("<td>").Append(Safe(cell)).Append("</td>");
            page.AppendLine("</tr>");
        }

        page.AppendLine("</tbody></table></div>");
    }

    private static string Letters(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return "data:font/woff2;base64," + Convert.ToBase64String(copy.ToArray());
    }

    // Where no font is installed, a browser may paint before it has decoded a font of the page, and then not again: preloaded, it waits.
    private static string Preload(string letters) => $"""<link rel="preload" as="font" type="font/woff2" crossorigin href="{letters}">""";

    private static string Face(string letters, int weight) =>
        $$"""@font-face { font-family: "{{FontFamily}}"; font-weight: {{weight}}; src: url({{letters}}) format("woff2"); }""";

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
