using Crn.Domain.Engagement;
using Crn.Domain.Feasibility;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Tests.Foundations;
using Crn.Domain.Workforce;

namespace Crn.Domain.Tests.Engagement;

/// <summary>Scores go one way: what is worse never scores better.</summary>
public class ScoreOrderTests
{
    private static readonly LocalDate Today = new(2026, 5, 1);

    [Property]
    public void The_farther_from_what_was_assumed_the_higher_the_penalty(byte low, byte width, byte near, byte farther)
    {
        var within = Bounds.Between(low + 600, low + 600 + width);
        foreach (var side in (int[])[-1, 1])
        {
            var end = side < 0 ? low + 600 : low + 600 + width;
            var (one, other) = (Score(within, end + (side * near)), Score(within, end + (side * (near + farther))));
            Assert.True(one <= other);
            if (farther > 0) Assert.True(one < other);
            // A miss costs two over the share left out for each unit; within the bounds there is only their width.
            Assert.Equal(width + (10m * near), one);
        }

        Assert.Equal((decimal)width, Score(within, low + 600 + (width / 2)));
    }

    [Property]
    public void Wider_bounds_that_hold_as_well_score_worse(byte low, byte width, byte more)
    {
        if (more == 0) throw Counted.Skip();
        Assert.True(Score(Bounds.Between(low, low + width), low) < Score(Bounds.Between(low, low + width + more), low));
    }

    [Property]
    public void More_participants_are_never_fewer_credits(byte enrolled, byte laboratory, byte followUp, byte affiliate)
    {
        var credits = WorkloadScores.Credits(enrolled, laboratory, followUp, affiliate);
        Assert.Equal([1m, 0.5m, 0.25m, 0.15m], new[]
        {
            WorkloadScores.Credits(enrolled + 1, laboratory, followUp, affiliate) - credits,
            WorkloadScores.Credits(enrolled, laboratory + 1, followUp, affiliate) - credits,
            WorkloadScores.Credits(enrolled, laboratory, followUp + 1, affiliate) - credits,
            WorkloadScores.Credits(enrolled, laboratory, followUp, affiliate + 1) - credits,
        });
    }

    [Fact]
    public void More_procedures_and_processes_never_lower_a_level()
    {
        for (var procedures = 0; procedures < 4; procedures++)
        {
            for (var processes = 0; processes < 4; processes++)
            {
                var level = Level(procedures, processes);
                if (procedures + processes > 0) Assert.InRange(level, 4, 7);
                Assert.True(level <= Level(procedures + 1, processes) && level <= Level(procedures, processes + 1));
            }
        }

        Assert.Equal((4, 4, 5, 5, 6, 7), (Level(1, 0), Level(0, 1), Level(2, 0), Level(0, 2), Level(2, 1), Level(2, 2)));
    }

    private static int Level(int procedures, int processes) => WorkloadScores.Opal(FactSheet.Empty
        .With(WorkloadScores.IsInterventional, true).With(WorkloadScores.IsPhase1, false).With(WorkloadScores.TestsADrug, true)
        .With(WorkloadScores.SpecialProcedures, procedures).With(WorkloadScores.CentralProcesses, processes)) ?? 0;

    private static decimal? Score(Bounds assumed, int achieved) => AssumptionScore.Of(
        new(FactSheet.Empty.With(StudyFacts.Sites, assumed, "outline", Today).Observations[0], Firmness.Estimated, Today,
            EngagementStage.Outline),
        Achievement.Count(StudyFacts.Sites, achieved, "ledger", Today),
        new(0.8m, null, null, Citation.Default("test"))).Score;
}
