using Crn.Domain.Decisions;

namespace Crn.Domain.Tests.Kits;

/// <summary>An event of <see cref="FaultyLog"/>: its start has the number 0, and each entry the next.</summary>
public sealed record FaultyEvent(int Number, LocalDate On, Party By, LocalDate RecordedOn) : IRecordedEvent
{
    public override string ToString() =>
        $"entry {Number} of {NodaTime.Text.LocalDatePattern.Iso.Format(On)}, recorded " +
        $"{NodaTime.Text.LocalDatePattern.Iso.Format(RecordedOn)}";
}
