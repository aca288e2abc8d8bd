using System.Globalization;
using Crn.Domain.Projection;
using Crn.Domain.Troubleshooting;
using Crn.Samples.Shared;
using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;
using OxyPlot.Legends;
using OxyPlot.Series;

namespace Crn.Samples.Rescue;

/// <summary>The three pictures of the page.</summary>
internal static class Pictures
{
    private static readonly OxyColor Blue = OxyColor.FromRgb(0x00, 0x5e, 0xb8);
    private static readonly OxyColor Red = OxyColor.FromRgb(0xb0, 0x00, 0x20);
    private static readonly OxyColor Green = OxyColor.FromRgb(0x00, 0x7f, 0x3b);
    private static readonly OxyColor Ink = OxyColor.FromRgb(0x21, 0x2b, 0x32);

    /// <summary>The gap as a waterfall: from what was planned, part by part, to what was recruited.</summary>
    public static PlotModel Waterfall(ShortfallSplit split, bool narrow)
    {
        var model = Model();
        var known = split.Parts.Where(part => part.Recruits is not null)
            .Select(part => (Name: Name(part.Cause), Recruits: part.Recruits!.Value)).ToList();
        var parts = known.Where(part => Math.Abs(part.Recruits) >= 0.05).ToList();
        // Parts too small to draw stand together, so that the bars sum to the gap.
        if (known.Where(part => Math.Abs(part.Recruits) < 0.05).Sum(part => part.Recruits) is var rest && Math.Abs(rest) >= 0.05)
            parts.Add(("Small parts", rest));
        List<(string Name, double From, double To, OxyColor Colour)> bars = [("Planned", 0, split.Planned, Blue)];
        var level = split.Planned;
        foreach (var part in parts)
        {
            bars.Add((part.Name, level - part.Recruits, level, part.Recruits > 0 ? Red : Green));
            level -= part.Recruits;
        }

        bars.Add(("Recruited", 0, split.Actual, Blue));
        bars.Reverse();
        var axis = new CategoryAxis
            { Position = AxisPosition.Left, GapWidth = 0.3, TickStyle = TickStyle.None, FontSize = narrow ? 12 : 14 };
        axis.Labels.AddRange(bars.Select(bar => bar.Name));
        model.Axes.Add(axis);
        model.Axes.Add(new LinearAxis
        {
            Position = AxisPosition.Bottom, Title = "recruits", Minimum = 0, MaximumPadding = narrow ? 0.3
                : 0.14, TickStyle = TickStyle.None,
            MajorGridlineStyle = LineStyle.Solid, MajorGridlineColor = OxyColor.FromRgb(0xe8, 0xed, 0xee),
        });
        var series = new IntervalBarSeries { StrokeThickness = 0, LabelFormatString = null };
        for (var i = 0; i < bars.Count; i++)
        {
            var bar = bars[i];
            series.Items.Add(new IntervalBarItem(Math.Min(bar.From, bar.To), Math.Max(bar.From, bar.To))
                { Color = bar.Colour, CategoryIndex = i });
            var change = bar.Colour == Blue ? bar.To - bar.From : bar.From - bar.To;
            model.Annotations.Add(new TextAnnotation
            {
                Text = (bar.Colour == Blue ? "" : change > 0 ? "+" : "\u2212")
                    + Math.Abs(change).ToString("0.#", CultureInfo.InvariantCulture),
                TextPosition = new DataPoint(Math.Max(bar.From, bar.To), i), StrokeThickness = 0,
                TextHorizontalAlignment = HorizontalAlignment.Left, TextVerticalAlignment = VerticalAlignment.Middle, Offset =
                    new ScreenVector(4, 0),
            });
        }

        model.Series.Add(series);
        return model;
    }

    /// <summary>The fan before, and the fan after, on one set of axes.</summary>
    public static PlotModel Fans(IReadOnlyList<(LocalDate Date, int Count)> known, IReadOnlyList<FanPoint> before,
        IReadOnlyList<FanPoint> after,
        (int Before, int After) targets, bool narrow)
    {
        var model = Model();
        model.Legends.Add(new Legend
        {
            LegendPlacement = LegendPlacement.Outside, LegendPosition = LegendPosition.TopLeft,
            LegendOrientation = narrow ? LegendOrientation.Vertical : LegendOrientation.Horizontal,
        });
        model.Axes.Add(new DateTimeAxis
        {
            Position = AxisPosition.Bottom, StringFormat = "MMM yy", MinorTickSize = 0, MaximumPadding = 0.03,
            MajorGridlineStyle = LineStyle.None, AxislineStyle = LineStyle.Solid, AxislineColor = Ink,
        });
        model.Axes.Add(new LinearAxis
        {
            Position = AxisPosition.Left, Title = "participants", Minimum = 0, TickStyle = TickStyle.None,
            MajorGridlineStyle = LineStyle.Solid, MajorGridlineColor = OxyColor.FromRgb(0xe8, 0xed, 0xee),
        });
        Fan(model, "nothing done", before, Red);
        Fan(model, "with the least set of actions", after, Green);
        var line = new LineSeries { Title = "recruited", Color = Ink, StrokeThickness = 2.5 };
        line.Points.AddRange(known.Select(point => new DataPoint(Day(point.Date), point.Count)));
        model.Series.Add(line);
        foreach (var target in new[] { targets.Before, targets.After }.Distinct())
        {
            model.Annotations.Add(new LineAnnotation
            {
                Type = LineAnnotationType.Horizontal, Y = target, Color = Ink, LineStyle = LineStyle.Dot,
                Text = "target " + target.ToString(CultureInfo.InvariantCulture), TextHorizontalAlignment = HorizontalAlignment.Left,
                TextLinePosition = 0.02,
            });
        }

        return model;
    }

    /// <summary>What money buys: every combination on the frontier, and single actions below it.</summary>
    public static PlotModel Frontier(IReadOnlyList<RecoveryOutlook> frontier, IReadOnlyList<RecoveryOutlook> singles, bool narrow)
    {
        var model = Model();
        model.Axes.Add(new LinearAxis
        {
            Position = AxisPosition.Bottom, Title = "cost in thousand pounds", TickStyle = TickStyle.None, MinimumPadding = 0.05,
            MaximumPadding = 0.05,
        });
        model.Axes.Add(new LinearAxis
        {
            Position = AxisPosition.Left, Title = "target on time, percent", Minimum = 0, Maximum = 104, TickStyle = TickStyle.None,
            MajorGridlineStyle = LineStyle.Solid, MajorGridlineColor = OxyColor.FromRgb(0xe8, 0xed, 0xee),
        });
        var line = new StairStepSeries
            { Color = Blue, StrokeThickness = 2, MarkerType = MarkerType.Circle, MarkerSize = 5, MarkerFill = Blue };
        line.Points.AddRange(frontier.Select(Point));
        var others = new ScatterSeries { MarkerType = MarkerType.Diamond, MarkerSize = narrow ? 4 : 5, MarkerFill = Red };
        others.Points.AddRange(singles.Select(outlook => new ScatterPoint(Point(outlook).X, Point(outlook).Y)));
        model.Series.Add(line);
        model.Series.Add(others);
        return model;
    }

    private static DataPoint Point(RecoveryOutlook outlook) => new((double)outlook.Cost.Amount / 1000, 100 * outlook.ProbabilityOnTime);

    private static void Fan(PlotModel model, string title, IReadOnlyList<FanPoint> fan, OxyColor colour)
    {
        var band = new AreaSeries
        {
            Title = title + ", 8 in 10", Color = OxyColors.Transparent, Color2 = OxyColors.Transparent, Fill =
                OxyColor.FromAColor(60, colour),
        };
        var line = new LineSeries { Color = colour, LineStyle = LineStyle.Dash, StrokeThickness = 2 };
        foreach (var point in fan)
        {
            band.Points.Add(new DataPoint(Day(point.Date), point.Counts[2]));
            band.Points2.Add(new DataPoint(Day(point.Date), point.Counts[0]));
            line.Points.Add(new DataPoint(Day(point.Date), point.Counts[1]));
        }

        model.Series.Add(band);
        model.Series.Add(line);
    }

    private static PlotModel Model() => new()
    {
        Culture = CultureInfo.InvariantCulture, DefaultFont = PageShell.FontFamily, DefaultFontSize = 14, TextColor = Ink,
        PlotAreaBorderThickness = new OxyThickness(0), Padding = new OxyThickness(8, 8, 20, 8),
    };

    private static double Day(LocalDate date) => DateTimeAxis.ToDouble(date.ToDateTimeUnspecified());

    private static string Name(ShortfallCause cause) => cause switch
    {
        ShortfallCause.SitesNotOpened => "Sites not opened",
        ShortfallCause.OpenedLate => "Opened late",
        ShortfallCause.PausedOrClosedEarly => "Paused or closed",
        ShortfallCause.RateOfOpenSites => "Rate of open sites",
        ShortfallCause.LossAfterConsent => "Loss after consent",
        ShortfallCause.ReportingLag => "Not reported",
        ShortfallCause.SitesNotPlanned => "Other sites",
        ShortfallCause.OpeningNotKnown => "Opening not known",
        _ => cause.ToString(),
    };
}
