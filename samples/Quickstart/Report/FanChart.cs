using System.Globalization;
using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;
using OxyPlot.Legends;
using OxyPlot.Series;

namespace Crn.Samples.Quickstart.Report;

/// <summary>Draws a projection beside the recruitment that followed, as one SVG picture.</summary>
internal static class FanChart
{
    private static readonly OxyColor Blue = OxyColor.FromRgb(0x00, 0x5e, 0xb8);
    private static readonly OxyColor Orange = OxyColor.FromRgb(0xd4, 0x6a, 0x00);
    private static readonly OxyColor Ink = OxyColor.FromRgb(0x21, 0x2b, 0x32);
    private static readonly OxyColor Grid = OxyColor.FromRgb(0xe8, 0xed, 0xee);

    public static string Svg(FanPicture picture)
    {
        var model = new PlotModel
        {
            Culture = CultureInfo.InvariantCulture,
            DefaultFont = HtmlReport.FontFamily,
            DefaultFontSize = 14,
            TextColor = Ink,
            PlotAreaBorderThickness = new OxyThickness(0),
            Padding = new OxyThickness(8, 8, 24, 8),
        };
        model.Legends.Add(new Legend
        {
            LegendPlacement = LegendPlacement.Outside,
            LegendPosition = LegendPosition.TopLeft,
            LegendOrientation = LegendOrientation.Horizontal,
        });
        model.Axes.Add(new DateTimeAxis
        {
            Position = AxisPosition.Bottom,
            StringFormat = "MMM yyyy",
            MajorGridlineStyle = LineStyle.None,
            MinorTickSize = 0,
            MaximumPadding = 0.05,
            AxislineStyle = LineStyle.Solid,
            AxislineColor = Ink,
        });
        model.Axes.Add(new LinearAxis
        {
            Position = AxisPosition.Left,
            Title = "participants recruited",
            Minimum = 0,
            StringFormat = "#,0",
            MajorGridlineStyle = LineStyle.Solid,
            MajorGridlineColor = Grid,
            TickStyle = TickStyle.None,
        });

        model.Series.Add(Band("90% of outcomes", picture.Fan, p => p.Q05, p => p.Q95, 50));
        model.Series.Add(Band("50% of outcomes", picture.Fan, p => p.Q25, p => p.Q75, 110));
        model.Series.Add(Line("median projection", picture.Fan.Select(p => (p.Date, p.Q50)), Blue, LineStyle.Dash));
        model.Series.Add(Line("known at the time", picture.Known, Ink, LineStyle.Solid));
        if (picture.Later.Count > 0) model.Series.Add(Line("recruited in the end", picture.Later, Orange, LineStyle.Solid));
        model.Annotations.Add(new LineAnnotation
        {
            Type = LineAnnotationType.Horizontal,
            Y = picture.Target,
            Color = Ink,
            LineStyle = LineStyle.Dot,
            Text = string.Create(CultureInfo.InvariantCulture, $"target {picture.Target:#,0}"),
            TextHorizontalAlignment = HorizontalAlignment.Left,
            TextLinePosition = 0.62,
        });
        model.Annotations.Add(new LineAnnotation
        {
            Type = LineAnnotationType.Vertical,
            X = Day(picture.By),
            Color = Ink,
            LineStyle = LineStyle.Dot,
            Text = "by " + Text.Iso(picture.By),
            TextHorizontalAlignment = HorizontalAlignment.Left,
            TextLinePosition = 0.04,
        });

        return new SvgExporter { Width = 960, Height = 480, IsDocument = false, TextMeasurer = new EmbeddedFontMetrics() }
            .ExportToString(model);
    }

    private static AreaSeries Band(string title, IEnumerable<FanPoint> fan, Func<FanPoint, double> low,
        Func<FanPoint, double> high, byte alpha)
    {
        var band = new AreaSeries
            { Title = title, Color = OxyColors.Transparent, Color2 = OxyColors.Transparent, Fill = OxyColor.FromAColor(alpha, Blue) };
        foreach (var point in fan)
        {
            band.Points.Add(new DataPoint(Day(point.Date), high(point)));
            band.Points2.Add(new DataPoint(Day(point.Date), low(point)));
        }

        return band;
    }

    private static LineSeries Line(string title, IEnumerable<(LocalDate Date, double Count)> points, OxyColor colour, LineStyle style)
    {
        var line = new LineSeries { Title = title, Color = colour, LineStyle = style, StrokeThickness = 2 };
        line.Points.AddRange(points.Select(p => new DataPoint(Day(p.Date), p.Count)));
        return line;
    }

    private static double Day(LocalDate date) => DateTimeAxis.ToDouble(date.ToDateTimeUnspecified());
}
