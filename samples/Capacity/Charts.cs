using System.Globalization;
using Crn.Domain;
using Crn.Domain.Workforce;
using Crn.Samples.Quickstart.Report;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace Crn.Samples.Capacity;

/// <summary>The heat map of a year and the chance of overload, as pictures that ask no font of the machine for its measures.</summary>
internal static class Charts
{
    private static readonly OxyColor Ink = OxyColor.FromRgb(0x21, 0x2b, 0x32);

    /// <summary>Rows are roles, columns weeks; the darker, the fuller; more than there is has a colour of its own.</summary>
    public static string HeatMap(ValueList<WeekLoad> loads)
    {
        var weeks = loads.Select(l => l.Week).Distinct().Order().ToList();
        var rows = loads.Select(l => (l.Site, l.Role)).Distinct().Reverse().ToList();
        var model = Model(weeks, 40);
        model.Axes.Add(new CategoryAxis
        {
            Position = AxisPosition.Left, ItemsSource = rows.Select(r => Short(r.Role)).ToList(), GapWidth = 0, TickStyle = TickStyle.None,
            MinorTickSize = 0,
        });
        var squares = new RectangleBarSeries { StrokeColor = OxyColors.White, StrokeThickness = 1 };
        foreach (var load in loads)
        {
            var (x, y) = (weeks.IndexOf(load.Week), rows.IndexOf((load.Site, load.Role)));
            squares.Items.Add(new RectangleBarItem(x, y - 0.5, x + 1, y + 0.5) { Color = Shade(load) });
        }

        model.Series.Add(squares);
        return Svg(model, 900, 90 + (44 * rows.Count), "Heat map of load by role and week");
    }

    public static string Overload(ValueList<OverloadForecast> rows)
    {
        var weeks = rows.Select(r => r.Week).Distinct().Order().ToList();
        var model = Model(weeks, 24);
        model.Axes.Add(new LinearAxis
        {
            Position = AxisPosition.Left, Minimum = 0, Maximum = 1, StringFormat = "0%", MajorStep = 0.25,
            MajorGridlineStyle = LineStyle.Solid, MajorGridlineColor = OxyColor.FromRgb(0xe8, 0xed, 0xee), TickStyle = TickStyle.None,
        });
        OxyColor[] colours = [OxyColor.FromRgb(0x00, 0x5e, 0xb8), OxyColor.FromRgb(0xd4, 0x6a, 0x00), OxyColor.FromRgb(0x4c, 0x62, 0x72)];
        LineStyle[] styles = [LineStyle.Solid, LineStyle.Dash, LineStyle.Dot];
        foreach (var (role, i) in rows.GroupBy(r => r.Role).Select((g, i) => (g, i)))
        {
            var line = new LineSeries { Title = Short(role.Key), Color = colours[i % 3], LineStyle = styles[i % 3], StrokeThickness = 2 };
            foreach (var row in role) line.Points.Add(new DataPoint(weeks.IndexOf(row.Week) + 0.5, row.Highest));
            model.Series.Add(line);
        }

        model.Legends.Add(new OxyPlot.Legends.Legend
        {
            LegendPlacement = OxyPlot.Legends.LegendPlacement.Outside, LegendPosition = OxyPlot.Legends.LegendPosition.TopLeft,
            LegendOrientation = OxyPlot.Legends.LegendOrientation.Horizontal,
        });
        return Svg(model, 900, 300, "Chance of overload by week");
    }

    public static string Short(DeliveryRole role) => role.Name.Replace(" or midwife", "", StringComparison.Ordinal)
        .Replace("Clinical trials", "Trials", StringComparison.Ordinal);

    private static OxyColor Shade(WeekLoad load)
    {
        if (load.Needed == 0) return OxyColor.FromRgb(0xf0, 0xf4, 0xf5);
        if (load.Load is not { } share || share > 1) return OxyColor.FromRgb(0xb0, 0x1e, 0x3a);
        return OxyColor.Interpolate(OxyColor.FromRgb(0xdc, 0xea, 0xf7), OxyColor.FromRgb(0x00, 0x5e, 0xb8), (double)share);
    }

    private static PlotModel Model(List<WorkWeek> weeks, double right)
    {
        var model = new PlotModel
        {
            Culture = CultureInfo.InvariantCulture, DefaultFont = "sans-serif", DefaultFontSize = 14, TextColor = Ink,
            PlotAreaBorderThickness = new OxyThickness(0), Padding = new OxyThickness(8, 8, right, 8),
        };
        model.Axes.Add(new LinearAxis
        {
            Position = AxisPosition.Bottom, Minimum = 0, Maximum = Math.Max(1, weeks.Count), MajorStep = 8.69, MinorTickSize = 0,
            LabelFormatter = x => x < weeks.Count
                ? weeks[(int)x].Monday.ToString("MMM yy", CultureInfo.InvariantCulture)
                : "",
        });
        return model;
    }

    private static string Svg(PlotModel model, double width, double height, string label)
    {
        var exporter = new SvgExporter
        {
            Width = width, Height = height, UseVerticalTextAlignmentWorkaround = true, TextMeasurer = new EmbeddedFontMetrics(),
        };
        var svg = exporter.ExportToString(model);
        // Two pictures of one page must not share the names of their clips.
        svg = svg[svg.IndexOf("<svg", StringComparison.Ordinal)..]
            .Replace("clipPath", "clipPath" + height.ToString("0", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("<clipPath" + height.ToString("0", CultureInfo.InvariantCulture), "<clipPath", StringComparison.Ordinal)
            .Replace("</clipPath" + height.ToString("0", CultureInfo.InvariantCulture), "</clipPath", StringComparison.Ordinal);
        return $"<figure role=\"img\" aria-label=\"{label}\"><div class=\"wide\">{svg}</div></figure>";
    }
}
