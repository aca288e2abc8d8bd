using System.Globalization;
using System.Text.RegularExpressions;
using Crn.Domain.Decisions;
using Crn.Domain.Engagement;
using Crn.Domain.Feasibility;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Engagement;

public class AdviceNoteTests
{
    private static readonly LocalDate Today = new(2026, 5, 5);

    private static Enquiry HalfWritten =>
        Enquiry.Start("ENQ-17", ApplicationRoute.TwoStageGrant, EngagementStage.Outline, Today, Party.Researcher).State
        .Learn(FactSheet.Empty
            .With(StudyFacts.Target, 240, "draft outline", null)
            .With(StudyFacts.Sites, 12, "draft outline", null)
            .With(StudyFacts.MonthsOfRecruitment, 24m, "draft outline", null)
            .With(StudyFacts.PlannedRate, Bounds.Between(0.6m, 1.1m), "pilot", null), Firmness.Estimated, Today, Party.Researcher).State
        .Learn(StudyFacts.ScreenFailureShare, 0.1m, "draft outline", Firmness.Estimated, Today, Party.Researcher).State
        .Learn(StudyFacts.ScreenFailureHasEvidence, false, "chief investigator", Firmness.Known, Today, Party.Researcher).State
        .SetDeadline("HTA stage 1", SubmissionKind.OutlineApplication, new LocalDate(2026, 6, 10), Today, Party.Researcher).State;

    [Fact]
    public void A_note_answers_a_half_written_outline()
    {
        var note = AdviceNote.For(HalfWritten, EngagementPolicy.Network, Today);
        Assert.Equal(EarlyVerdict.CouldBeWithConcerns, note.Verdict);
        Assert.Equal("ELI-03", Assert.Single(note.Failed).Finding.Rule.Code);
        Assert.Contains(note.Offers, o => o.Code == NetworkOffer.EarlyFeedback);
        Assert.Equal(["early-contact.response"], note.Clocks.Select(c => c.Turnaround.Code));
        var text = note.ToMarkdown();
        Assert.StartsWith("# Feasibility advice: ENQ-17\n\n2026-05-05, at outline application. Note 1.\n", text, StringComparison.Ordinal);
        Assert.Contains("**It could be feasible, with concerns.**", text, StringComparison.Ordinal);
        Assert.Contains("| Participants expected per site and month | 0.6 to 1.1 participants per months per sites (estimated) | pilot | " +
            "2026-05-05 |", text, StringComparison.Ordinal);
        Assert.Contains("EE-04: No SoECAT is needed for HTA stage 1", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_note_supersedes_the_earlier_and_the_earlier_stays_as_it_was()
    {
        var first = AdviceNote.For(HalfWritten, EngagementPolicy.Network, Today);
        var advised = HalfWritten.Advise(first, Today, Party.Network).State;
        var later = Today.PlusDays(10);
        var second =
            AdviceNote.For(
                advised.Learn(StudyFacts.ScreenFailureShare, 0.4m, "screening log", Firmness.Known, later, Party.Researcher).State,
                EngagementPolicy.Network, later);
        Assert.Equal((2, (LocalDate?)Today), (second.Number, second.Supersedes));
        Assert.Empty(second.Failed);
        Assert.Equal(first, Assert.Single(advised.Advice));
        Assert.Contains("it supersedes the note of 2026-05-05", second.ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void Negative_advice_is_given_like_any_other_and_bars_nobody()
    {
        var enquiry = HalfWritten.Learn(StudyFacts.SponsorConfirmed, false, "sponsor", Firmness.Known, Today, Party.Researcher).State;
        var note = AdviceNote.For(enquiry, EngagementPolicy.Network, Today);
        Assert.Equal(EarlyVerdict.NotAsDescribed, note.Verdict);
        Assert.Equal(Severity.Blocker, note.Failed[0].Severity);
        Assert.Contains("does not bar anyone from applying", note.ToMarkdown(), StringComparison.Ordinal);
        Assert.True(enquiry.Advise(note, Today, Party.Network).IsAccepted);
    }

    [Fact]
    public void Negative_advice_comes_with_the_smallest_changes_that_would_do_and_they_do()
    {
        // 12 sites for 24 months at 1 a month bring in 288; the target is 400.
        var enquiry = HalfWritten
            .Learn(FactSheet.Empty.With(StudyFacts.Target, 400, "statistician", null).With(StudyFacts.PlannedRate, 1m, "pilot", null),
                Firmness.Known, Today, Party.Researcher).State;
        var note = AdviceNote.For(enquiry, EngagementPolicy.Network, Today);
        Assert.Equal(EarlyVerdict.NotAsDescribed, note.Verdict);
        Assert.Contains(note.Changes.Options(), o => o.ToString() == "Sites planned: 12 to 17 sites (chief investigator with the network)");
        foreach (var option in note.Changes.Options())
        {
            Assert.NotEqual(Verdict.NotFeasible, option.AssessmentAfter().Verdict);
            Assert.Contains(option.ToString(), note.ToMarkdown().Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }

        var limited =
            AdviceNote.For(enquiry, EngagementPolicy.Network.Allowing(new ChangeLimit(StudyFacts.Sites, "trials unit", cost: 3)), Today);
        Assert.Equal("Sites planned: 12 to 17 sites (trials unit)", Assert.Single(limited.Changes.Options()).ToString());
        Assert.Contains("The only smallest change that would do:", limited.ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void Advice_proposes_nothing_that_nobody_can_decide_unless_the_caller_allows_it()
    {
        // Half of the target at three times the sites over twice the months would need 2,400; the pool brings in 4 a year.
        var hopeless =
            HalfWritten.Learn(FactSheet.Empty.With(StudyFacts.Target, 400, "statistician", null)
                .With(StudyFacts.AnnualPool, 100m, "registry", null).With(StudyFacts.CriteriaPassShare, 0.1m, "audit", null)
                .With(StudyFacts.ConsentShare, 0.4m, "pilot", null).With(StudyFacts.PoolDiscount, 1m, "registry", null), Firmness.Known,
                Today, Party.Researcher).State;
        var note = AdviceNote.For(hopeless, EngagementPolicy.Network, Today);
        Assert.Empty(note.Changes.Options());
        Assert.Contains("No set of the changes that are usually possible would do.", note.ToMarkdown(), StringComparison.Ordinal);
        Assert.NotEmpty(AdviceNote.For(hopeless, EngagementPolicy.Network.Allowing(), Today).Changes.Options());
    }

    [Property(MaxTest = 60 / Share.Of)]
    public void Whatever_advice_proposes_somebody_can_do(Enquiry enquiry)
    {
        // 12 sites for 24 months at 0.9 a month bring in 259 of 400.
        var plan = FactSheet.Empty.With(StudyFacts.Target, 400, "plan", null).With(StudyFacts.Sites, 12, "plan", null)
            .With(StudyFacts.MonthsOfRecruitment, 24m, "plan", null).With(StudyFacts.PlannedRate, 0.9m, "plan", null);
        var learnt = enquiry.Learn(plan, Firmness.Known, enquiry.LastRecordedOn, Party.Researcher);
        if (!learnt.IsAccepted) throw Counted.Skip();
        var note = AdviceNote.For(learnt.State, EngagementPolicy.Network, enquiry.LastRecordedOn);
        if (note.Changes.Options().IsEmpty) throw Counted.Skip();
        foreach (var change in note.Changes.Options().SelectMany(o => o.Changes))
        {
            Assert.NotEmpty(change.By);
            if (change.Fact.Equals(StudyFacts.Target))
                Assert.True(((FactValue.Range)change.To).Within.Min >= ((FactValue.Range)change.From!).Within.Min / 2);
        }
    }

    [Fact]
    public void Each_candidate_site_has_its_line()
    {
        var enquiry = HalfWritten
            .LearnOfSite(SiteCode.From("Leeds"), FactSheet.Empty.With(SiteFacts.InvestigatorWilling, false, "R&D office", null),
                Firmness.Known, Today, Party.Researcher).State
            .LearnOfSite(SiteCode.From("Truro"), FactSheet.Empty.With(SiteFacts.InvestigatorWilling, true, "R&D office", null),
                Firmness.Known, Today, Party.Researcher).State;
        var note = AdviceNote.For(enquiry, EngagementPolicy.Network, Today);
        Assert.Equal([(SiteCode.From("Leeds"), EarlyVerdict.NotAsDescribed), (SiteCode.From("Truro"), EarlyVerdict.CouldBe)],
            note.Sites.Select(s => (s.Site!.Value, s.Verdict)));
        Assert.Contains($"| {SiteCode.From("Leeds")} | It is not feasible as described. | PI-01 |", note.ToMarkdown(),
            StringComparison.Ordinal);
        Assert.DoesNotContain("Candidate sites", AdviceNote.For(HalfWritten, EngagementPolicy.Network, Today).ToMarkdown(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_people_typed_does_not_become_markup()
    {
        var enquiry =
            Enquiry.Start("ENQ|1 <script>\n# Heading", ApplicationRoute.TwoStageGrant, EngagementStage.Idea, Today, Party.Researcher).State
            .Learn(StudyFacts.Target, 240, "[a](http://b) | **c**", Firmness.Known, Today, Party.Researcher).State;
        var text = AdviceNote.For(enquiry, EngagementPolicy.Network, Today).ToMarkdown();
        Assert.StartsWith("# Feasibility advice: ENQ\\|1 \\<script\\> \\# Heading\n", text, StringComparison.Ordinal);
        Assert.Contains("| \\[a\\](http://b) \\| \\*\\*c\\*\\* |", text, StringComparison.Ordinal);
    }

    [Property(MaxTest = 60 / Share.Of)]
    public void Writing_the_note_again_gives_an_equal_note_and_equal_text(Enquiry enquiry)
    {
        var on = enquiry.LastRecordedOn;
        var (one, other) =
            (AdviceNote.For(enquiry, EngagementPolicy.Network, on),
                AdviceNote.For(Enquiry.Replay(enquiry.History), EngagementPolicy.Network, on));
        Assert.Equal(one, other);
        Assert.Equal(one.ToMarkdown(), other.ToMarkdown());
    }

    [Property(MaxTest = 60 / Share.Of)]
    public void A_note_of_an_earlier_day_can_still_be_written(Enquiry enquiry, byte back)
    {
        var day = enquiry.LastRecordedOn.PlusDays(-back);
        if (day < enquiry.StartedOn) throw Counted.Skip();
        Assert.Equal(AdviceNote.For(enquiry.KnownOn(day)!, EngagementPolicy.Network, day),
            AdviceNote.For(enquiry, EngagementPolicy.Network, day));
    }

    [Property(MaxTest = 60 / Share.Of)]
    public void Every_number_in_brackets_leads_to_a_source_with_its_grade(AdviceNote note)
    {
        var text = note.ToMarkdown();
        var cited = Regex.Matches(text, @"(?<!\\)\[(\d+(?:, \d+)*)\]").SelectMany(m => m.Groups[1].Value.Split(", "))
            .Select(n => int.Parse(n, CultureInfo.InvariantCulture));
        Assert.All(cited, n => Assert.InRange(n, 1, note.Sources.Count));
        Assert.All(note.Sources, s =>
            Assert.Contains(s.Grade,
                (EvidenceGrade[])[EvidenceGrade.Stated, EvidenceGrade.Inferred, EvidenceGrade.Background, EvidenceGrade.DesignDefault]));
        Assert.Equal(note.Sources.Count, note.Sources.Distinct().Count());
    }

    [Property(MaxTest = 60 / Share.Of)]
    public void The_text_does_not_depend_on_the_culture(AdviceNote note)
    {
        var here = CultureInfo.CurrentCulture;
        var text = note.ToMarkdown();
        try
        {
            foreach (var culture in (string[])["ar-SA", "th-TH", "de-DE", "fa-IR"])
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal(text, note.ToMarkdown());
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = here;
        }
    }
}
