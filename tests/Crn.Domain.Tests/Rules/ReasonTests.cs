using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Rules;

public class ReasonTests
{
    private static readonly Fact<int> Nurses = Fact.Count("site.nurses", "Research nurses", Unit.WholeTimeEquivalents);
    private static readonly Fact<bool> Own = Fact.YesNo("site.pharmacy", "Own pharmacy");
    private static readonly Fact<bool> Hub = Fact.YesNo("site.hub", "Hub pharmacy");

    private static readonly Rule Rule = new("T-1")
    {
        Question = "Can it be \"done\"?",
        Applies = Nurses.AtLeast(0),
        Criterion = Nurses.AtLeast(2) & (Own.IsTrue() | Hub.IsTrue()),
        Source = Citation.Background("staffing"),
        Remedy = "another nurse",
    };

    [Fact]
    public void Only_what_decided_the_answer_is_a_reason()
    {
        var why = Rule.Ask(FactSheet.Empty.With(Nurses, 1, "rota", new LocalDate(2026, 3, 1)).With(Hub, true)).Explain();
        Assert.Equal("Research nurses is at least 2 WTE: no (site.nurses = 1 WTE (rota, 2026-03-01))", why.ToString());
        Assert.Equal(Bounds.Exactly(1), Assert.Single(why.Parts).Measured!.Within);
        Assert.Equal(Bounds.Exactly(2), Assert.Single(why.Parts).Threshold!.Within);
    }

    [Fact]
    public void What_is_open_names_what_is_missing()
    {
        var why = Rule.Ask(FactSheet.Empty.With(Nurses, 3).With(Own, false)).Explain();
        Assert.Contains("Hub pharmacy is yes: not known (missing: Hub pharmacy)", why.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_reads_as_Markdown()
    {
        var text = Rule.Ask(FactSheet.Empty.With(Nurses, 1)).ToMarkdown();
        Assert.Equal(
            """
            ### T-1: not met

            Can it be "done"?

            Applies when Research nurses is at least 0 WTE.

            - Research nurses is at least 2 WTE and (Own pharmacy is yes or Hub pharmacy is yes): no
              - Research nurses is at least 2 WTE: no (site.nurses = 1 WTE)

            What would help: another nurse.

            Source: General field knowledge, unconfirmed, staffing [background].

            """.ReplaceLineEndings("\n"),
            text);
    }

    [Fact]
    public void A_rule_can_be_drawn() => Assert.Equal(
        """
        flowchart TD
          rule["T-1: Can it be #quot;done#quot;?"]
          rule -- applies when --> n0["Research nurses is at least 0 WTE"]
          rule -- holds when --> n1{{all of}}
          n1 --> n2["Research nurses is at least 2 WTE"]
          n1 --> n3{{any of}}
          n3 --> n4["Own pharmacy is yes"]
          n3 --> n5["Hub pharmacy is yes"]

        """.ReplaceLineEndings("\n"),
        Rule.ToMermaid());

    [Property]
    public void The_reasons_on_their_own_decide_the_same(Criterion criterion, FactSheet facts)
    {
        // Forget every fact that no reason names: a settled answer stays as it is.
        var reason = criterion.Explain(facts);
        var used = reason.Walk().SelectMany(r => r.Used).Select(o => o.Fact).ToHashSet();
        var kept = facts.Observations.Where(o => !used.Contains(o.Fact)).Aggregate(facts, (sheet, o) => sheet.Without(o.Fact));
        Assert.Equal(criterion.Evaluate(facts), reason.Truth);
        if (!reason.Truth.IsSettled) throw Counted.Skip();
        Assert.Equal(reason.Truth, criterion.Evaluate(kept));
    }
}
