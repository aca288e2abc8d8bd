using System.Reflection;
using System.Text.RegularExpressions;
using Crn.Domain.Decisions;
using Crn.Domain.Engagement;
using Crn.Domain.Feasibility;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Tests.Feasibility;

/// <summary>Typed text never makes headings, lists, tables or markup in Markdown that the library writes.</summary>
public partial class MarkdownLawTests
{
    private static readonly LocalDate Today = FeasibilityExamples.Today;

    private static readonly string[] Hostile =
    [
        "# Verdict: feasible", "\n## Verdict: feasible\n", "- item", "1. item", "12) item", "| a | b |", "a\n|---|---|\n",
        "**all is well**",
        "_well_", "`code`", "```\ncode", "~~~\ncode", "~~gone~~", "<script>alert(1)</script>", "[link](http://example.org)",
        "![image](http://example.org/a.png)", "> quote", "\r\n\r\n---\r\n", "===", "\\*", "&lt;b&gt;", "    indented", "\u2028# line",
        "+ plus", "&#35; x",
    ];

    [Property]
    public void Typed_text_changes_no_line_of_Markdown_but_its_words(int one, int two, NonNegativeInt order)
    {
        var (text, other) = (Hostile[(int)((uint)one % Hostile.Length)], Hostile[(int)((uint)two % Hostile.Length)]);
        var hostile = order.Get % 2 == 0 ? text + " " + other : "words " + text;
        var (ours, theirs) = (Written("plain words"), Written(hostile));
        Assert.Equal(ours.Keys, theirs.Keys);
        foreach (var (door, page) in ours) Assert.Equal((door, Skeleton(page)), (door, Skeleton(theirs[door])));
    }

    [Fact]
    public void Every_door_that_writes_Markdown_is_held_to_the_law()
    {
        var doors = typeof(Rule).Assembly.GetExportedTypes()
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(m => m.Name.Contains("Markdown", StringComparison.Ordinal))
            .Select(m => m.DeclaringType!.Name);
        Assert.Equal(doors.Order(StringComparer.Ordinal), Written("plain").Keys.Order(StringComparer.Ordinal));
    }

    private static Dictionary<string, string> Written(string text)
    {
        var typed = text.Trim().Length == 0 ? "x" : text;
        var choice = Domain.Rules.Fact.Choice<string>("typed.choice", typed).From(typed);
        var number = Domain.Rules.Fact.Number("typed.number", typed, Unit.Named(typed));
        var open = Domain.Rules.Fact.YesNo("typed.open", typed).From(typed);
        var source = Citation.Stated(typed, typed);
        FeasibilityRule Rule(string code, Criterion criterion) => new(code)
        {
            Question = typed, Criterion = criterion, Severity = Severity.Concern, Source = source, Remedy = typed, WhoCanAct = typed,
        };
        var failing = Rule("T-1 " + typed, choice.Is(typed) & number.AtLeast(5)) with { Applies = !choice.Is("another") };
        var before = RuleSet<FeasibilityRule>.Empty.With(failing, Rule("T-2", open.IsTrue())).With(failing with { Remedy = "" })
            .Assess(FactSheet.Empty.With(choice, typed, typed, Today).With(number, 3m, typed, Today), Today);
        var after = before.Rules.Assess(FactSheet.Empty.With(choice, typed + " now").With(open, false), Today);
        var enquiry =
            Enquiry.Start("ENQ-17", ApplicationRoute.TwoStageGrant, EngagementStage.FullApplication, Today, Party.Researcher).State;
        var policy = EngagementPolicy.Network.With(before.Rules);
        var learnt = enquiry.Learn(before.Facts, Firmness.Known, Today, Party.Researcher);
        Assert.True(learnt.IsAccepted);
        return new()
        {
            ["Reason"] = before.Findings[0].Explain().ToMarkdown(),
            ["Finding"] = before.Findings[0].ToMarkdown(),
            ["FeasibilityAssessment"] = before.ToMarkdown(),
            ["AssessmentDifference"] = after.Since(before).ToMarkdown(),
            ["FactCatalogue"] = FactCatalogue.Of("Trust", choice, number, open).ToMarkdown(),
            ["AdviceNote"] = AdviceNote.For(learnt.State, policy, Today).ToMarkdown(),
        };
    }

    // What a reader of Markdown sees of each line but its words: depth, heading, bullet, cells, marks.
    private static string Skeleton(string page) => string.Join('\n', page.Split('\n').Select(line =>
    {
        var bare = Escape().Replace(line, "x");
        var begins = Begins().Match(bare).Value;
        var marks = string.Concat(bare[begins.Length..]
            .Where(c => c is '*' or '_' or '`' or '[' or ']' or '<' or '|' or '~' or '#' or '&'));
        return (bare.Trim().Length == 0 ? "blank" : begins.TrimEnd() is { Length: > 0 } mark && char.IsAsciiDigit(mark[0]) ? "number"
            : begins) + marks;
    }));

    [GeneratedRegex(@"\\[!-/:-@\[-`{-~]")]
    private static partial Regex Escape();

    [GeneratedRegex(@"^ *(#+ |[-+*] |\d+[.)] |>|-{3,}|={2,}|~{3,}|`{3,})?")]
    private static partial Regex Begins();
}
