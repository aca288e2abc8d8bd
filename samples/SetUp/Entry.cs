using Crn.Domain.SetUp;

namespace Crn.Samples.SetUp;

/// <summary>What happened, what was refused, and the forecast after it.</summary>
internal sealed record Entry(LocalDate On, string Words, string Refused, SetUpForecast Forecast)
{
    public MilestoneForecast First => Forecast.FirstParticipant!;

    public string Chase => Forecast.ToChase(most: 3) is [var first, ..] ? first.Step + ", with " + first.Party : "";

    public override string ToString() =>
        $"{On.Uk()}  {Words}{(Refused.Length > 0 ? "\n            REFUSED: " + Refused : "")}\n            first participant {First}{(Chase.Length > 0 ? "; chase " + Chase : "")}";
}
