using System.Reflection;
using Crn.Domain.Engagement;
using Crn.Domain.Portfolio;
using Crn.Domain.Recruitment;
using Crn.Domain.Rules;
using Crn.Domain.Studies;
using Crn.Domain.Support;
using Crn.Domain.Testing;
using Crn.Domain.Troubleshooting;
using Crn.Domain.Workforce;

namespace Crn.Domain.Tests.Architecture;

/// <summary>
/// Where shrinking ends, by the first candidate that still fails: with a property that always fails, at the smallest value there is; with
/// one that needs something, at little more than that.
/// </summary>
public class ShrinkingTests(ITestOutputHelper output)
{
    private const int Draws = 40;

    [Fact]
    public void Sheets_end_without_a_fact_or_with_the_one_that_is_needed()
    {
        Ends<FactSheet>(_ => true, sheet => Assert.Empty(sheet.Observations));
        Ends<FactSheet>(sheet => sheet.Observations.Count > 0, sheet => Assert.Single(sheet.Observations));
    }

    [Fact]
    public void Criteria_end_at_one_statement() => Ends<Criterion>(_ => true, criterion => Assert.Empty(criterion.Operands));

    [Fact]
    public void Plans_end_without_sites_or_with_the_one_that_is_needed()
    {
        Ends<RecruitmentPlan>(_ => true, plan => Assert.Equal((0, 0), (plan.Sites.Count, plan.Caps.Count)));
        Ends<RecruitmentPlan>(plan => plan.Sites.Count > 0, plan => Assert.Single(plan.Sites));
    }

    [Fact]
    public void What_has_a_life_ends_at_its_start_or_at_the_event_that_is_needed()
    {
        Ends<RecruitmentLedger>(_ => true, ledger => Assert.Equal(1, ledger.Version));
        Ends<RecruitmentLedger>(ledger => ledger.Recruited > 0, ledger => Assert.InRange(ledger.Version, 2, 3));
        Ends<Enquiry>(_ => true, enquiry => Assert.Equal(1, enquiry.Version));
        Ends<Study>(_ => true, study => Assert.Equal((1, 0), (study.Version, study.People.Count)));
        Ends<StudyHistory>(_ => true, history => Assert.Single(history.Events));
        Ends<ValueList<StudyEvent>>(_ => true, history => Assert.Single(history));
        Ends<ValueList<FundingEvent>>(_ => true, history => Assert.Single(history));
        Ends<ValueList<EscalationEvent>>(_ => true, history => Assert.Single(history));
    }

    [Fact]
    public void Portfolios_and_worlds_end_at_the_one_study_that_is_needed()
    {
        Ends<StudyPortfolio>(_ => true, portfolio => Assert.Empty(portfolio.Studies));
        Ends<StudyPortfolio>(portfolio => portfolio.Studies.Count > 0, portfolio => Assert.Single(portfolio.Studies));
        Ends<World>(world => world.Studies.Count > 0, world => Assert.Single(world.Studies));
    }

    [Fact]
    public void Schedules_end_at_one_visit() =>
        Ends<VisitSchedule>(schedule => schedule.Visits.Count > 0, schedule => Assert.Single(schedule.Visits));

    private void Ends<T>(Predicate<T> fails, Action<T> isSmall)
    {
        var arbitrary = (Arbitrary<T>)typeof(DomainArbitraries).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .First(m => !m.IsGenericMethod && m.GetParameters().Length == 0 && m.ReturnType == typeof(Arbitrary<T>)).Invoke(null, null)!;
        var found = 0;
        foreach (var drawn in arbitrary.Generator.Sample(Draws, new Rnd(20260501, 20260503), 20).Where(value => fails(value)))
        {
            var (smallest, steps) = (drawn, 0);
            while (arbitrary.Shrinker(smallest).Cast<object>().FirstOrDefault(value => fails((T)value)) is T smaller && steps++ < 2_000)
                smallest = smaller;
            isSmall(smallest);
            if (found++ == 0) output.WriteLine($"{typeof(T).Name}: {smallest}");
        }

        Assert.True(found >= 10, $"Only {found} of {Draws} values fail to begin with.");
    }
}
