using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Testing;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Rules;

public class RuleSetTests
{
    private static readonly LocalDate Today = new(2026, 5, 1);

    [Property]
    public void Adding_a_fact_never_turns_a_settled_finding_into_unknown(Criterion applies, Criterion criterion, FactSheet known)
    {
        var rule = Make("R-1", criterion) with { Applies = applies };
        var before = rule.Ask(known);

        // Reading the law backwards: whatever is settled on less stays the same on more.
        var less = known.Observations.Select(forgotten => rule.Ask(known.Without(forgotten.Fact)).Status)
            .Where(status => status != FindingStatus.Unknown).ToList();
        if (less.Count == 0) throw Counted.Skip();
        Assert.All(less, status => Assert.Equal(status, before.Status));
    }

    [Property]
    public void A_finding_is_unknown_exactly_when_it_names_missing_facts(Criterion applies, Criterion criterion, FactSheet known)
    {
        var finding = (Make("R-1", criterion) with { Applies = applies }).Ask(known);
        Assert.Equal(finding.Status == FindingStatus.Unknown, !finding.MissingFacts.IsEmpty);
    }

    [Fact]
    public void A_rule_of_the_same_code_replaces_what_is_in_force_with_it_and_says_so()
    {
        var ours = Make("STA-01", RulesVocabulary.Nurses.AtLeast(2));
        var theirs = Make("STA-01", RulesVocabulary.Nurses.AtLeast(3));
        var rules = RuleSet<Rule>.Empty.With(ours).With(theirs);
        Assert.Equal([theirs], rules.InForceOn(Today));
        Assert.Equal([ours], rules.Overridden);
    }

    [Fact]
    public void Two_versions_of_a_rule_follow_each_other_through_time()
    {
        var older = Make("EL-15", RulesVocabulary.Pharmacy.IsTrue()) with { To = new LocalDate(2017, 12, 31) };
        var newer = Make("EL-15", Criterion.Always) with { From = new LocalDate(2018, 1, 1) };
        var rules = RuleSet<Rule>.Empty.With(older, newer);
        Assert.Equal([older], rules.InForceOn(new LocalDate(2017, 12, 31)));
        Assert.Equal([newer], rules.InForceOn(new LocalDate(2018, 1, 1)));
        Assert.Empty(rules.Overridden);
    }

    [Property]
    public void Two_rules_of_one_code_in_one_call_are_accepted_exactly_when_one_follows_the_other(sbyte end, sbyte begin)
    {
        var older = Make("EL-15", Criterion.Always) with { To = Today.PlusDays(end) };
        var newer = Make("EL-15", Criterion.Never) with { From = Today.PlusDays(begin) };
        if (begin == end + 1)
        {
            Assert.Equal(2, RuleSet<Rule>.Empty.With(newer, older).Rules.Count);
            return;
        }

        var refused = Assert.Throws<ArgumentException>(() => RuleSet<Rule>.Empty.With(older, newer));
        Assert.Contains($"to {older.To!.Value:uuuu-MM-dd}", refused.Message, StringComparison.Ordinal);
        Assert.Contains($"from {newer.From!.Value:uuuu-MM-dd}", refused.Message, StringComparison.Ordinal);
        Assert.Contains(begin > end ? "gap" : "same date", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_rules_of_one_code_that_are_both_always_in_force_are_refused_in_one_call() => Assert.Throws<ArgumentException>(
        () => RuleSet<Rule>.Empty.With(Make("STA-01", Criterion.Always), Make("POP-01", Criterion.Always),
            Make("STA-01", Criterion.Never)));

    [Fact]
    public void A_rule_that_begins_after_its_last_date_is_refused()
    {
        var rule = Make("STA-01", Criterion.Always) with { From = Today, To = Today.PlusDays(-1) };
        Assert.Contains("STA-01", Assert.Throws<ArgumentException>(() => RuleSet<Rule>.Empty.With(rule)).Message, StringComparison.Ordinal);
        Assert.Single(RuleSet<Rule>.Empty.With(rule with { To = Today }).InForceOn(Today));
    }

    private static Rule Make(string code, Criterion criterion) =>
        new(code) { Question = "Can it be done?", Criterion = criterion, Source = Citation.Default("test") };
}
