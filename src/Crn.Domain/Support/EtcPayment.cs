using Crn.Domain.Money;

namespace Crn.Domain.Support;

/// <summary>What is paid for the quarters up to one of them, in arrears.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record EtcPayment
{
    internal EtcPayment(int afterQuarter, Pounds amount, Pounds incurred) =>
        (AfterQuarter, Amount, Incurred) = (afterQuarter, amount, incurred);

    /// <summary>The quarter after which it is paid, 1 to 4.</summary>
    public int AfterQuarter { get; }

    /// <summary>The amount, in whole pence.</summary>
    public Pounds Amount { get; }

    /// <summary>The costs incurred in the year by then.</summary>
    public Pounds Incurred { get; }

    /// <summary>The payment as one line.</summary>
    /// <returns>For example <c>after Q2: £200.00</c>.</returns>
    public override string ToString() => $"after Q{Text.Of(AfterQuarter)}: {Amount}";
}
