using Crn.Domain.Engagement;
using Crn.Domain.Engagement.Checks;
using Crn.Domain.Json.Shapes;

namespace Crn.Domain.Json.Rooms;

internal static partial class EngagementShapes
{
    internal static EnumShape<ApplicationRoute> ApplicationRoute =>
        field ??= Atoms.Enum<ApplicationRoute>("How the research comes by its money: it decides which stages there are and what they are " +
            "called.");

    internal static EnumShape<EarlyVerdict> EarlyVerdict =>
        field ??= Atoms.Enum<EarlyVerdict>("What can be said of a study that is still being written.");

    internal static EnumShape<EngagementStage> EngagementStage =>
        field ??= Atoms.Enum<EngagementStage>("How far a piece of research has come, from the idea to recruiting.");

    internal static EnumShape<EnquiryClosure> EnquiryClosure => field ??= Atoms.Enum<EnquiryClosure>("Why an enquiry was closed.");

    internal static EnumShape<Firmness> Firmness => field ??= Atoms.Enum<Firmness>("How firm an answer is.");

    internal static EnumShape<RequestStep> RequestStep => field ??= Atoms.Enum<RequestStep>("How far a request to the network has come.");

    internal static EnumShape<SubmissionKind> SubmissionKind =>
        field ??= Atoms.Enum<SubmissionKind>("What is to be handed in by a deadline: it decides whether an authorised SoECAT must go " +
            "with it.");

    internal static ObjectShape<Achievement> Achievement =>
        field ??= Atoms.Object<Achievement>("What reality made of an assumption: a rate, a share or a count, with an interval that says " +
            "how much of it may be chance.", m =>
    {
        var fact = m.Required("fact", v => v.Fact, FactShapes.Fact);
        var value = m.Required("value", v => v.Value, Atoms.Decimal);
        var within = m.Required("within", v => v.Within, FactShapes.Bounds);
        var basis = m.Required("basis", v => v.Basis, Atoms.Words);
        var source = m.Required("source", v => v.Source, Atoms.Words);
        var asAt = m.Required("asAt", v => v.AsAt, Atoms.Date);
        return p => new(fact[p], value[p], within[p], basis[p], source[p], asAt[p]);
    });

    internal static BodyShape<AdviceNote> AdviceNote =>
        field ??= Atoms.Object<AdviceNote>("The network's answer to a researcher on a day: what is known, what can be said, what is " +
            "missing with the most important first, what would make it feasible, what the network offers, what is due, ...", m =>
    {
        var reference = m.Required("reference", v => v.Reference, Atoms.Words);
        var date = m.Required("date", v => v.Date, Atoms.Date);
        var stage = m.Required("stage", v => v.Stage, EngagementShapes.EngagementStage);
        var route = m.Required("route", v => v.Route, EngagementShapes.ApplicationRoute);
        var enquiryVersion = m.Required("enquiryVersion", v => v.EnquiryVersion, Atoms.Whole);
        var number = m.Required("number", v => v.Number, Atoms.Whole);
        var supersedes = m.Optional("supersedes", v => v.Supersedes, Atoms.Date);
        var assessment = m.Required("assessment", v => v.Assessment, EngagementShapes.EarlyAssessment);
        var known = m.List("known", v => v.Known, EngagementShapes.LearntFact);
        var overdueTopics = m.List("overdueTopics", v => v.OverdueTopics, EngagementShapes.StageFactRow);
        var failed = m.List("failed", v => v.Failed, EngagementShapes.StagedFinding);
        var changes = m.Required("changes", v => v.Changes, FeasibilityShapes.FeasibilityAdvice);
        var sites = m.List("sites", v => v.Sites, EngagementShapes.EarlyAssessment);
        var offers = m.List("offers", v => v.Offers, EngagementShapes.NetworkOffer);
        var clocks = m.List("clocks", v => v.Clocks, EngagementShapes.RunningClock);
        var deadlines = m.List("deadlines", v => v.Deadlines, EngagementShapes.DeadlineWarning);
        var sources = m.List("sources", v => v.Sources, PolicyShapes.Citation);
        var topicsOfMissingFacts =
            m.List("topicsOfMissingFacts", Makers.Topics, Atoms.Pair("place", Atoms.Count, "row", EngagementShapes.StageFactRow));
        return p => new(reference[p], assessment[p], changes[p])
            { Date = date[p], Stage = stage[p], Route = route[p], EnquiryVersion = enquiryVersion[p], Number = number[p], Supersedes =
                supersedes[p], Known = known[p], OverdueTopics = overdueTopics[p], Failed = failed[p], Sites = sites[p], Offers =
                offers[p], Clocks = clocks[p], Deadlines = deadlines[p], Sources = sources[p], TopicsOfMissingFacts =
                Makers.Topics(topicsOfMissingFacts[p], assessment[p].MissingFacts.Count) };
    }).AsDocument(new("crn.advice-note"));

    internal static ObjectShape<AssumptionRecord> AssumptionRecord =>
        field ??= Atoms.Object<AssumptionRecord>("How a kind of assumption has fared over many enquiries: how often it held, how much " +
            "the plans promised of what came.", m =>
    {
        var fact = m.Required("fact", v => v.Fact, FactShapes.Fact);
        var count = m.Required("count", v => v.Count, Atoms.Whole);
        var held = m.Required("held", v => v.Held, Atoms.Whole);
        var meanScore = m.Optional("meanScore", v => v.MeanScore, Atoms.Decimal);
        var medianRatio = m.Optional("medianRatio", v => v.MedianRatio, Atoms.Decimal);
        return p => new(fact[p], count[p], held[p], meanScore[p], medianRatio[p]);
    });

    internal static ObjectShape<AssumptionScore> AssumptionScore =>
        field ??= Atoms.Object<AssumptionScore>("An assumption compared with what was achieved.", m =>
    {
        var assumption = m.Required("assumption", v => v.Assumption, EngagementShapes.LearntFact);
        var achievement = m.Required("achievement", v => v.Achievement, EngagementShapes.Achievement);
        var coverage = m.Required("coverage", v => v.Coverage, PolicyShapes.Dated("Decimal", Atoms.Decimal));
        return p => Domain.Engagement.AssumptionScore.Of(assumption[p], achievement[p], coverage[p]);
    });

    internal static ObjectShape<CandidateSite> CandidateSite =>
        field ??= Atoms.Object<CandidateSite>("A site that is being thought of, and what is known of it.", m =>
    {
        var site = m.Required("site", v => v.Site, SiteShapes.SiteCode);
        var answers = m.Required("answers", v => v.Answers, EngagementShapes.Answers);
        return p => new(site[p], answers[p]);
    });

    internal static ObjectShape<Answers> Answers =>
        field ??= Atoms.Object<Answers>("The last answer to each fact, of the study or of one site, with the sheet that rules read.", m =>
    {
        var known = m.List("known", v => v.Known, EngagementShapes.LearntFact);
        var facts = m.Required("facts", v => v.Facts, SheetShapes.FactSheet);
        return p => new(known[p], facts[p]);
    });

    internal static ObjectShape<DeadlineWarning> DeadlineWarning =>
        field ??= Atoms.Object<DeadlineWarning>("What a researcher needs to know of a deadline: whether a SoECAT must go with a " +
            "submission (EE-03, EE-04) and whether it will be authorised in time (EE-01, EE-02).", m =>
    {
        var code = m.Required("code", v => v.Code, Atoms.Words);
        var deadline = m.Required("deadline", v => v.Deadline, EngagementShapes.EnquiryDeadline);
        var isWarning = m.Required("isWarning", v => v.IsWarning, Atoms.Flag);
        var sentence = m.Required("sentence", v => v.Sentence, Atoms.Words);
        var actBy = m.Optional("actBy", v => v.ActBy, Atoms.Date);
        var missingFacts = m.List("missingFacts", v => v.MissingFacts, FactShapes.Fact);
        var sources = m.List("sources", v => v.Sources, PolicyShapes.Citation);
        return p => new(code[p], deadline[p], isWarning[p], sentence[p], actBy[p], missingFacts[p], sources[p]);
    });

    internal static BodyShape<EarlyAssessment> EarlyAssessment =>
        field ??= Atoms.Object<EarlyAssessment>("Feasibility as far as it can be judged at a stage: what is not known need not be a no, " +
            "and may not even be due.", m =>
    {
        var assessment = m.Required("assessment", v => v.Assessment, FeasibilityShapes.FeasibilityAssessment);
        var stage = m.Required("stage", v => v.Stage, EngagementShapes.EngagementStage);
        var site = m.Optional("site", v => v.Site, SiteShapes.SiteCode);
        var findings = m.List("findings", v => StagedAnswer.Of(v), StagedAnswer.Shape);
        var missingFacts = m.List("missingFacts", v => v.MissingFacts, EngagementShapes.MissingFact);
        m.Answer("verdict", v => v.Verdict, EngagementShapes.EarlyVerdict);
        return p => new(assessment[p], stage[p], site[p], findings[p].Select(f => f.In(assessment[p])).ToValueList(), missingFacts[p]);
    }).AsDocument(new("crn.early-assessment"));

    internal static BodyShape<EngagementPolicy> EngagementPolicy =>
        field ??= Atoms.Object<EngagementPolicy>("By what the network advises: its rules, what it expects to be known when, its offers, " +
            "its clocks, its calendar.", m =>
    {
        var rules = m.Required("rules", v => v.Rules, RuleShapes.FeasibilityRuleSet);
        var siteRules = m.Required("siteRules", v => v.SiteRules, RuleShapes.FeasibilityRuleSet);
        var mayChange = m.Optional("mayChange", v => v.MayChange, Atoms.List(RuleAnswerShapes.ChangeLimit));
        var offers = m.List("offers", v => v.Offers, EngagementShapes.NetworkOffer);
        var turnarounds = m.List("turnarounds", v => v.Turnarounds, EngagementShapes.Turnaround);
        var leadTimes = m.List("leadTimes", v => v.LeadTimes, EngagementShapes.LeadTime);
        var calendar = m.Required("calendar", v => v.Calendar, CalendarShapes.WorkingDayCalendar);
        var coverage = m.Required("coverage", v => v.Coverage, PolicyShapes.Dated("Decimal", Atoms.Decimal));
        var matrix = m.Required("matrix", v => v.Matrix, EngagementShapes.StageFactMatrix);
        return p => new()
        {
            Rules = rules[p],
            SiteRules = siteRules[p],
            MayChange = mayChange[p],
            Offers = offers[p],
            Turnarounds = turnarounds[p],
            LeadTimes = leadTimes[p],
            Calendar = calendar[p],
            Coverage = coverage[p],
            Matrix = matrix[p],
        };
    }).AsDocument(new("crn.engagement-policy"));

    internal static BodyShape<Enquiry> Enquiry =>
        field ??= Atoms.Object<Enquiry>("A researcher's enquiry to the network, from the idea to set-up: what is known, by whom, since " +
            "when; what was offered, asked and advised; what is due.", m =>
    {
        var history = m.List("history", v => v.History, EngagementShapes.EnquiryEvent);
        return p => Domain.Engagement.Enquiry.Replay(history[p]);
    }).AsDocument(new("crn.enquiry"));
}
