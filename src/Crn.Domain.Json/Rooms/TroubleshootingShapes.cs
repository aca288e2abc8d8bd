using Crn.Domain.Json.Shapes;
using Crn.Domain.Troubleshooting;

namespace Crn.Domain.Json.Rooms;

internal static partial class TroubleshootingShapes
{
    internal static EnumShape<DiagnosisBranch> DiagnosisBranch =>
        field ??= Atoms.Enum<DiagnosisBranch>("Where the trouble lies, as the first diagnosis tells it: the branches of the decision " +
            "tree, in its order.");

    internal static EnumShape<ReasonKind> ReasonKind =>
        field ??= Atoms.Enum<ReasonKind>("What a coded reason of a screening log says, as far as the catalogue of causes asks for it.");

    internal static EnumShape<ScreeningStage> ScreeningStage =>
        field ??= Atoms.Enum<ScreeningStage>("How far a person came on the way from being looked at to being randomised (or enrolled).");

    internal static EnumShape<ShortfallCause> ShortfallCause =>
        field ??= Atoms.Enum<ShortfallCause>("The parts into which the gap between planned and actual recruitment is split.");

    internal static BodyShape<CauseRule> CauseRule =>
        field ??= Atoms.Object<CauseRule>("A cause of trouble with the criterion that finds it: met when the cause is at work.", m =>
    {
        var code = m.Required("code", v => v.Code, Atoms.Words);
        var branch = m.Required("branch", v => v.Branch, TroubleshootingShapes.DiagnosisBranch);
        var parts = m.List("parts", v => v.Parts, TroubleshootingShapes.ShortfallCause);
        var startLevel = m.Required("startLevel", v => v.StartLevel, Atoms.Whole);
        var question = m.Required("question", v => v.Question, Atoms.Words);
        var applies = m.Required("applies", v => v.Applies, CriterionShapes.Criterion);
        var criterion = m.Required("criterion", v => v.Criterion, CriterionShapes.Criterion);
        var source = m.Required("source", v => v.Source, PolicyShapes.Citation);
        var remedy = m.Required("remedy", v => v.Remedy, Atoms.Words);
        var whoCanAct = m.Required("whoCanAct", v => v.WhoCanAct, Atoms.Words);
        var from = m.Optional("from", v => v.From, Atoms.Date);
        var to = m.Optional("to", v => v.To, Atoms.Date);
        return p => new(code[p])
        {
            Branch = branch[p],
            Parts = parts[p],
            StartLevel = startLevel[p],
            Question = question[p],
            Applies = applies[p],
            Criterion = criterion[p],
            Source = source[p],
            Remedy = remedy[p],
            WhoCanAct = whoCanAct[p],
            From = from[p],
            To = to[p],
        };
    }).AsDocument(new("crn.cause-rule"));

    internal static ObjectShape<ScreeningLineDraft> ScreeningLineDraft =>
        field ??= Atoms.Object<ScreeningLineDraft>("One line of a screening log as it was typed or read from a table: a site, a period, " +
            "people by stage, coded reasons.", m =>
    {
        var site = m.Optional("site", v => v.Site, Atoms.Words);
        var from = m.Optional("from", v => v.From, Atoms.Date);
        var to = m.Optional("to", v => v.To, Atoms.Date);
        var screened = m.Optional("screened", v => v.Screened, Atoms.Whole);
        var eligible = m.Optional("eligible", v => v.Eligible, Atoms.Whole);
        var approached = m.Optional("approached", v => v.Approached, Atoms.Whole);
        var consented = m.Optional("consented", v => v.Consented, Atoms.Whole);
        var randomised = m.Optional("randomised", v => v.Randomised, Atoms.Whole);
        var reasons = m.List("reasons", v => v.Reasons, TroubleshootingShapes.ScreeningReasonDraft);
        return p => new()
        {
            Site = site[p],
            From = from[p],
            To = to[p],
            Screened = screened[p],
            Eligible = eligible[p],
            Approached = approached[p],
            Consented = consented[p],
            Randomised = randomised[p],
            Reasons = reasons[p],
        };
    });

    internal static BodyShape<ScreeningLog> ScreeningLog =>
        field ??= Atoms.Object<ScreeningLog>("A study's screening log: people by site, period and stage, and coded reasons why they did " +
            "not go on.", m =>
    {
        var lines = m.List("lines", v => v.Lines, TroubleshootingShapes.ScreeningLineDraft);
        return p => Domain.Troubleshooting.ScreeningLog.Of(lines[p]).Value;
    }).AsDocument(new("crn.screening-log"));

    internal static ObjectShape<ScreeningPlan> ScreeningPlan =>
        field ??= Atoms.Object<ScreeningPlan>(
            "The share of people that a plan expects to go from each stage of screening to the next.", m =>
    {
        var eligible = m.Required("eligible", v => v.Eligible, Atoms.Number);
        var approached = m.Required("approached", v => v.Approached, Atoms.Number);
        var consented = m.Required("consented", v => v.Consented, Atoms.Number);
        var randomised = m.Required("randomised", v => v.Randomised, Atoms.Number);
        var countsAsPeople = m.Required("countsAsPeople", v => v.CountsAsPeople, Atoms.Number);
        return p => new(eligible[p], approached[p], consented[p], randomised[p], countsAsPeople[p]);
    });

    internal static ObjectShape<ScreeningReasonDraft> ScreeningReasonDraft =>
        field ??= Atoms.Object<ScreeningReasonDraft>("Why people did not reach a stage, as a code and a number of people.", m =>
    {
        var notReached = m.Required("notReached", v => v.NotReached, TroubleshootingShapes.ScreeningStage);
        var code = m.Optional("code", v => v.Code, Atoms.Words);
        var people = m.Required("people", v => v.People, Atoms.Whole);
        return p => new(notReached[p], code[p], people[p]);
    });

    internal static BodyShape<ShortfallAttribution> ShortfallAttribution =>
        field ??= Atoms.Object<ShortfallAttribution>("Why a study has fewer recruits than planned: the gap split over causes, at study, " +
            "group and site.", m =>
    {
        var through = m.Required("through", v => v.Through, Atoms.Date);
        var study = m.Required("study", v => v.Study, TroubleshootingShapes.ShortfallSplit);
        var groups = m.List("groups", v => v.Groups, TroubleshootingShapes.ShortfallSplit);
        var sites = m.List("sites", v => v.Sites, TroubleshootingShapes.ShortfallSplit);
        return p => new(through[p], study[p], groups[p], sites[p]);
    }).AsDocument(new("crn.shortfall-attribution"));

    internal static ObjectShape<ShortfallPart> ShortfallPart =>
        field ??= Atoms.Object<ShortfallPart>("How much of the gap one cause explains, with an interval, or that this is not known.", m =>
    {
        var cause = m.Required("cause", v => v.Cause, TroubleshootingShapes.ShortfallCause);
        var recruits = m.Optional("recruits", v => v.Recruits, Atoms.Number);
        var standardError = m.Optional("standardError", v => v.StandardError, Atoms.Number);
        var notKnownAtSites = m.Required("notKnownAtSites", v => v.NotKnownAtSites, Atoms.Whole);
        return p => new(cause[p], recruits[p], standardError[p] ?? 0, notKnownAtSites[p]);
    });

    internal static ObjectShape<ShortfallSplit> ShortfallSplit =>
        field ??= Atoms.Object<ShortfallSplit>("The gap between planned and actual recruits of a study, a group or a site, split over " +
            "causes.", m =>
    {
        var scope = m.Required("scope", v => v.Scope, RecruitmentShapes.RecruitmentScope);
        var planned = m.Required("planned", v => v.Planned, Atoms.Number);
        var actual = m.Required("actual", v => v.Actual, Atoms.Whole);
        var parts = m.List("parts", v => v.Parts, TroubleshootingShapes.ShortfallPart);
        return p => new(scope[p], planned[p], actual[p], parts[p]);
    });

    internal static ObjectShape<Signal> Signal =>
        field ??= Atoms.Object<Signal>("One signal: what is known of it, or why there is not enough data.", m =>
    {
        var fact = m.Required("fact", v => v.Fact, FactShapes.Fact);
        var known = m.Optional("known", v => v.Known, SheetShapes.Observation);
        var notEnough = m.Required("notEnough", v => v.NotEnough, Atoms.Words);
        return p => new(fact[p], known[p], notEnough[p]);
    });

    internal static ObjectShape<SiteCircumstances> SiteCircumstances =>
        field ??= Atoms.Object<SiteCircumstances>("What a site states about itself that no plan, ledger or log holds.", m =>
    {
        var site = m.Required("site", v => v.Site, SiteShapes.SiteCode);
        var staffInPost = m.Optional("staffInPost", v => v.StaffInPost, Atoms.Decimal);
        var staffVacant = m.Optional("staffVacant", v => v.StaffVacant, Atoms.Decimal);
        var competingStudies = m.Optional("competingStudies", v => v.CompetingStudies, Atoms.Whole);
        var investigatorChangedOn = m.Optional("investigatorChangedOn", v => v.InvestigatorChangedOn, Atoms.Date);
        var investigatorKnown = m.Required("investigatorKnown", v => v.InvestigatorKnown, Atoms.Flag);
        return p => new(site[p])
        {
            StaffInPost = staffInPost[p],
            StaffVacant = staffVacant[p],
            CompetingStudies = competingStudies[p],
            InvestigatorChangedOn = investigatorChangedOn[p],
            InvestigatorKnown = investigatorKnown[p],
        };
    });
}
