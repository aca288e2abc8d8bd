using System.Text;
using Ardalis.GuardClauses;
using Crn.Domain.Interop.Leaves;
using Crn.Domain.Interop.Usdm;

namespace Crn.Domain.Interop;

/// <summary>Reads the schedule of visits of a study in CDISC's Unified Study Definitions Model, version 4, as JSON.</summary>
/// <remarks>
/// <para>The visits are those on the way through the main timeline, timelines that it calls among them. Day 0 is its fixed reference; where
/// visits of screening lie after that, the first visit that is none. Instances of one encounter on one day are one visit.</para>
/// <para>USDM does not say how long an activity takes or who does it: <c>ToSchedule</c> of the reading asks for that. Nor does it say how
/// many people are screened for each recruited, or how likely a visit on a condition is.</para>
/// <para>No text makes a reading throw; an exception of a stream passes through.</para>
/// </remarks>
/// <example><code>
/// UsdmScheduleReading reading = UsdmSchedule.Read(text);
/// foreach (string activity in reading.Activities) AskFor(activity);
/// Outcome&lt;VisitSchedule&gt; schedule = reading.ToSchedule([new("ECG", DeliveryRole.ResearchNurse, 20)]);
/// </code></example>
public static class UsdmSchedule
{
    /// <summary>Reads a schedule.</summary>
    /// <param name="text">The study as JSON.</param>
    /// <returns>Its visits, and the account.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static UsdmScheduleReading Read(string text) => Read(text, RecordReaderSettings.Default);

    /// <summary>Reads a schedule, under settings.</summary>
    /// <param name="text">The study as JSON.</param>
    /// <param name="settings">How large it may be; the format is not used.</param>
    /// <returns>Its visits, and the account.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static UsdmScheduleReading Read(string text, RecordReaderSettings settings)
    {
        Guard.Against.Null(text);
        Guard.Against.Null(settings);
        if (2L * text.Length > settings.MaximumBytes) return ScheduleReader.Not(Problems.TooLarge);
        return Read(Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF')).AsSpan(), settings);
    }

    /// <summary>Reads a schedule from a stream, which stays open.</summary>
    /// <param name="stream">The study as JSON in UTF-8. Read to its end or to the limit.</param>
    /// <returns>Its visits, and the account.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public static UsdmScheduleReading Read(Stream stream) => Read(stream, RecordReaderSettings.Default);

    /// <summary>Reads a schedule from a stream, which stays open, under settings.</summary>
    /// <param name="stream">The study as JSON in UTF-8. Read to its end or to the limit.</param>
    /// <param name="settings">How large it may be; the format is not used.</param>
    /// <returns>Its visits, and the account.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static UsdmScheduleReading Read(Stream stream, RecordReaderSettings settings)
    {
        Guard.Against.Null(stream);
        Guard.Against.Null(settings);
        return RecordReader.Whole(stream, settings) is { } bytes ? Read(bytes, settings) : ScheduleReader.Not(Problems.TooLarge);
    }

    private static UsdmScheduleReading Read(ReadOnlySpan<byte> utf8, RecordReaderSettings settings)
    {
        if (utf8.StartsWith<byte>([0xEF, 0xBB, 0xBF])) utf8 = utf8[3..];
        var first = utf8.IndexOfAnyExcept(" \t\r\n"u8);
        return first < 0 ? ScheduleReader.Not(Problems.Nothing) : ScheduleReader.Read(JsonTree.Read(utf8[first..], settings));
    }
}
