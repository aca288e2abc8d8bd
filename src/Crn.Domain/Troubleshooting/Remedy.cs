using Ardalis.GuardClauses;
using Crn.Domain.Policies;

namespace Crn.Domain.Troubleshooting;

/// <summary>A remedy: what to do, against which causes, and what is known of its effect. Teams write their own.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record Remedy
{
    /// <summary>Makes a remedy.</summary>
    /// <param name="code">The stable code.</param>
    /// <param name="what">What to do.</param>
    /// <param name="causes">The codes of the causes it is for.</param>
    /// <param name="basis">What its number rests on.</param>
    /// <param name="source">Where it comes from.</param>
    /// <param name="effect">Its effect, for a remedy that rests on evidence or on the caller's own figure.</param>
    /// <exception cref="ArgumentException">A text is blank, the basis does not exist, or it and the effect contradict each
    /// other.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public Remedy(string code, string what, ValueList<string> causes, EffectBasis basis, Citation source, RemedyEffect? effect = null)
    {
        Code = FreeText.From(code).Value;
        What = FreeText.From(what).Value;
        Causes = Guarded.Texts(causes);
        Basis = Guard.Against.EnumOutOfRange(basis);
        Source = Guard.Against.Null(source);
        if (effect is null ? basis is EffectBasis.Evidence or EffectBasis.CallersOwn : effect.Basis != basis)
            throw new ArgumentException("A remedy has an effect exactly when it rests on evidence or on the caller.", nameof(effect));
        Effect = effect;
    }

    /// <summary>The stable code.</summary>
    public string Code { get; }

    /// <summary>What to do.</summary>
    public string What { get; }

    /// <summary>The codes of the causes it is for.</summary>
    public ValueList<string> Causes { get; }

    /// <summary>What its number rests on.</summary>
    public EffectBasis Basis { get; }

    /// <summary>Where it comes from, with its grade.</summary>
    public Citation Source { get; }

    /// <summary>Its effect; null for a structural remedy, and for one that is not quantified.</summary>
    public RemedyEffect? Effect { get; }

    /// <summary>The remedy with an effect of the caller's own.</summary>
    /// <param name="effect">The effect, the caller's own.</param>
    /// <returns>The new remedy, marked so; this one is unchanged.</returns>
    /// <exception cref="ArgumentException">The effect is not the caller's own.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="effect"/> is null.</exception>
    public Remedy WithOwn(RemedyEffect effect) =>
        Guard.Against.Null(effect).Basis == EffectBasis.CallersOwn ? new(Code, What, Causes, EffectBasis.CallersOwn, Source, effect)
            : throw new ArgumentException("The effect is not the caller's own.", nameof(effect));

    /// <summary>The remedy as one line.</summary>
    /// <returns>Code, what to do, and the effect or that there is no number.</returns>
    public override string ToString() => $"{Code}: {What} (" + Basis switch
    {
        EffectBasis.Structural => "computed from plan and ledger",
        EffectBasis.NotQuantified => "not quantified",
        _ => Effect!.ToString(),
    } + ")";
}
