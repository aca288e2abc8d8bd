using System.Globalization;
using Crn.Domain.Money;
using Crn.Domain.Sites;
using Crn.Domain.SiteSelection;
using Crn.Samples.Shared;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace Crn.Samples.ChooseSites;

/// <summary>The page of a choice: the set, what more certainty costs, why each site is in or out.</summary>
internal static class ChoicePage
{
    private static readonly OxyColor Blue = OxyColor.FromRgb(0x00, 0x5e, 0xb8);
    private static readonly OxyColor Orange = OxyColor.FromRgb(0xd4, 0x6a, 0x00);

    public static string Of(SiteTable table, SelectedSites chosen, IReadOnlyList<SelectedSites> frontier)
    {
        string Name(SiteCode code) => $"{table.Names[code]} ({code})";
        string Names(IEnumerable<SiteCode> codes) => string.Join(", ", codes.Select(code => table.Names[code]).DefaultIfEmpty("none"));
        var page = new PageShell($"Which sites reach {chosen.Request}?");
        var (more, explained) = (chosen.WithMore(Pounds.Of(10_000)), chosen.Explain());
        page.Answer(
        [
            $"{chosen.Sites.Count} of {chosen.Candidates.Count} sites for {chosen.Cost}: {Percent(chosen.Probability)} to reach the target."
                + (chosen.IsProven ? " No cheaper set is as probable." : $" No set costs less than {chosen.LowestPossibleCost}."),
            more.ComeIn.IsEmpty && more.GoOut.IsEmpty ? "£10,000 more would change nothing."
                : $"For £10,000 more: {Names(more.ComeIn)} in, {Names(more.GoOut)} out, "
                    + $"{Percent(more.To.Probability)} to reach the target for {more.To.Cost}.",
            "Reserves: "
                + string.Join(", ", chosen.Reserves(3).Select(one => $"{Name(one.Site.Code)}, with it {Percent(one.Probability)}")) + ".",
        ]);
        page.Heading("What certainty costs");
        page.Picture("The cheapest set for every probability; the chosen one is larger", narrow => Frontier(frontier, chosen, narrow));
        page.Heading("Why each site is in or out");
        page.Table(["Site", "In", "Cost", "Why"], chosen.Candidates.Select(candidate =>
        {
            var standing = explained.Standings.First(one => one.Code == candidate.Code);
            return new[] { Name(candidate.Code), standing.IsChosen ? "in" : "out", candidate.Cost.ToString(), standing.Because };
        }));
        page.Heading("Near misses");
        foreach (var miss in explained.NearMisses.Take(3))
        {
            page.Paragraph($"{Name(miss.Code)}: {miss.Because}"
                + (chosen.RateThatBringsIn(miss.Code) is { IsAccepted: true, Value: var times }
                ? $" Or if it recruited {times.ToString("0.##", CultureInfo.InvariantCulture)} times as fast." : ""));
        }

        page.Heading("How the answer moves");
        page.Table(["Asked instead", "Comes in", "Goes out", "Cost", "More or less", "Target reached"], explained.Moves.Select(move =>
            move.Difference is { } change
                ? new[] { move.Asked, Names(change.ComeIn), Names(change.GoOut), change.To.Cost.ToString(), Less(change.Cost),
                    Percent(change.To.Probability) }
                : [move.Asked, "no set does it", "", "", "", ""]));
        page.Heading("What is not known of the chosen sites");
        var unknown =
            table.Matches.All.Where(match => !match.Unknown().IsEmpty && chosen.Sites.Any(site => site.Code == match.Site.Code)).ToList();
        page.Paragraph(unknown.Count == 0 ? "Everything that was asked is known." : string.Join(" ", unknown.Select(match =>
            $"{Name(match.Site.Code)}: {string.Join(" ", match.Unknown().Select(requirement => requirement.Question))}")));
        return page.Html("Sites, records and costs are made up for this sample. Chosen by Crn.Domain, SiteSelector.Cheapest.");
    }

    private static PlotModel Frontier(IReadOnlyList<SelectedSites> frontier, SelectedSites chosen, bool narrow)
    {
        var model = new PlotModel
        {
            Culture = CultureInfo.InvariantCulture, DefaultFont = PageShell.FontFamily, DefaultFontSize = 14,
            PlotAreaBorderThickness = new OxyThickness(0), Padding = new OxyThickness(8, 8, 20, 8),
        };
        model.Axes.Add(new LinearAxis
        {
            Position = AxisPosition.Bottom, Title = "cost in thousand pounds", TickStyle = TickStyle.None, MinimumPadding =
                0.05, MaximumPadding = 0.05,
        });
        model.Axes.Add(new LinearAxis
        {
            Position = AxisPosition.Left, Title = narrow ? "percent" : "target reached, percent", Minimum = 0, Maximum = 104,
            TickStyle = TickStyle.None, MajorGridlineStyle = LineStyle.Solid, MajorGridlineColor = OxyColor.FromRgb(0xe8, 0xed, 0xee),
        });
        var line = new StairStepSeries
            { Color = Blue, StrokeThickness = 2, MarkerType = MarkerType.Circle, MarkerSize = 4, MarkerFill = Blue };
        line.Points.AddRange(frontier.Select(set => new DataPoint((double)set.Cost.Amount / 1000, 100 * set.Probability)));
        model.Series.Add(line);
        var one = new ScatterSeries { MarkerType = MarkerType.Circle, MarkerSize = 8, MarkerFill = Orange };
        one.Points.Add(new ScatterPoint((double)chosen.Cost.Amount / 1000, 100 * chosen.Probability));
        model.Series.Add(one);
        return model;
    }

    private static string Less(Pounds more) => more.Amount < 0 ? $"{Pounds.Of(-more.Amount, more.PriceYear)} less"
        : more.IsZero ? "the same" : $"{more} more";

    private static string Percent(double share) => (100 * share).ToString("0.#", CultureInfo.InvariantCulture) + "%";
}
