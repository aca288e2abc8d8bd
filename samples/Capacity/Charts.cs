using System.Globalization;
using Crn.Domain;
using Crn.Domain.Sites;
using Crn.Domain.Workforce;
using Crn.Samples.Quickstart.Report;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace Crn.Samples.Capacity;

/// <summary>The heat map of a year and the chance of overload, as pictures that ask no font of the machine for its measures.</summary>
internal static class Charts
{
    private const int Wide = 900;
    private const int Narrow = 360;

    private static readonly OxyColor Ink = OxyColor.FromRgb(0x21, 0x2b, 0x32);

    /// <summary>Rows are roles, columns weeks; the darker, the fuller; more than there is has a colour of its own.</summary>
    public static string HeatMap(ValueList<WeekLoad> loads) =>
        InBothWidths("Heat map of load by role and week", width => HeatMap(loads, width));

    public static string Overload(ValueList<OverloadForecast> rows) =>
        InBothWidths("Chance of overload by week", width => Overload(rows, width));

    public static string Short(DeliveryRole role) => role.Name.Replace(" or midwife", "", StringComparison.Ordinal)
        .Replace("Clinical trials", "Trials", StringComparison.Ordinal);

    private static string HeatMap(ValueList<WeekLoad> loads, int width)
    {
        var rows = loads.Select(l => (l.Site, l.Role)).Distinct().Reverse().ToList();
        var model = Model(loads.Select(l => l.Week), width);
        model.Axes.Add(new CategoryAxis
        {
            Position = AxisPosition.Left, ItemsSource = rows.Select(r => Label(r.Site, r.Role, loads.Select(l => l.Site))).ToList(),
            GapWidth = 0, TickStyle = TickStyle.None, MinorTickSize = 0,
        });
        var squares = new RectangleBarSeries { StrokeColor = OxyColors.White, StrokeThickness = width == Wide ? 1 : 0.3 };
        foreach (var load in loads)
        {
            var (x, y) = (Day(load.Week), rows.IndexOf((load.Site, load.Role)));
            squares.Items.Add(new RectangleBarItem(x, y - 0.5, x + 7, y + 0.5) { Color = Shade(load) });
        }

        model.Series.Add(squares);
        return Svg(model, width, 90 + (44 * rows.Count));
    }

    private static string Overload(ValueList<OverloadForecast> rows, int width)
    {
        var model = Model(rows.Select(r => r.Week), width);
        model.Axes.Add(new LinearAxis
        {
            Position = AxisPosition.Left, Minimum = 0, Maximum = 1, StringFormat = "0%", MajorStep = 0.25,
            MajorGridlineStyle = LineStyle.Solid, MajorGridlineColor = OxyColor.FromRgb(0xe8, 0xed, 0xee), TickStyle = TickStyle.None,
        });
        OxyColor[] colours = [OxyColor.FromRgb(0x00, 0x5e, 0xb8), OxyColor.FromRgb(0xd4, 0x6a, 0x00), OxyColor.FromRgb(0x4c, 0x62, 0x72)];
        LineStyle[] styles = [LineStyle.Solid, LineStyle.Dash, LineStyle.Dot];
        foreach (var (line, i) in rows.GroupBy(r => (r.Site, r.Role)).Select((g, i) => (g, i)))
        {
            var series = new LineSeries
            {
                Title = Label(line.Key.Site, line.Key.Role, rows.Select(r => r.Site)), Color = colours[i % 3],
                LineStyle = styles[(i + (i / 3)) % 3], StrokeThickness = 2,
            };
            foreach (var row in line) series.Points.Add(new DataPoint(Day(row.Week) + 3.5, row.Highest));
            model.Series.Add(series);
        }

        model.Legends.Add(new OxyPlot.Legends.Legend
        {
            LegendPlacement = OxyPlot.Legends.LegendPlacement.Outside, LegendPosition = OxyPlot.Legends.LegendPosition.TopLeft,
            LegendOrientation = width == Wide ? OxyPlot.Legends.LegendOrientation.Horizontal : OxyPlot.Legends.LegendOrientation.Vertical,
        });
        return Svg(model, width, 300);
    }

    // A site is named only where there are several.
    private static string Label(SiteCode site, DeliveryRole role, IEnumerable<SiteCode> sites) =>
        sites.Distinct().Skip(1).Any() ? $"{site}: {Short(role)}" : Short(role);

    private static double Day(WorkWeek week) => DateTimeAxis.ToDouble(week.Monday.ToDateTimeUnspecified());

    private static OxyColor Shade(WeekLoad load)
    {
        if (load.Needed == 0) return OxyColor.FromRgb(0xf0, 0xf4, 0xf5);
        if (load.Load is not { } share || share > 1)
        {
            // Half as much again as there is, or more, is the darkest.
            var over = load.Load is { } more ? Math.Min(1, ((double)more - 1) * 2) : 1;
            return OxyColor.Interpolate(OxyColor.FromRgb(0xe0, 0x62, 0x78), OxyColor.FromRgb(0x8a, 0x10, 0x2a), over);
        }

        return OxyColor.Interpolate(OxyColor.FromRgb(0xdc, 0xea, 0xf7), OxyColor.FromRgb(0x00, 0x5e, 0xb8), (double)share);
    }

    private static PlotModel Model(IEnumerable<WorkWeek> weeks, int width)
    {
        var days = weeks.Select(Day).DefaultIfEmpty(0).ToList();
        var model = new PlotModel
        {
            Culture = CultureInfo.InvariantCulture, DefaultFont = "sans-serif", DefaultFontSize = width == Wide ? 14 : 12, TextColor = Ink,
            PlotAreaBorderThickness = new OxyThickness(0), Padding = new OxyThickness(8, 8, 24, 8),
        };
        model.Axes.Add(new DateTimeAxis
        {
            Position = AxisPosition.Bottom, Minimum = days.Min(), Maximum = days.Max() + 7, StringFormat = "MMM yy",
            IntervalLength = 90, MinorTickSize = 0,
        });
        return model;
    }

    private static string InBothWidths(string label, Func<int, string> picture) =>
        $"<figure role=\"img\" aria-label=\"{label}\"><div class=\"wide\">{picture(Wide)}</div>"
        + $"<div class=\"narrow\">{picture(Narrow)}</div></figure>";

    private static string Svg(PlotModel model, double width, double height)
    {
        var exporter = new SvgExporter
        {
            Width = width, Height = height, UseVerticalTextAlignmentWorkaround = true, TextMeasurer = new EmbeddedFontMetrics(),
        };
        var svg = exporter.ExportToString(model);
        // Pictures of one page must not share the names of their clips.
        var own = FormattableString.Invariant($"clipPath{width:0}x{height:0}");
        return svg[svg.IndexOf("<svg", StringComparison.Ordinal)..]
            .Replace("clipPath", own, StringComparison.Ordinal)
            .Replace("<" + own, "<clipPath", StringComparison.Ordinal)
            .Replace("</" + own, "</clipPath", StringComparison.Ordinal);
    }
}
