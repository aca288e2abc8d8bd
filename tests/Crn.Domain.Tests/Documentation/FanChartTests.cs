using Crn.Domain.Tests.Architecture;
using Crn.Domain.Tests.Projection;

namespace Crn.Domain.Tests.Documentation;

/// <summary>
/// The charts in the documents are what the default projection says today. To draw them anew, run the tests with CRN_DRAW_CHARTS=1.
/// </summary>
public class FanChartTests
{
    [Theory]
    [InlineData("csp546", "VA CSP 546: thirty-day counts of thirty sites")]
    [InlineData("ist-SWED", "International Stroke Trial in Sweden: monthly counts by site")]
    [InlineData("platcov-th1", "PLATCOV in Bangkok: cumulative counts of one site")]
    public void A_chart_in_the_documents_is_the_projection_of_today(string name, string title)
    {
        var trial = RealTrial.All(file => new StreamReader(Scenario.FindStream(file))).Single(t => t.Name == name);
        var drawn = FanChart.Of(trial, title);
        var path = Path.Combine(Workshop.Repository, "docs", "charts", name + ".svg");
        if (Environment.GetEnvironmentVariable("CRN_DRAW_CHARTS") == "1") File.WriteAllText(path, drawn);
        Assert.Equal(drawn, File.ReadAllText(path), ignoreLineEndingDifferences: true);
    }
}
