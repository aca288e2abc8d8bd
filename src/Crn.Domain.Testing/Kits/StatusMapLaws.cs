using System.Runtime.CompilerServices;

namespace Crn.Domain.Testing.Kits;

/// <summary>
/// The laws of a map between two lists of statuses, for a team's own lists: total, with its loss declared, and back again.
/// </summary>
/// <example>
/// <code>
/// StatusMapLaws.Check(Enum.GetValues&lt;OurStatus&gt;(), Map.ToNetwork, Map.FromNetwork, lossyOnPurpose: [OurStatus.OnHoldForFunding]);
/// </code>
/// </example>
public static class StatusMapLaws
{
    private const string Total = "Every status is mapped.";
    private const string Lost = "What a map loses is declared.";
    private const string Kept = "What is declared lost is lost.";
    private const string Pure = "A status is mapped alike each time.";

    /// <summary>Checks that every status is mapped, and that mapping back gives it again unless its loss is declared.</summary>
    /// <typeparam name="TFrom">A status of the one list.</typeparam>
    /// <typeparam name="TTo">A status of the other list.</typeparam>
    /// <param name="all">Every status of the one list.</param>
    /// <param name="map">The map.</param>
    /// <param name="back">The map back.</param>
    /// <param name="lossyOnPurpose">The statuses that are known not to come back.</param>
    /// <param name="mapped">What the caller wrote for the map: left to the compiler.</param>
    /// <param name="returned">What the caller wrote for the map back: left to the compiler.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="LawBrokenException">A law does not hold; the message names every status for which it does not, as C#.</exception>
    public static void Check<TFrom, TTo>(
        IEnumerable<TFrom> all, Func<TFrom, TTo> map, Func<TTo, TFrom> back, IEnumerable<TFrom>? lossyOnPurpose = null,
        [CallerArgumentExpression(nameof(map))] string mapped = "map", [CallerArgumentExpression(nameof(back))] string returned = "back")
        where TFrom : notnull
        where TTo : notnull => Laws.Throw(Of(all, map, back, lossyOnPurpose, mapped, returned));

    /// <summary>The laws that a map breaks, once for every status.</summary>
    /// <typeparam name="TFrom">A status of the one list.</typeparam>
    /// <typeparam name="TTo">A status of the other list.</typeparam>
    /// <param name="all">Every status of the one list.</param>
    /// <param name="map">The map.</param>
    /// <param name="back">The map back.</param>
    /// <param name="lossyOnPurpose">The statuses that are known not to come back.</param>
    /// <param name="mapped">What the caller wrote for the map: left to the compiler.</param>
    /// <param name="returned">What the caller wrote for the map back: left to the compiler.</param>
    /// <returns>Each broken law; empty when all hold.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ValueList<BrokenLaw> Of<TFrom, TTo>(
        IEnumerable<TFrom> all, Func<TFrom, TTo> map, Func<TTo, TFrom> back, IEnumerable<TFrom>? lossyOnPurpose = null,
        [CallerArgumentExpression(nameof(map))] string mapped = "map", [CallerArgumentExpression(nameof(back))] string returned = "back")
        where TFrom : notnull
        where TTo : notnull
    {
        ArgumentNullException.ThrowIfNull(all);
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(back);
        var declared = (lossyOnPurpose ?? []).ToHashSet();
        var (from, to) = (CSharp.NameOf(typeof(TFrom)), CSharp.NameOf(typeof(TTo)));
        var (there, again) = (CSharp.Caller(mapped, $"Func<{from}, {to}>"), CSharp.Caller(returned, $"Func<{to}, {from}>"));
        List<TFrom> listed = [.. all];
        return [.. listed.SelectMany(status => One(status).AsEnumerable()), .. declared.Except(listed).Select(status => new BrokenLaw(Kept,
            "Map", $"{status} is declared lost, and is not among the statuses.", $"{there}({CSharp.Of(status)})"))];

        ValueList<BrokenLaw> One(TFrom status)
        {
            var laws = new Laws("Map");
            var call = $"{there}({CSharp.Of(status)})";
            var both = laws.Try(Total, () => map(status) is { } other ? (Mapped?)new(other, back(other)) : null,
                () => $"{again}({call})");
            if (both is null)
            {
                if (laws.All.IsEmpty) laws.Add(Total, $"{status} is mapped to nothing.", $"{call} is null");
                return laws.All;
            }

            if (both.To is Enum made && !IsNamed(made)) laws.Add(Total, $"{status} becomes {made}, which is no status.", call);
            if (laws.Try(Total, () => (Mapped?)new(map(status), back(map(status))), () => call) is { } second && second != both)
                laws.Add(Pure, $"{status} becomes {both.To}, and then {second.To}.", call);
            if (!both.Back.Equals(status) && !declared.Contains(status))
                laws.Add(Lost, $"{status} becomes {both.To}, which is {both.Back} again: the loss is not declared.", $"{again}({call})");
            else if (both.Back.Equals(status) && declared.Contains(status))
                laws.Add(Kept, $"{status} is declared lost, and comes back as it was.", $"{again}({call})");
            return laws.All;
        }
    }

    // Of flags any sum of them is one.
    private static bool IsNamed(Enum status) =>
        Enum.IsDefined(status.GetType(), status) || status.GetType().IsDefined(typeof(FlagsAttribute), false);

    private sealed record Mapped(object To, object Back);
}
