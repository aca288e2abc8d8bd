using Crn.Domain.Money;

namespace Crn.Domain.Support;

/// <summary>An organisation's recruits of a year by class of study, and what it is guaranteed of a pot.</summary>
/// <remarks>A large study counts as large whatever its design. Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record OrganisationActivity
{
    /// <summary>Makes the activity of an organisation.</summary>
    /// <param name="organisation">The organisation, by name or code.</param>
    /// <param name="large">Recruits of large studies, 0 or more.</param>
    /// <param name="observational">Recruits of other observational studies, 0 or more.</param>
    /// <param name="interventional">Recruits of other interventional studies, 0 or more.</param>
    /// <param name="guaranteed">What it gets at least, in whole pence and not negative; nothing when left out.</param>
    /// <exception cref="ArgumentException">The organisation is blank, or the guarantee has parts of a penny.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public OrganisationActivity(string organisation, int large, int observational, int interventional, Pounds guaranteed = default)
    {
        Organisation = Guarded.Text(organisation);
        ArgumentOutOfRangeException.ThrowIfNegative(large);
        ArgumentOutOfRangeException.ThrowIfNegative(observational);
        ArgumentOutOfRangeException.ThrowIfNegative(interventional);
        ArgumentOutOfRangeException.ThrowIfNegative(guaranteed.Amount, nameof(guaranteed));
        if (guaranteed.RoundedToPence() != guaranteed) throw new ArgumentException("A guarantee is in whole pence.", nameof(guaranteed));
        (Large, Observational, Interventional, Guaranteed) = (large, observational, interventional, guaranteed);
    }

    /// <summary>The organisation.</summary>
    public string Organisation { get; }

    /// <summary>Recruits of large studies.</summary>
    public int Large { get; }

    /// <summary>Recruits of other observational studies.</summary>
    public int Observational { get; }

    /// <summary>Recruits of other interventional studies.</summary>
    public int Interventional { get; }

    /// <summary>What it gets at least.</summary>
    public Pounds Guaranteed { get; }

    /// <summary>The activity as one line.</summary>
    /// <returns>For example <c>RX1: 100 large, 100 observational, 100 interventional</c>.</returns>
    public override string ToString() =>
        $"{Organisation}: {Text.Of(Large)} large, {Text.Of(Observational)} observational, {Text.Of(Interventional)} interventional"
        + (Guaranteed.IsZero ? "" : $", at least {Guaranteed}");
}
