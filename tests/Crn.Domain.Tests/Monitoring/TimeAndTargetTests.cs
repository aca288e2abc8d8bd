using Crn.Domain.Monitoring;
using NodaTime.Text;

namespace Crn.Domain.Tests.Monitoring;

public class TimeAndTargetTests
{
    [Theory]
    [InlineData("2021-01-25", -0.25)]
    [InlineData("2021-01-26", -0.5)]
    public void A_quarter_recruited_at_half_time_was_25_points_behind_and_is_now_half_behind(string on, double figure)
    {
        // The worked example of the announcement, on either side of the day the formula changed.
        var date = LocalDatePattern.Iso.Parse(on).Value;
        var answer = TimeAndTarget.Of(25, 100, date.PlusDays(-100), date.PlusDays(100), date)!;
        Assert.Equal(figure, answer.Figure, 1e-12);
    }

    [Property]
    public void Both_formulae_agree_in_sign_and_time_never_passes_its_end(byte recruited, byte days)
    {
        var opened = new LocalDate(2020, 12, 1);
        var closes = opened.PlusDays(100);
        if (TimeAndTarget.Of(recruited, 100, opened, closes, opened.PlusDays(days)) is not { } answer)
        {
            Assert.Equal(0, days);
            return;
        }

        Assert.InRange(answer.ShareOfTime, 0, 1);
        Assert.Equal(Math.Sign(recruited - Math.Min((int)days, 100)), Math.Sign(Math.Round(answer.Figure, 12)));
    }
}
