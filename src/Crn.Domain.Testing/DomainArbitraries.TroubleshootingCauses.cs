using Crn.Domain.Monitoring;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Troubleshooting;

namespace Crn.Domain.Testing;

/// <content>The room <c>Troubleshooting</c>: signals, causes, diagnoses.</content>
public static partial class DomainArbitraries
{
    /// <summary>What sites state of themselves, each part stated or not; shrinks to nothing stated.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<SiteCircumstances> SitesWithCircumstances() => Arb.From(
        from site in SiteCodes().Generator
        from filled in Gen.Choose(-3, 30)
        from vacant in Gen.Choose(-3, 10)
        from competing in Gen.Choose(-3, 4)
        from changed in Gen.Choose(-2, 3)
        select new SiteCircumstances(site)
        {
            StaffInPost = filled < 0 ? null : filled / 5m, StaffVacant = vacant < 0 ? null : vacant / 5m,
            CompetingStudies = competing < 0 ? null : competing,
            InvestigatorChangedOn = changed < 1 ? null : ScreeningFrom.PlusMonths(changed), InvestigatorKnown = changed >= 0,
        },
        stated => stated == new SiteCircumstances(stated.Site) ? [] : [new(stated.Site)]);

    /// <summary>Tables of reason codes: the common one, with up to two codes of a study's own; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<ReasonCodes> ReasonCodeTables() => Arb.From(
        from codes in Gen.Elements("D1", "D2", "X", "no staff").ListOf(2)
        from kind in Gen.Elements(Enum.GetValues<ReasonKind>())
        select codes.Aggregate(ReasonCodes.Common, (table, code) => table.With(code, kind)));

    /// <summary>What is known beside plan and ledger, each part there or not; shrinks to nothing.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<StudyEvidence> StudyEvidences() => Arb.From(
        from log in ScreeningLogs().Generator
        from funnel in ScreeningPlans().Generator
        from sites in Gen.Choose(0, 2).SelectMany(count => SitesWithCircumstances().Generator.ListOf(count))
        from hasLog in Gen.Elements(true, false)
        from vacancies in Gen.Choose(-5, 9)
        select new StudyEvidence
        {
            Log = hasLog ? log : null, Funnel = hasLog ? funnel : null, Sites = sites.ToValueList(),
            Standing = new StudyStanding { SponsorLastHeard = hasLog ? ScreeningFrom : null },
            Stated = vacancies < 0 ? FactSheet.Empty : FactSheet.Empty.With(TroubleshootingFacts.ContractDelay, vacancies * 10m),
        },
        evidence => evidence == StudyEvidence.None ? [] : [StudyEvidence.None]);

    /// <summary>Signals of generated plans and ledgers; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<StudySignals> SignalsOfStudies() => Arb.From(
        from plan in RecruitmentPlans().Generator
        from ledger in RecruitmentLedgers().Generator
        from evidence in StudyEvidences().Generator
        from days in Gen.Choose(-100, 300)
        select StudySignals.Of(plan, ledger, ledger.LastRecordedOn.PlusDays(days), evidence));

    /// <summary>Single signals, known and not; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<Signal> Signals() => Arb.From(
        from signals in SignalsOfStudies().Generator
        from signal in Gen.Elements(signals.All.ToArray())
        select signal);

    /// <summary>Thresholds with one value replaced; shrinks to those of the network.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<CauseThresholds> ThresholdsOfCauses() => Arb.From(
        from parameter in Gen.Elements(CauseThresholds.Network.All.ToArray())
        from value in Gen.Choose(1, 90)
        select CauseThresholds.Network.With(parameter.Code, new(value / 10m, null, null, Citation.Local("Trials office policy 3.2"))),
        thresholds => thresholds == CauseThresholds.Network ? [] : [CauseThresholds.Network]);

    /// <summary>Causes of the network's catalogue, and one of a team's own; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<CauseRule> CauseRules() => Arb.From(Gen.Elements(CauseCatalogue.On(ScreeningFrom).Rules.Append(new("TRUST-07")
    {
        Question = "Do people stay away for want of parking?", Criterion = TroubleshootingFacts.QuestionsRepeated.IsTrue(),
        Source = Citation.Local("Patient survey 2026"), Parts = [ShortfallCause.Consent], Branch = DiagnosisBranch.Consent,
    }).ToArray()));

    /// <summary>Diagnoses of generated signals; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<StudyDiagnosis> StudyDiagnoses() =>
        Arb.From(SignalsOfStudies().Generator.Select(signals => StudyDiagnosis.Of(signals)));

    /// <summary>Causes found, and causes that something is missing of; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<DetectedCause> DetectedCauses() => Arb.From(
        from diagnosis in StudyDiagnoses().Generator
        from cause in Gen.Elements(diagnosis.Causes.Concat(diagnosis.Open).ToArray())
        select cause);
}
