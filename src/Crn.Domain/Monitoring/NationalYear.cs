using Crn.Domain.Policies;

namespace Crn.Domain.Monitoring;

/// <summary>The published figures of the network for one financial year, to lay beside a measured portfolio. England unless the note says
/// otherwise; what was not published is null.</summary>
/// <remarks>Sums of the recruits of studies, not distinct people. Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed partial record NationalYear
{
    internal NationalYear(int beginning, int participants, Citation source) =>
        (Beginning, Participants, Source) = (beginning, participants, source);

    /// <summary>The calendar year in which the financial year begins.</summary>
    public int Beginning { get; }

    /// <summary>Participants recruited in England.</summary>
    public int Participants { get; }

    /// <summary>Objective 2A: commercial studies to time and target, per cent.</summary>
    public int? CommercialToTimeAndTarget { get; internal init; }

    /// <summary>Objective 2B: non-commercial studies to time and target, per cent.</summary>
    public int? NonCommercialToTimeAndTarget { get; internal init; }

    /// <summary>Studies supported.</summary>
    public int? StudiesSupported { get; internal init; }

    /// <summary>New studies.</summary>
    public int? NewStudies { get; internal init; }

    /// <summary>Participants of commercial studies.</summary>
    public int? CommercialParticipants { get; internal init; }

    /// <summary>What a reader must know beside the numbers; empty when there is nothing.</summary>
    public string Note { get; internal init; } = "";

    /// <summary>Where the figures were published.</summary>
    public Citation Source { get; }

    /// <summary>The year as one line.</summary>
    /// <returns>For example <c>2018/19: 870250 participants</c>.</returns>
    public override string ToString() => $"{Text.Of(Beginning)}/{Text.Of((Beginning + 1) % 100)}: {Text.Of(Participants)} participants";
}
