using Crn.Domain.Policies;
using Crn.Domain.Recruitment;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

namespace Crn.Domain.Monitoring;

/// <content>How far research reaches: objective 6, the share of trusts and general practices that recruit.</content>
public sealed partial record PortfolioMeasures
{
    private static readonly LocalDate LastDayOfReach = new(2020, 3, 31);

    /// <summary>The targets of objective 6 are common knowledge of the field; no document was found that states them.</summary>
    private static readonly Citation ReachTargets = Citation.Background("objective 6: 99, 70 and 45 per cent", to: LastDayOfReach);

    /// <summary>Measures objective 6 of a year: 6A, trusts recruiting; 6B, trusts recruiting to commercial studies; 6C, general practices
    /// recruiting.</summary>
    /// <param name="beginning">The calendar year in which the financial year begins.</param>
    /// <param name="studies">The portfolio.</param>
    /// <param name="organisations">The organisations of the network, those that recruit nobody included.</param>
    /// <param name="asAt">The date of the cut: only what was recorded by then counts.</param>
    /// <returns>The three measures; an organisation that has not reported the year to its end is not known while nobody is
    /// reported.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="studies"/> is null.</exception>
    public static ValueList<ObjectiveMeasure> ReachInYear(int beginning, IEnumerable<MonitoredStudy> studies,
        ValueList<NetworkOrganisation> organisations, LocalDate asAt)
    {
        Guarded.Items(organisations);
        Guarded.Iso(asAt);
        var year = YearFrom(beginning);
        var rag = MonitoringPolicy.InForceOn(year.To).ObjectiveRag.Value;
        var known = Guarded.Sequence(studies).Select(s => (s.Standing.IsCommercial, Ledger: s.Ledger.KnownOn(asAt)))
            .Where(s => s.Ledger is not null).ToList();
        ObjectiveMeasure Measure(string code, string question, Func<OrganisationKind, bool> kind, bool commercialOnly, double target)
        {
            var answers = organisations.Where(o => kind(o.Kind))
                .Select(o => known.Where(s => !commercialOnly || s.IsCommercial == true)
                    .Aggregate(Truth.False, (any, s) => any | Recruits(o, s.Ledger!, year, asAt))).ToList();
            return new(code, question, answers.Count(a => a.IsTrue), answers.Count(a => a.IsFalse), answers.Count(a => a.IsUnknown), target,
                ReachTargets, rag);
        }

        return
        [
            Measure("6A", "Share of trusts that recruited in the year", IsTrust, commercialOnly: false, 0.99),
            Measure("6B", "Share of trusts that recruited to commercial studies in the year", IsTrust, commercialOnly: true, 0.7),
            Measure("6C", "Share of general practices that recruited in the year", static kind => kind == OrganisationKind.GeneralPractice,
                commercialOnly: false, 0.45),
        ];
    }

    private static bool IsTrust(OrganisationKind kind) =>
        kind is OrganisationKind.AcuteTrust or OrganisationKind.TeachingTrust or OrganisationKind.SpecialistTrust
        or OrganisationKind.MentalHealthTrust or OrganisationKind.CommunityTrust or OrganisationKind.CareTrust
        or OrganisationKind.AmbulanceTrust;

    private static Truth Recruits(NetworkOrganisation organisation, RecruitmentLedger ledger, RecruitmentPeriod year, LocalDate asAt)
    {
        var answer = Truth.False;
        var end = asAt < year.To ? asAt : year.To;
        foreach (var key in organisation.Sites)
        {
            if (ledger.Find(key) is not { } site) continue;
            var count = site.Recruited.Within(year);
            if (count.AtLeast > 0) return Truth.True;
            var isOpen = site.HasOpened && !(site.OpenedOn > end) && !(site.ClosedOn < year.From);
            if (count.AtMost > 0 || (isOpen && !(ledger.ReportedThrough(key) >= (site.ClosedOn < end ? site.ClosedOn : end))))
                answer = Truth.Unknown;
        }

        return answer;
    }
}
