using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Crn.Samples.SetUp;

/// <summary>
/// Rows of a label above or beside a track of days: the labels are text, so that they wrap on a telephone and stay whole.
/// </summary>
internal sealed partial class Chart
{
    private readonly StringBuilder rows = new();
    private readonly LocalDate from;
    private readonly double width;

    public Chart(LocalDate from, LocalDate to) => (this.from, width) = (from, Math.Max(1, Period.DaysBetween(from, to)));

    public void Row(string label, IEnumerable<(LocalDate From, LocalDate To, string Colour, string Words)> bars,
        IEnumerable<(LocalDate On, string Words)> lines)
    {
        rows.Append($"<div class=\"row\"><div class=\"label\">{Safe(label)}</div><div class=\"track\">");
        foreach (var bar in bars)
        {
            var left = Math.Min(99.4, At(bar.From));
            rows.Append(CultureInfo.InvariantCulture, $"<span class=\"bar\" " +
                $"style=\"left:{left:0.##}%;width:{Math.Max(0.6, At(bar.To) - left):0.##}%;background:{bar.Colour}\" " +
                $"title=\"{Safe(bar.Words)}\"></span>");
        }

        foreach (var line in lines)
            rows.Append(CultureInfo.InvariantCulture, $"<span class=\"line\" style=\"left:{At(line.On):0.##}%\" " +
                $"title=\"{Safe(line.Words)}\"></span>");
        rows.Append("</div></div>\n");
    }

    public string Html(string title)
    {
        var axis = new StringBuilder();
        var every = width > 270 ? 3 : width > 130 ? 2 : 1;
        for (var month = new LocalDate(from.Year, from.Month, 1).PlusMonths(1); At(month) <= 84; month = month.PlusMonths(every))
            axis.Append(CultureInfo.InvariantCulture, $"<span style=\"left:{At(month):0.##}%\">{Safe(month.Uk()[..7])}</span>");
        return $"<figure role=\"img\" aria-label=\"{Safe(title)}\">\n{rows}<div class=\"row\"><div class=\"label\"></div><div " +
            $"class=\"track axis\">{axis}</div></div></figure>\n";
    }

    // Dates stay whole where lines break.
    public static string Safe(string text) => WebUtility.HtmlEncode(Dates().Replace(text, d => d.Value.Replace('-', '\u2011')))
        .Replace("&#8209;", "\u2011", StringComparison.Ordinal);

    [GeneratedRegex(@"\b\d{4}-\d{2}(-\d{2})?\b")]
    private static partial Regex Dates();

    private double At(LocalDate date) => Math.Clamp(100 * Period.DaysBetween(from, date) / width, 0, 100);
}
