using Crn.Domain;
using Crn.Domain.SetUp;

namespace Crn.Samples.SetUp;

/// <summary>What took place, what was refused, and the forecast after it.</summary>
internal sealed record Entry(LocalDate On, string Words, string Refused, SetUpForecast Forecast)
{
    public MilestoneForecast First => Forecast.FirstParticipant!;

    public ValueList<StepToChase> Chase => Forecast.ToChase(most: 3);

    public override string ToString() =>
        $"{On.Uk()}  {Words}{(Refused.Length > 0 ? "\n            REFUSED: " + Refused : "")}\n            first participant {First}"
        + (Chase is [var first, ..] ? $"\n            chase: {first}" : "");
}
