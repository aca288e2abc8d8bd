using Crn.Domain.Permissions;

namespace Crn.Domain.SetUp.Network;

/// <summary>A step as the forecast sees it; days count from the day of the forecast.</summary>
internal sealed class ForecastNode
{
    // Later than any day: refused, withdrawn or waiting for such a step.
    public const int Never = 1_000_000;

    public required CaseStep Step { get; init; }

    // What must have ended for it to begin, and what must have ended for it to end though it began before.
    public required int[] ToBegin { get; init; }

    public required int[] ToEnd { get; init; }

    // The day it ended; null while it is open.
    public int? Ended { get; init; }

    public bool IsBegun { get; init; }

    // Days that have run already.
    public int Elapsed { get; init; }

    public int EarliestBegin { get; set; }

    public required StageSampler Duration { get; init; }

    public StageSampler? Answer { get; init; }

    public WorkingDayTable? Working { get; init; }

    // The node whose numbers it draws with: the sites of a study share what was published of studies.
    public required int DrawsAs { get; init; }

    // Steps, itself or before it, whose time nobody published or gave: its dates are the earliest possible.
    public required ValueList<StepKey> WithoutTime { get; init; }

    public bool OwnTimeIsUnknown => WithoutTime.Contains(Step.Key);

    public bool IsRandom => Ended is null && (Duration.IsRandom(Elapsed) || Answer is { } answer && answer.IsRandom(0));

    public int After(int day, int days) => day >= Never ? Never : Working is null ? day + days : Working.Add(day, days);
}
