using Ardalis.GuardClauses;
using Crn.Domain.Calendars;
using Crn.Domain.Rules;
using Crn.Domain.Studies;

namespace Crn.Domain.Permissions;

/// <content>What a study record answers.</content>
public static partial class PermissionFacts
{
    private const string Record = "study record";

    /// <summary>What a study record itself answers; everything else stays unknown.</summary>
    /// <remarks>
    /// Taken from the record: whether it is a trial of a medicine, its phase, its allocation and what is studied; the part a company plays,
    /// or else the route; the nation whose administration leads, for there the lead site is; references of the ethics service, of European
    /// registration and of the network, each of which is given only where it is needed. What a record lists as studied may not be all: what
    /// it does not list stays unknown.
    /// </remarks>
    /// <param name="study">The study.</param>
    /// <returns>A sheet with the facts that the record states, each with the record as its source.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="study"/> is null.</exception>
    public static FactSheet Of(Study study)
    {
        Guard.Against.Null(study);
        var sheet = FactSheet.Empty;
        foreach (var (fact, answer) in OfMedicine(study).Concat(OfDesign(study.Design)).Concat(OfSetting(study)))
        {
            if (answer is { } known) sheet = sheet.With(fact, known, Record, null);
        }

        return sheet;
    }

    private static IEnumerable<(Fact<bool> Fact, bool? Answer)> OfMedicine(Study study)
    {
        var design = study.Design;
        var isRegistered = !study.Identifiers.EudraCts.IsEmpty || study.Identifiers.EuCt is not null;
        var isCtimp = design.IsCtimp ?? (isRegistered ? true : design.Type == StudyType.Observational ? false : null);
        yield return (Ctimp, isCtimp);
        yield return (ClinicalTrial, isCtimp == true || IsRandomised(design) ? true : design.Type == StudyType.Observational
            ? false : null);
        yield return (Phase3, design.Phase is { } third ? third is StudyPhase.Phase2And3 or StudyPhase.Phase3
            or StudyPhase.Phase3And4 : null);
        yield return (Phase4, design.Phase is { } fourth ? fourth is StudyPhase.Phase3And4 or StudyPhase.Phase4 : null);
        yield return (Phase1HealthyVolunteer, IsFirstPhase(design.Phase) == false ? false
            : design.TakesHealthyVolunteers is { } takes && !takes ? false
            : IsFirstPhase(design.Phase) is null ? null : design.TakesHealthyVolunteers);
    }

    private static IEnumerable<(Fact<bool> Fact, bool? Answer)> OfDesign(StudyDesign design)
    {
        bool? Studied(InterventionKind kind) => design.Interventions.Contains(kind) ? true : null;
        yield return (Atimp, Studied(InterventionKind.AdvancedTherapy));
        yield return (InvestigationalDevice, Studied(InterventionKind.Device));
        yield return (IonisingRadiation, Studied(InterventionKind.Radiation));
    }

    private static IEnumerable<(Fact<bool> Fact, bool? Answer)> OfSetting(Study study)
    {
        bool? Leads(UkNation nation) => study.LeadAdministration == nation ? true : null;
        yield return (CommercialContract, study.CommercialInvolvement is { } part ? part == CommercialInvolvement.Contract
            : study.Route is { } route ? route == StudyRoute.Commercial : null);
        yield return (England, Leads(UkNation.England));
        yield return (Wales, Leads(UkNation.Wales));
        yield return (Scotland, Leads(UkNation.Scotland));
        yield return (NorthernIreland, Leads(UkNation.NorthernIreland));
        yield return (RecRequired, study.Identifiers.Recs.IsEmpty ? null : true);
        yield return (SeeksNetworkSupport, study.Identifiers.Cpms is null ? null : true);
    }

    private static bool IsRandomised(StudyDesign design) => design is { Type: StudyType.Interventional, Allocation: Allocation.Randomised };

    private static bool? IsFirstPhase(StudyPhase? phase) =>
        phase is { } stated ? stated is StudyPhase.EarlyPhase1 or StudyPhase.Phase1 or StudyPhase.Phase1And2 : null;
}
