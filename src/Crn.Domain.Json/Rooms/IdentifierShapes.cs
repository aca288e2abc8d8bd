using Crn.Domain.Identifiers;
using Crn.Domain.Json.Shapes;

namespace Crn.Domain.Json.Rooms;

internal static partial class IdentifierShapes
{
    internal static EnumShape<IdentifierPassageKind> IdentifierPassageKind =>
        field ??= Atoms.Enum<IdentifierPassageKind>("What a passage of a text is, or seems to be.");

    internal static EnumShape<IdentifierRule> IdentifierRule =>
        field ??= Atoms.Enum<IdentifierRule>("The rules of form that a text can break when it is read as an identifier.");

    internal static EnumShape<IdentifierScheme> IdentifierScheme =>
        field ??= Atoms.Enum<IdentifierScheme>("The identifier schemes of UK clinical research that the library reads.");

    internal static EnumShape<StudyMatch> StudyMatch =>
        field ??= Atoms.Enum<StudyMatch>("Whether two sets of identifiers belong to the same study.");

    internal static TextShape<CpmsId> CpmsId =>
        field ??= Atoms.Identifier<CpmsId>("The number of a study record in the Central Portfolio Management System; earlier called the " +
            "UKCRN ID.");

    internal static TextShape<EuCtNumber> EuCtNumber =>
        field ??= Atoms.Identifier<EuCtNumber>("The European number of a medicines trial under the Clinical Trials Regulation, as issued " +
            "by CTIS.");

    internal static TextShape<EudraCtNumber> EudraCtNumber =>
        field ??= Atoms.Identifier<EudraCtNumber>(
            "The European number of a medicines trial under the Clinical Trials Directive, from 2004.");

    internal static TextShape<GrisId> GrisId =>
        field ??= Atoms.Identifier<GrisId>("The study number of the study management pilot of 2024.");

    internal static TextShape<IrasId> IrasId =>
        field ??= Atoms.Identifier<IrasId>("The number of a project in the Integrated Research Application System.");

    internal static TextShape<IsrctnId> IsrctnId =>
        field ??= Atoms.Identifier<IsrctnId>("The number of a study in the ISRCTN registry, the United Kingdom's own registry of " +
            "clinical studies.");

    internal static TextShape<NctId> NctId => field ??= Atoms.Identifier<NctId>("The number of a study on ClinicalTrials.gov.");

    internal static TextShape<NihrAward> NihrAward =>
        field ??= Atoms.Identifier<NihrAward>("The reference of an award of the National Institute for Health and Care Research.");

    internal static TextShape<OdsCode> OdsCode =>
        field ??= Atoms.Identifier<OdsCode>("The Organisation Data Service's code of an organisation or site that provides or supports " +
            "NHS care.");

    internal static TextShape<OrcidId> OrcidId => field ??= Atoms.Identifier<OrcidId>("The ORCID iD of a person who does research.");

    internal static TextShape<RecReference> RecReference =>
        field ??= Atoms.Identifier<RecReference>("The reference of an application to a research ethics committee: from 2010 " +
            "(20/EE/0101), in 2004 to 2010 (07/H0709/73) or before March 2004 (MREC 02/8/12).");

    internal static TextShape<UniversalTrialNumber> UniversalTrialNumber =>
        field ??= Atoms.Identifier<UniversalTrialNumber>("The World Health Organization's Universal Trial Number: one name for a trial " +
            "across registries, not a registration.");

    internal static ObjectShape<IdentifierComparison> IdentifierComparison =>
        field ??= Atoms.Object<IdentifierComparison>("What two sets of identifiers say about whether they belong to the same study.", m =>
    {
        var shared = m.List("shared", v => v.Shared, IdentifierShapes.StudyIdentifier);
        var contradictions = m.List("contradictions", v => v.Contradictions, IdentifierShapes.IdentifierContradiction);
        return p => new(shared[p], contradictions[p]);
    });

    internal static ObjectShape<IdentifierContradiction> IdentifierContradiction =>
        field ??= Atoms.Object<IdentifierContradiction>("Two records hold different values of a scheme.", m =>
    {
        var ours = m.Required("ours", v => v.Ours, IdentifierShapes.StudyIdentifier);
        var theirs = m.Required("theirs", v => v.Theirs, IdentifierShapes.StudyIdentifier);
        return p => new(ours[p], theirs[p]);
    });

    internal static ObjectShape<IdentifierPassage> IdentifierPassage =>
        field ??= Atoms.Object<IdentifierPassage>("A passage of a text that was read: where it stands and what it is, or seems to be.", m =>
    {
        var start = m.Required("start", v => v.Start, Atoms.Whole);
        var text = m.Required("text", v => v.Text, Atoms.Words);
        var kind = m.Required("kind", v => v.Kind, IdentifierShapes.IdentifierPassageKind);
        var identifier = m.Usual("identifier", v => v.Identifier, IdentifierShapes.StudyIdentifier, default);
        var problem = m.Optional("problem", v => v.Problem, IdentifierShapes.IdentifierProblem);
        return p => new(start[p], text[p], kind[p], identifier[p], problem[p]);
    });

    internal static ObjectShape<IdentifierProblem> IdentifierProblem =>
        field ??= Atoms.Object<IdentifierProblem>("Why a text is not an identifier of a scheme: the scheme, the rule broken, a stable " +
            "code and a sentence.", m =>
    {
        var scheme = m.Required("scheme", v => v.Scheme, IdentifierShapes.IdentifierScheme);
        var rule = m.Required("rule", v => v.Rule, IdentifierShapes.IdentifierRule);
        return p => new(scheme[p], rule[p]);
    });

    internal static ObjectShape<StudyIdentifier> StudyIdentifier =>
        field ??= Atoms.Object<StudyIdentifier>("An identifier of a study, of whichever scheme identifies studies or their funding.", m =>
    {
        var scheme = m.Required("scheme", v => v.Scheme, IdentifierShapes.IdentifierScheme);
        var text = m.Required("text", v => v.Original, Atoms.Words);
        return p => Makers.Identifier(scheme[p], text[p]);
    });

    internal static ObjectShape<StudyIdentifierReading> StudyIdentifierReading =>
        field ??= Atoms.Object<StudyIdentifierReading>("What free text says about the identifiers of a study: those recognised, what is " +
            "wrong or a placeholder, and what is something else.", m =>
    {
        var account = m.List("account", v => v.Account, IdentifierShapes.IdentifierPassage);
        var people = m.List("people", v => v.People, IdentifierShapes.OrcidId);
        var unrecognised = m.List("unrecognised", v => v.Unrecognised, Atoms.Words);
        return p => new(account[p], people[p], unrecognised[p]);
    });

    internal static ObjectShape<StudyIdentifiers> StudyIdentifiers =>
        field ??= Atoms.Object<StudyIdentifiers>("The identifiers of one study: a set, with one value of each scheme except where a " +
            "trial can be registered more than once.", m =>
    {
        var all = m.List("all", v => v.All, IdentifierShapes.StudyIdentifier);
        return p => Domain.Identifiers.StudyIdentifiers.Of(all[p]);
    });
}
