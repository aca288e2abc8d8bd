namespace Crn.Domain.Rules;

/// <summary>Three-valued truth after Kleene: true, false, or not known. A missing fact is never "no".</summary>
/// <remarks>
/// <c>default</c> is <see cref="Unknown"/>. <c>&amp;</c> is the weaker of the two (false, unknown, true in that order), <c>|</c> the
/// stronger, <c>!</c> swaps true and false and leaves unknown.
/// </remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct Truth
{
    // -1 false, 0 unknown, 1 true: conjunction is the minimum, disjunction the maximum, negation the minus sign.
    private readonly sbyte sign;

    internal int Sign => sign;

    private Truth(int sign) => this.sign = (sbyte)sign;

    /// <summary>Known to hold.</summary>
    public static Truth True => new(1);

    /// <summary>Known not to hold.</summary>
    public static Truth False => new(-1);

    /// <summary>Not known yet.</summary>
    public static Truth Unknown => default;

    /// <summary>Whether it is known to hold.</summary>
    public bool IsTrue => sign > 0;

    /// <summary>Whether it is known not to hold.</summary>
    public bool IsFalse => sign < 0;

    /// <summary>Whether it is not known.</summary>
    public bool IsUnknown => sign == 0;

    /// <summary>Whether it is known, one way or the other.</summary>
    public bool IsSettled => sign != 0;

    /// <summary>True or false, from a plain answer.</summary>
    /// <param name="value">The answer.</param>
    /// <returns><see cref="True"/> or <see cref="False"/>.</returns>
    public static Truth Of(bool value) => value ? True : False;

    /// <summary>True, false, or unknown when there is no answer.</summary>
    /// <param name="value">The answer, or null.</param>
    /// <returns>The truth.</returns>
    public static Truth Of(bool? value) => value is { } known ? Of(known) : Unknown;

    /// <summary>Whether a premise, if it holds, brings a conclusion: <c>!this | conclusion</c>.</summary>
    /// <param name="conclusion">What should follow.</param>
    /// <returns>The truth of the implication.</returns>
    public Truth Implies(Truth conclusion) => !this | conclusion;

    /// <summary>Both hold.</summary>
    /// <param name="left">One side.</param>
    /// <param name="right">The other side.</param>
    /// <returns>False when either is false, true when both are true, otherwise unknown.</returns>
    public static Truth operator &(Truth left, Truth right) => left.sign < right.sign ? left : right;

    /// <summary>At least one holds.</summary>
    /// <param name="left">One side.</param>
    /// <param name="right">The other side.</param>
    /// <returns>True when either is true, false when both are false, otherwise unknown.</returns>
    public static Truth operator |(Truth left, Truth right) => left.sign > right.sign ? left : right;

    /// <summary>It does not hold.</summary>
    /// <param name="truth">What is denied.</param>
    /// <returns>True for false, false for true, unknown for unknown.</returns>
    public static Truth operator !(Truth truth) => new(-truth.sign);

    /// <summary>The word for it.</summary>
    /// <returns><c>true</c>, <c>false</c> or <c>unknown</c>.</returns>
    public override string ToString() => sign switch { > 0 => "true", < 0 => "false", _ => "unknown" };
}
