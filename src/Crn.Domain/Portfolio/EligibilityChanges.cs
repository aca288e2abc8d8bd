using Crn.Domain.Rules;

namespace Crn.Domain.Portfolio;

/// <summary>Searches for the smallest sets of changes that better an outcome, by trying them, fewest first.</summary>
internal static class EligibilityChanges
{
    // What a study can change. What part a company plays and the kind of award are what the study is.
    private static readonly Step[] Steps =
    [
        .. new[]
        {
            PortfolioFacts.NewKnowledge, PortfolioFacts.IntegralToHypothesis, PortfolioFacts.QuestionsAndOutcomesStated,
            PortfolioFacts.MethodsBeyondCollection,
            PortfolioFacts.ResultsExtrapolate, PortfolioFacts.EthicsApprovalInPlace, PortfolioFacts.HraApprovalInPlace,
            PortfolioFacts.FundingMeetsResearchCosts,
            PortfolioFacts.CompanyFundsAllCosts, PortfolioFacts.OpenNationalCompetition, PortfolioFacts.ProjectReviewedInCompetition,
            PortfolioFacts.ProcessFunderQualifies,
            PortfolioFacts.InvolvesNhs,
        }.Select(fact => new Step(fact, fact.Question, sheet => sheet.With(fact, true))),
        new(PortfolioFacts.Activity, "The activity is designed as research",
            sheet => sheet.With(PortfolioFacts.Activity, ActivityKind.Research)),
        new(PortfolioFacts.Funder, "NIHR funds the research", sheet => sheet.With(PortfolioFacts.Funder, FunderKind.Nihr)),
        new(PortfolioFacts.Funder, "Other central government or a Research Council funds the research",
            sheet => sheet.With(PortfolioFacts.Funder, FunderKind.CentralGovernment)),
        new(PortfolioFacts.Funder, "An NIHR non-commercial Partner funds the research",
            sheet => sheet.With(PortfolioFacts.Funder, FunderKind.NihrPartner)),
        new(PortfolioFacts.ShareFromAutomaticFunders, "All research funding comes from funders of the automatic route",
            sheet => sheet.With(PortfolioFacts.ShareFromAutomaticFunders, 1m)),
        new(PortfolioFacts.EnglishOrganisationsConfirmed, "One English delivery organisation confirms capacity and capability",
            sheet => sheet.With(PortfolioFacts.EnglishOrganisationsConfirmed, 1)),
    ];

    internal static ValueList<EligibilityChange> Of(EligibilityAssessment assessment)
    {
        if (assessment.Outcome is not (EligibilityOutcome.Ineligible or EligibilityOutcome.ByConsideration)) return [];
        var read = assessment.DecidedBy.Where(r => r.Status == FindingStatus.NotMet)
            .SelectMany(r => (r.Rule.Applies & r.Rule.Criterion).Facts.AsEnumerable()).ToHashSet();
        var steps = Steps.Where(s => read.Contains(s.Fact) && s.Apply(assessment.Facts) != assessment.Facts).ToArray();
        List<(int[] Picked, EligibilityChange Change)> found = [];
        for (var size = 1; size <= steps.Length; size++)
        {
            foreach (var picked in Subsets(steps, size, []))
            {
                if (found.Any(f => f.Picked.All(picked.Contains))) continue;
                var after = picked.Aggregate(assessment.Facts, (sheet, i) => steps[i].Apply(sheet));
                var then = EligibilityAssessment.Of(assessment.Policy, after, assessment.AsAt, assessment.IsContinuing);
                if (!IsBetter(then, assessment.Outcome)) continue;
                found.Add((picked,
                    new(picked.Select(i => steps[i].Words).ToValueList(), picked.Select(i => steps[i].Fact)
                        .ToValueList(), after, then.Outcome, then.MissingFacts)));
            }
        }

        return found.Select(f => f.Change).ToValueList();
    }

    // Out of ineligible: no test fails any more. Out of consideration: automatic.
    private static bool IsBetter(EligibilityAssessment then, EligibilityOutcome now) =>
        now == EligibilityOutcome.Ineligible ? then.Outcome != EligibilityOutcome.Ineligible : then.Outcome == EligibilityOutcome.Automatic;

    private static IEnumerable<int[]> Subsets(Step[] steps, int size, int[] picked)
    {
        if (size == 0)
        {
            yield return picked;
            yield break;
        }

        for (var i = picked.Length == 0 ? 0 : picked[^1] + 1; i <= steps.Length - size; i++)
        {
            // A fact has one answer: two of its steps never stand together.
            if (!picked.Any(p => steps[p].Fact.Equals(steps[i].Fact)))
            {
                foreach (var subset in Subsets(steps, size - 1, [.. picked, i])) yield return subset;
            }
        }
    }

    private sealed record Step(Fact Fact, string Words, Func<FactSheet, FactSheet> Apply);
}
