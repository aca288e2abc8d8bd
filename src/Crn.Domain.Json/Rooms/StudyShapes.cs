using Crn.Domain.Json.Shapes;
using Crn.Domain.Studies;

namespace Crn.Domain.Json.Rooms;

internal static partial class StudyShapes
{
    internal static EnumShape<Allocation> Allocation => field ??= Atoms.Enum<Allocation>("How participants come into an arm.");

    internal static EnumShape<ParticipantSex> ParticipantSex =>
        field ??= Atoms.Enum<ParticipantSex>("Of which sex participants may be.");

    internal static EnumShape<CommercialInvolvement> CommercialInvolvement =>
        field ??= Atoms.Enum<CommercialInvolvement>("What part a company plays in a study.");

    internal static EnumShape<DateKind> DateKind => field ??= Atoms.Enum<DateKind>("How a date of a milestone is meant.");

    internal static EnumShape<DraftStandard> DraftStandard =>
        field ??= Atoms.Enum<DraftStandard>("How much a draft must say to become a study.");

    internal static EnumShape<InterventionKind> InterventionKind =>
        field ??= Atoms.Enum<InterventionKind>("What kind of thing is studied.");

    internal static EnumShape<InterventionModel> InterventionModel =>
        field ??= Atoms.Enum<InterventionModel>("How the arms of an interventional study relate.");

    internal static EnumShape<Masking> Masking => field ??= Atoms.Enum<Masking>("Who does not know which arm a participant is in.");

    internal static EnumShape<Milestone> Milestone =>
        field ??= Atoms.Enum<Milestone>("A point in the life of a study that its record dates.");

    internal static EnumShape<OrganisationRole> OrganisationRole =>
        field ??= Atoms.Enum<OrganisationRole>("The part an organisation plays in a study.");

    internal static EnumShape<PersonRole> PersonRole => field ??= Atoms.Enum<PersonRole>("The part a person plays in a study.");

    internal static EnumShape<PrimaryPurpose> PrimaryPurpose =>
        field ??= Atoms.Enum<PrimaryPurpose>("What an interventional study is for, first of all.");

    internal static EnumShape<StatusList> StatusList => field ??= Atoms.Enum<StatusList>("A list of study statuses kept by somebody else.");

    internal static EnumShape<StudyPhase> StudyPhase =>
        field ??= Atoms.Enum<StudyPhase>("The phase of development that a trial belongs to.");

    internal static EnumShape<StudyRoute> StudyRoute =>
        field ??= Atoms.Enum<StudyRoute>("The route of a study through the network's system; there are only two.");

    internal static EnumShape<StudyStatus> StudyStatus =>
        field ??= Atoms.Enum<StudyStatus>("Where a study record stands in its life: the seventeen values of the Central Portfolio " +
            "Management System.");

    internal static EnumShape<StudyStatusGroup> StudyStatusGroup =>
        field ??= Atoms.Enum<StudyStatusGroup>("The six simple statuses that the network shows to sponsors.");

    internal static EnumShape<StudyType> StudyType =>
        field ??= Atoms.Enum<StudyType>("Whether a study assigns what its participants receive.");

    internal static ObjectShape<EditPolicy> EditPolicy =>
        field ??= Atoms.Object<EditPolicy>("Which changes by a sponsor the network reviews before they take effect (DT-05).", m =>
    {
        var reviewsStatus = m.Required("reviewsStatus", v => v.ReviewsStatus, Atoms.Flag);
        var reviewsNonCommercialTarget = m.Required("reviewsNonCommercialTarget", v => v.ReviewsNonCommercialTarget, Atoms.Flag);
        var source = m.Required("source", v => v.Source, PolicyShapes.Citation);
        return p => new(reviewsStatus[p], reviewsNonCommercialTarget[p], source[p]);
    });

    internal static ObjectShape<IdentifierDraft> IdentifierDraft =>
        field ??= Atoms.Object<IdentifierDraft>(
            "An identifier as somebody typed it: the scheme it is said to belong to, and the text.", m =>
    {
        var scheme = m.Optional("scheme", v => v.Scheme, IdentifierShapes.IdentifierScheme);
        var text = m.Optional("text", v => v.Text, Atoms.Words);
        return p => new()
        {
            Scheme = scheme[p],
            Text = text[p],
        };
    });

    internal static ObjectShape<MilestoneDate> MilestoneDate =>
        field ??= Atoms.Object<MilestoneDate>("One date of one milestone, as exact as it is known, and how it is meant.", m =>
    {
        var milestone = m.Required("milestone", v => v.Milestone, StudyShapes.Milestone);
        var kind = m.Required("kind", v => v.Kind, StudyShapes.DateKind);
        var date = m.Required("date", v => v.Date, CalendarShapes.PartialDate);
        return p => new(milestone[p], kind[p], date[p]);
    });

    internal static ObjectShape<Milestones> Milestones =>
        field ??= Atoms.Object<Milestones>("The dated milestones of a study: at most one planned, one estimated and one actual date of " +
            "each.", m =>
    {
        var all = m.List("all", v => v.All, StudyShapes.MilestoneDate);
        return p => all[p].Aggregate(Domain.Studies.Milestones.None, (all, one) => all.With(one.Milestone, one.Kind, one.Date));
    });

    internal static ObjectShape<OrganisationDraft> OrganisationDraft =>
        field ??= Atoms.Object<OrganisationDraft>("An organisation of a study as somebody typed it; see StudyOrganisation.", m =>
    {
        var role = m.Optional("role", v => v.Role, StudyShapes.OrganisationRole);
        var name = m.Optional("name", v => v.Name, Atoms.Words);
        var odsCode = m.Optional("odsCode", v => v.OdsCode, Atoms.Words);
        var grantCode = m.Optional("grantCode", v => v.GrantCode, Atoms.Words);
        var fundingStream = m.Optional("fundingStream", v => v.FundingStream, Atoms.Words);
        return p => new()
        {
            Role = role[p],
            Name = name[p],
            OdsCode = odsCode[p],
            GrantCode = grantCode[p],
            FundingStream = fundingStream[p],
        };
    });

    internal static ObjectShape<PersonDraft> PersonDraft =>
        field ??= Atoms.Object<PersonDraft>("A person of a study as somebody typed it; see StudyPerson.", m =>
    {
        var role = m.Optional("role", v => v.Role, StudyShapes.PersonRole);
        var reference = m.Optional("reference", v => v.Reference, Atoms.Words);
        var orcid = m.Optional("orcid", v => v.Orcid, Atoms.Words);
        return p => new()
        {
            Role = role[p],
            Reference = reference[p],
            Orcid = orcid[p],
        };
    });

    internal static ObjectShape<RecruitmentTargets> RecruitmentTargets =>
        field ??= Atoms.Object<RecruitmentTargets>("How many participants a study means to recruit, and at how many sites.", m =>
    {
        var overall = m.Optional("overall", v => v.Overall, Atoms.Whole);
        var uk = m.Optional("uk", v => v.Uk, Atoms.Whole);
        var england = m.Optional("england", v => v.England, Atoms.Whole);
        var sites = m.Optional("sites", v => v.Sites, Atoms.Whole);
        return p => new(overall[p], uk[p], england[p], sites[p]);
    });

    internal static ObjectShape<ReportedRecruitment> ReportedRecruitment =>
        field ??= Atoms.Object<ReportedRecruitment>("How many participants a study record says were recruited: the count, as at when, " +
            "and whether it is final.", m =>
    {
        var count = m.Required("count", v => v.Count, Atoms.Whole);
        var asAt = m.Optional("asAt", v => v.AsAt, Atoms.Date);
        var isFinal = m.Optional("isFinal", v => v.IsFinal, Atoms.Flag);
        return p => new(count[p], asAt[p], isFinal[p]);
    });

    internal static ObjectShape<StatusMapping> StatusMapping =>
        field ??= Atoms.Object<StatusMapping>("A status of somebody else's list beside the statuses of the network that it can stand " +
            "for, and what is lost between the two.", m =>
    {
        var list = m.Required("list", v => v.List, StudyShapes.StatusList);
        var code = m.Optional("code", v => v.Code, Atoms.Words);
        var candidates = m.List("candidates", v => v.Candidates, StudyShapes.StudyStatus);
        var loss = m.Required("loss", v => v.Loss, Atoms.Words);
        return p => new(list[p], code[p], candidates[p], loss[p]);
    });
}
