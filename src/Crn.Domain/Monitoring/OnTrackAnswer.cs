using Crn.Domain.Policies;

namespace Crn.Domain.Monitoring;

/// <summary>
/// Whether a study is on track: what the figure says, what a recorded judgement says, and what follows by the rule of the year.
/// </summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record OnTrackAnswer
{
    internal OnTrackAnswer(bool? byFigure, OnTrackJudgement? judgement, bool? isOnTrack, Citation source) =>
        (ByFigure, Judgement, IsOnTrack, Source) = (byFigure, judgement, isOnTrack, source);

    /// <summary>What the raw figure says: not behind; null when there is no figure.</summary>
    public bool? ByFigure { get; }

    /// <summary>The recorded judgement; null when there is none.</summary>
    public OnTrackJudgement? Judgement { get; }

    /// <summary>On track by the rule of the year; null when the year did not measure it or there is neither figure nor judgement, and for
    /// suspended studies.</summary>
    public bool? IsOnTrack { get; }

    /// <summary>Whether the judgement turned the answer of the figure.</summary>
    public bool TurnedByJudgement => IsOnTrack == true && ByFigure == false;

    /// <summary>The rule.</summary>
    public Citation Source { get; }

    /// <summary>The answer as one line.</summary>
    /// <returns>The answer, and the judgement where it turned it.</returns>
    public override string ToString() =>
        (IsOnTrack switch { true => "on track", false => "off track", null => "not known" })
            + (TurnedByJudgement ? $", by judgement: {Judgement}" : "");

    internal static OnTrackAnswer Of(TimeAndTarget? figure, StudyStanding standing, bool suspended, LocalDate asAt, MonitoringPolicy policy)
    {
        bool? byFigure = figure is null ? null : figure.Figure >= 0;
        var judgement = standing.Judgement;
        if (judgement?.On > asAt) judgement = null;
        var judged = judgement is not null && judgement.SaysOnTrack(standing.IsCommercial);
        var answer = policy.OnTrack.Value switch
        {
            OnTrackRule.NotMeasured => null,
            OnTrackRule.FigureOrJudgement when suspended => null,
            // The judgement speaks where the figure is behind; where there is no figure there is nothing to outweigh.
            OnTrackRule.FigureOrJudgement => byFigure is null ? byFigure : byFigure.Value || judged,
        };
        return new(byFigure, judgement, answer, policy.OnTrack.Source);
    }
}
