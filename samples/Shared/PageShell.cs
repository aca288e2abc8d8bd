using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text;
using Crn.Samples.Quickstart.Report;
using OxyPlot;

namespace Crn.Samples.Shared;

/// <summary>
/// One page that needs nothing else: style, pictures and the letters themselves are inside. Every picture is drawn twice, for a screen and
/// for a telephone, so that its words stay large enough.
/// </summary>
internal sealed class PageShell(string title)
{
    public const string FontFamily = "Source Sans 3";

    private const string Style = """
        :root { color: #212b32; background: #fff; }
        body { font: 17px/1.5 "Source Sans 3"; max-width: 60rem; margin: 0 auto; padding: 1.2rem; overflow-wrap: break-word; }
        h1 { font-size: 1.6rem; line-height: 1.2; } h2 { font-size: 1.2rem; margin: 2rem 0 .2rem; color: #005eb8; }
        p { margin: .4rem 0; } .answer { border-left: 6px solid #005eb8; padding: .4rem 1rem; background: #f4f6f8; font-size: 1.1rem; }
        figure { margin: 1rem 0; } figure svg { width: 100%; height: auto; } .narrow { display: none; }
        figcaption, footer { font-size: 15px; color: #4c6272; }
        table { border-collapse: collapse; width: 100%; font-size: 15px; margin: 1rem 0; }
        th, td { text-align: left; vertical-align: top; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid #d8dde0; }
        @media (max-width: 40rem) { .wide { display: none; } .narrow { display: block; } thead { display: none; }
        td { display: block; border: 0; padding: .1rem 0; }
        td::before { content: attr(data-label); font-weight: 600; margin-right: .4rem; }
        tr { display: block; border-bottom: 1px solid #d8dde0; padding: .4rem 0; } }
        """;

    private readonly StringBuilder body = new();
    private int pictures;

    public static string Safe(string text) => WebUtility.HtmlEncode(text);

    public void Heading(string text) => body.Append("<h2>").Append(Safe(text)).AppendLine("</h2>");

    public void Paragraph(string text) => body.Append("<p>").Append(Safe(text)).AppendLine("</p>");

    public void Answer(params IEnumerable<string> lines)
    {
        body.Append("<div class=\"answer\">");
        foreach (var line in lines) body.Append("<p>").Append(Safe(line)).Append("</p>");
        body.AppendLine("</div>");
    }

    public void Table(IEnumerable<string> columns, IEnumerable<IEnumerable<string>> rows)
    {
        var names = columns.ToList();
        body.Append("<table><thead><tr>");
        foreach (var column in names) body.Append("<th scope=\"col\">").Append(Safe(column)).Append("</th>");
        body.AppendLine("</tr></thead><tbody>");
        foreach (var row in rows)
        {
            body.Append("<tr>");
            foreach (var (cell, name) in row.Zip(names))
                body.Append("<td data-label=\"").Append(Safe(name)).Append("\">").Append(Safe(cell)).Append("</td>");
            body.AppendLine("</tr>");
        }

        body.AppendLine("</tbody></table>");
    }

    /// <summary>A picture, drawn anew for each of two widths.</summary>
    public void Picture(string words, Func<bool, PlotModel> draw)
    {
        body.Append("<figure role=\"img\" aria-label=\"").Append(Safe(words)).Append("\"><div class=\"wide\">")
            .Append(Svg(draw(false), 960, 480))
            .Append("</div><div class=\"narrow\">").Append(Svg(draw(true), 400, 440)).Append("</div><figcaption>").Append(Safe(words))
            .AppendLine("</figcaption></figure>");
    }

    public string Html(string footer)
    {
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.AppendLine("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        page.Append("<title>").Append(Safe(title)).AppendLine("</title>\n<style>");
        page.AppendLine(Face("source-sans-3-latin-400-normal.woff2", 400)).AppendLine(Face("source-sans-3-latin-600-normal.woff2", 600));
        page.AppendLine(Style).AppendLine("</style>\n</head>\n<body>").Append("<h1>").Append(Safe(title)).AppendLine("</h1>").Append(body);
        return page.Append("<footer><p>").Append(Safe(footer)).AppendLine("</p></footer>\n</body>\n</html>").ToString();
    }

    // Names of clipping areas are those of the whole page, so every picture has its own; with a view box it scales.
    private string Svg(PlotModel model, int width, int height)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"picture{++pictures}-clip");
        var size = string.Create(CultureInfo.InvariantCulture, $"width=\"{width}\" height=\"{height}\"");
        return new SvgExporter { Width = width, Height = height, IsDocument = false, TextMeasurer = new EmbeddedFontMetrics() }
            .ExportToString(model).Replace("id=\"clipPath", $"id=\"{name}", StringComparison.Ordinal)
            .Replace("url(#clipPath", $"url(#{name}", StringComparison.Ordinal)
            .Replace("<svg " + size, string.Create(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {width} {height}\""),
                StringComparison.Ordinal);
    }

    private static string Face(string resource, int weight)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        var letters = "data:font/woff2;base64," + Convert.ToBase64String(copy.ToArray());
        return $$"""@font-face { font-family: "{{FontFamily}}"; font-weight: {{weight}}; src: url({{letters}}) format("woff2"); }""";
    }
}
