using Crn.Domain.Calendars;
using Crn.Domain.Policies;

namespace Crn.Domain.Troubleshooting;

/// <summary>One rung of the escalation ladder: who is asked, by when an answer is due, with what tools.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record EscalationRung
{
    internal EscalationRung(EscalationLevel level, string who, int? days, DayBasis basis, string answer, string tools, Citation source) =>
        (Level, Who, ResponseDays, Basis, Answer, Tools, Source) = (level, who, days, basis, answer, tools, source);

    /// <summary>The level.</summary>
    public EscalationLevel Level { get; }

    /// <summary>Who is asked, in words.</summary>
    public string Who { get; }

    /// <summary>Days until an answer is due; null at level 0.</summary>
    public int? ResponseDays { get; }

    /// <summary>How the days are counted.</summary>
    public DayBasis Basis { get; }

    /// <summary>What is to be answered.</summary>
    public string Answer { get; }

    /// <summary>What may be used.</summary>
    public string Tools { get; }

    /// <summary>Where the rung comes from.</summary>
    public Citation Source { get; }

    /// <summary>When an answer to something raised on a day is due.</summary>
    /// <param name="raisedOn">The day.</param>
    /// <param name="calendar">The working days; of England and Wales when null.</param>
    /// <returns>The day; null at level 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day is beyond what is known of working days, or the last day there is.</exception>
    /// <exception cref="ArgumentException">The date is of another calendar system than ISO.</exception>
    public LocalDate? DueOn(LocalDate raisedOn, WorkingDayCalendar? calendar = null)
    {
        Guarded.Iso(raisedOn);
        if (ResponseDays is not { } days) return null;
        var last = Basis == DayBasis.Working ? WorkingDayCalendar.LastDay.PlusDays(-2 * days) : LocalDate.MaxIsoValue.PlusDays(-days);
        if (raisedOn > last || (Basis == DayBasis.Working && raisedOn < WorkingDayCalendar.FirstDay))
            throw new ArgumentOutOfRangeException(nameof(raisedOn), "The day the answer is due is not known.");
        return Basis == DayBasis.Working ? (calendar ?? WorkingDayCalendar.EnglandAndWales).Add(raisedOn, days) : raisedOn.PlusDays(days);
    }

    /// <summary>The rung as one line.</summary>
    /// <returns>Level, who is asked, and by when.</returns>
    public override string ToString() => $"L{Text.Of((int)Level)}: {Who}"
        + (ResponseDays is { } days ? $", {Text.Count(days, "day", "days")}" + (Basis == DayBasis.Working ? " (working)" : "") : "");
}
