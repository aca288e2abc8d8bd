using System.Text;

namespace Crn.Domain.Tests.Troubleshooting;

/// <summary>Smaller planted causes; the whole table of the page on trouble-shooting on demand.</summary>
public class PlantedCausesTests
{
    [Fact]
    public void A_step_an_eighth_lower_is_among_the_first_three_parts_in_nine_studies_of_ten()
    {
        foreach (var planted in PlantedCauses.All)
        {
            var found = PlantedCauses.One(planted, 0.25, Enumerable.Range(1, 12)).FirstThree;
            Assert.True(found >= 11, $"{planted}: {found} of 12.");
        }

        Assert.True(PlantedCauses.Two(0.25, Enumerable.Range(1, 20)).BothInThree >= 18);
    }

    [Fact]
    public void Without_a_log_no_step_is_blamed_however_small_what_is_planted()
    {
        foreach (var size in (double[])[1, 0.25, 0.1])
        {
            var (_, blamed, named) = PlantedCauses.WithoutLog(size, Enumerable.Range(1, 10));
            Assert.Equal((0, 0), (blamed, named));
        }
    }

    // .ci/planted-causes runs it: thousands of studies, some minutes.
    [Fact(Explicit = true)]
    public void The_whole_table()
    {
        var studies = int.TryParse(Environment.GetEnvironmentVariable("PLANTED_STUDIES"), out var given) && given > 0 ? given : 250;
        var seeds = Enumerable.Range(1, studies).ToList();
        var table = new StringBuilder("| Size | Planted | First | Among the first three | Of |\n|---:|---|---:|---:|---:|\n");
        foreach (var size in (double[])[1, 0.5, 0.25, 0.1])
        {
            foreach (var planted in PlantedCauses.All)
            {
                var (first, three) = PlantedCauses.One(planted, size, seeds);
                Row(size, planted.ToString(), first, three, studies);
            }

            var (one, both) = PlantedCauses.Two(size, Enumerable.Range(1, 2 * studies));
            Row(size, "two of them: one first, both among three", one, both, 2 * studies);
            var (rate, blamed, _) = PlantedCauses.WithoutLog(size, seeds);
            Row(size, "a step, no log: the rate as a whole first; a step blamed", rate, blamed, studies);
        }

        if (Environment.GetEnvironmentVariable("PLANTED_TABLE") is { Length: > 0 } file) File.WriteAllText(file, table.ToString());
        Assert.NotEmpty(table.ToString());

        void Row(double size, string what, int first, int three, int of) =>
            table.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {size} | {what} | {first} | {three} | {of} |\n");
    }
}
