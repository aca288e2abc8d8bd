namespace Crn.Domain.Troubleshooting.Causes;

/// <summary>The causes C01 to C38 with thresholds put in.</summary>
internal static partial class CauseRows
{
    public static ValueList<CauseRule> All(Func<string, decimal> threshold) =>
        DataAndSetUp(threshold).Concat(Supply(threshold)).Concat(EligibilityAndApproach(threshold)).Concat(ConsentAndAfter(threshold))
            .Concat(DeclineAndTarget(threshold)).OrderBy(rule => rule.Code, StringComparer.Ordinal).ToValueList();
}
