namespace Crn.Domain.Troubleshooting.Recovery;

/// <summary>What a number rests on, in words.</summary>
internal static class RecoveryWords
{
    public static string Of(EffectBasis basis) => basis switch
    {
        EffectBasis.Structural => "computed from plan and ledger",
        EffectBasis.Evidence => "published effect",
        EffectBasis.CallersOwn => "the caller's own figure",
        _ => "not quantified",
    };
}
