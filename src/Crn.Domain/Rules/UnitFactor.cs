namespace Crn.Domain.Rules;

/// <summary>A named unit raised to a whole power, as part of a <see cref="Unit"/>.</summary>
internal readonly record struct UnitFactor
{
    internal UnitFactor(string name, int power) => (Name, Power) = (name, power);

    /// <summary>The plural noun, for example <c>months</c>.</summary>
    public string Name { get; }

    /// <summary>The power; negative when divided by.</summary>
    public int Power { get; }

    /// <summary>The factor as written.</summary>
    /// <returns>For example <c>months</c> or <c>months^2</c>.</returns>
    public override string ToString() => Power == 1 ? Name : FormattableString.Invariant($"{Name}^{Power}");
}
