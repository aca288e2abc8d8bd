namespace Crn.Domain.Monitoring;

/// <summary>How "on track" is decided.</summary>
public enum OnTrackRule
{
    /// <summary>The year did not measure it.</summary>
    NotMeasured = 0,

    /// <summary>The time-and-target figure is not behind, or the sponsor's recorded intention says on track and, for non-commercial
    /// studies, the funder does not disagree.</summary>
    FigureOrJudgement = 1,
}
