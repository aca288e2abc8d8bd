using Crn.Domain.Json.Shapes;
using Crn.Domain.Sites;

namespace Crn.Domain.Json.Rooms;

internal static partial class SiteShapes
{
    internal static EnumShape<CapabilityGroup> CapabilityGroup =>
        field ??= Atoms.Enum<CapabilityGroup>("The part of a site that offers a capability.");

    internal static EnumShape<KnowledgeConflictKind> KnowledgeConflictKind =>
        field ??= Atoms.Enum<KnowledgeConflictKind>("What records of the knowledge base disagree about.");

    internal static EnumShape<OrganisationKind> OrganisationKind => field ??= Atoms.Enum<OrganisationKind>("The kind of an organisation.");

    internal static EnumShape<ParticipationKind> ParticipationKind =>
        field ??= Atoms.Enum<ParticipationKind>("What a site does in a study.");

    internal static TextShape<SiteCode> SiteCode =>
        field ??= Atoms.Parsed<SiteCode>("The identity of a site or an organisation in every room: its ODS code, a site number, or " +
            "whatever name the caller uses where it has none.",
        "A text as the library writes it.");

    internal static ObjectShape<CapabilityClaim> CapabilityClaim =>
        field ??= Atoms.Object<CapabilityClaim>("What somebody stated of one fact at one site: held, not held, a number, or expressly " +
            "unknown.", m =>
    {
        var site = m.Required("site", v => v.Site, SiteShapes.SiteCode);
        var fact = m.Required("fact", v => v.Fact, FactShapes.Fact);
        var value = m.Optional("value", v => v.Value is { } known ? LooseValue.Of(v.Fact, known) : null, SheetShapes.Loose);
        var statedBy = m.Required("statedBy", v => v.StatedBy, Atoms.Words);
        var asAt = m.Required("asAt", v => v.AsAt, Atoms.Date);
        var validTo = m.Optional("validTo", v => v.ValidTo, Atoms.Date);
        return p => new(site[p], fact[p], value.Made(p, known => known?.For(fact[p])), statedBy[p], asAt[p], validTo[p]);
    });

    internal static ObjectShape<CapabilityStatement> CapabilityStatement =>
        field ??= Atoms.Object<CapabilityStatement>("A research and development operational capability statement (RDOCS): what an " +
            "organisation says it can host, approved by its board, versioned, and valid for about a year.", m =>
    {
        var site = m.Required("site", v => v.Site, SiteShapes.SiteCode);
        var version = m.Required("version", v => v.Version, Atoms.Words);
        var validFrom = m.Required("validFrom", v => v.ValidFrom, Atoms.Date);
        var validTo = m.Required("validTo", v => v.ValidTo, Atoms.Date);
        var isBoardApproved = m.Required("isBoardApproved", v => v.IsBoardApproved, Atoms.Flag);
        var held = m.List("held", v => v.Held, SiteShapes.SiteCapability);
        var notHeld = m.List("notHeld", v => v.NotHeld, SiteShapes.SiteCapability);
        return p => new(site[p], version[p], validFrom[p], validTo[p], isBoardApproved[p])
        {
            Held = held[p],
            NotHeld = notHeld[p],
        };
    });

    internal static ObjectShape<KnowledgeConflict> KnowledgeConflict =>
        field ??= Atoms.Object<KnowledgeConflict>(
            "A disagreement among the records of the knowledge base, and what was done about it.", m =>
    {
        var kind = m.Required("kind", v => v.Kind, SiteShapes.KnowledgeConflictKind);
        var code = m.Required("code", v => v.Code, SiteShapes.SiteCode);
        var sentence = m.Required("sentence", v => v.Sentence, Atoms.Words);
        return p => new(kind[p], code[p], sentence[p]);
    });

    internal static ObjectShape<Organisation> Organisation =>
        field ??= Atoms.Object<Organisation>("A legal entity: trust, practice, university, company, hospice, care home.", m =>
    {
        var code = m.Required("code", v => v.Code, SiteShapes.SiteCode);
        var name = m.Required("name", v => v.Name, Atoms.Words);
        var kind = m.Required("kind", v => v.Kind, SiteShapes.OrganisationKind);
        var nation = m.Required("nation", v => v.Nation, CalendarShapes.UkNation);
        var openedOn = m.Optional("openedOn", v => v.OpenedOn, Atoms.Date);
        var closedOn = m.Optional("closedOn", v => v.ClosedOn, Atoms.Date);
        var successors = m.List("successors", v => v.Successors, SiteShapes.SiteCode);
        return p => new(code[p], name[p], kind[p], nation[p], openedOn[p], closedOn[p], successors[p]);
    });

    internal static ObjectShape<PastStudy> PastStudy =>
        field ??= Atoms.Object<PastStudy>("How a site did in one study: the row of a track record.", m =>
    {
        var site = m.Required("site", v => v.Site, SiteShapes.SiteCode);
        var study = m.Required("study", v => v.Study, Atoms.Words);
        var recruited = m.Required("recruited", v => v.Recruited, Atoms.Whole);
        var monthsOpen = m.Required("monthsOpen", v => v.MonthsOpen, Atoms.Decimal);
        var asAt = m.Required("asAt", v => v.AsAt, Atoms.Date);
        var target = m.Optional("target", v => v.Target, Atoms.Whole);
        var daysToFirstParticipant = m.Optional("daysToFirstParticipant", v => v.DaysToFirstParticipant, Atoms.Whole);
        return p => new(site[p], study[p], recruited[p], monthsOpen[p], asAt[p], target[p], daysToFirstParticipant[p]);
    });

    internal static ObjectShape<ScorePart> ScorePart =>
        field ??= Atoms.Object<ScorePart>("One part of a site's score, from 0 to 1: how many of some statements hold, or a number on a " +
            "scale that gives one half at a reference value.", m =>
    {
        var code = m.Required("code", v => v.Code, Atoms.Words);
        var name = m.Required("name", v => v.Name, Atoms.Words);
        var weight = m.Required("weight", v => v.Weight, Atoms.Decimal);
        var statements = m.List("statements", v => v.Statements, CriterionShapes.Criterion);
        var number = m.Optional("number", v => v.Number, FactShapes.Of<decimal>());
        var count = m.Optional("count", v => v.Count, FactShapes.Of<int>());
        var halfAt = m.Required("halfAt", v => v.HalfAt, Atoms.Decimal);
        var lessIsBetter = m.Required("lessIsBetter", v => v.LessIsBetter, Atoms.Flag);
        return p => new(code[p], name[p], weight[p])
        {
            Statements = statements[p],
            Number = number[p],
            Count = count[p],
            HalfAt = halfAt[p],
            LessIsBetter = lessIsBetter[p],
        };
    });

    internal static ObjectShape<Site> Site =>
        field ??= Atoms.Object<Site>("A place that an organisation runs and where research can be done.", m =>
    {
        var code = m.Required("code", v => v.Code, SiteShapes.SiteCode);
        var organisation = m.Required("organisation", v => v.Organisation, SiteShapes.SiteCode);
        var name = m.Required("name", v => v.Name, Atoms.Words);
        var nation = m.Required("nation", v => v.Nation, CalendarShapes.UkNation);
        var region = m.Optional("region", v => v.Region, SpecialtyShapes.NetworkRegion);
        var openedOn = m.Optional("openedOn", v => v.OpenedOn, Atoms.Date);
        var closedOn = m.Optional("closedOn", v => v.ClosedOn, Atoms.Date);
        var successors = m.List("successors", v => v.Successors, SiteShapes.SiteCode);
        return p => new(code[p], organisation[p], name[p], nation[p], region[p], openedOn[p], closedOn[p], successors[p]);
    });

    internal static ObjectShape<SiteCapability> SiteCapability =>
        field ??= Atoms.Object<SiteCapability>(
            "Something a site may hold that a study may need: held, not held, or unknown, never assumed.", m =>
    {
        var group = m.Required("group", v => v.Group, SiteShapes.CapabilityGroup);
        var code = m.Required("code", v => v.Code, Atoms.Words);
        var name = m.Required("name", v => v.Name, Atoms.Words);
        var source = m.Required("source", v => v.Source, PolicyShapes.Citation);
        return p => new(group[p], code[p], name[p], source[p]);
    });

    internal static BodyShape<SiteKnowledgeBase> SiteKnowledgeBase =>
        field ??= Atoms.Object<SiteKnowledgeBase>("What is known of the network's sites: organisations, sites, what they state they hold " +
            "and how they did, indexed once and asked often.", m =>
    {
        var records = m.Required("records", v => v.Records, SiteShapes.SiteRecords);
        var usualValidity = m.Required("usualValidity", v => v.UsualValidity, Atoms.Span);
        return p => Domain.Sites.SiteKnowledgeBase.Of(records[p], usualValidity[p]);
    }).AsDocument(new("crn.site-knowledge-base"));

    internal static ObjectShape<SiteParticipation> SiteParticipation =>
        field ??= Atoms.Object<SiteParticipation>("How a site takes part in a study.", m =>
    {
        var site = m.Required("site", v => v.Site, SiteShapes.SiteCode);
        var kind = m.Required("kind", v => v.Kind, SiteShapes.ParticipationKind);
        var researchSite = m.Optional("researchSite", v => v.ResearchSite, SiteShapes.SiteCode);
        return p => new(site[p], kind[p], researchSite[p]);
    });

    internal static ObjectShape<SiteRatePrior> SiteRatePrior =>
        field ??= Atoms.Object<SiteRatePrior>("What is expected of a site before anything is known of it: a gamma prior, as if it had " +
            "recruited some participants in some months.", m =>
    {
        var recruits = m.Required("recruits", v => v.Recruits, Atoms.Decimal);
        var months = m.Required("months", v => v.Months, Atoms.Decimal);
        var source = m.Required("source", v => v.Source, PolicyShapes.Citation);
        return p => new(recruits[p], months[p], source[p]);
    });
}
