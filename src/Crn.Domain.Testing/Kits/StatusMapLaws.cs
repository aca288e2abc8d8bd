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
    /// <summary>Checks that every status is mapped, and that mapping back gives it again unless its loss is declared.</summary>
    /// <typeparam name="TFrom">A status of the one list.</typeparam>
    /// <typeparam name="TTo">A status of the other list.</typeparam>
    /// <param name="all">Every status of the one list.</param>
    /// <param name="map">The map.</param>
    /// <param name="back">The map back.</param>
    /// <param name="lossyOnPurpose">The statuses that are known not to come back.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="LawBrokenException">A law does not hold; the message names every status for which it does not.</exception>
    public static void Check<TFrom, TTo>(
        IEnumerable<TFrom> all, Func<TFrom, TTo> map, Func<TTo, TFrom> back, IEnumerable<TFrom>? lossyOnPurpose = null)
        where TFrom : notnull
        where TTo : notnull
    {
        ArgumentNullException.ThrowIfNull(all);
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(back);
        var declared = (lossyOnPurpose ?? []).ToHashSet();
        List<string> broken = [];
        foreach (var status in all)
        {
            var answer = Mapped(status, map, back);
            if (answer.Problem is { } problem) broken.Add(problem);
            else if (!answer.Back!.Equals(status) && !declared.Contains(status))
                broken.Add($"{status} becomes {answer.To}, which is {answer.Back} again: the loss is not declared.");
            else if (answer.Back.Equals(status) && declared.Contains(status))
                broken.Add($"{status} is declared lost, and comes back as it was.");
        }

        if (broken.Count > 0)
            throw new LawBrokenException("A map of statuses is total, and says what it loses.\n  " + string.Join("\n  ", broken));
    }

#pragma warning disable CA1031 // Whatever a map throws is the finding.
    private static (TTo? To, TFrom? Back, string? Problem) Mapped<TFrom, TTo>(TFrom status, Func<TFrom, TTo> map, Func<TTo, TFrom> back)
        where TFrom : notnull
        where TTo : notnull
    {
        try
        {
            return map(status) is { } to ? (to, back(to), null) : (default, default, $"{status} is mapped to nothing.");
        }
        catch (Exception thrown)
        {
            return (default, default, $"{status} is not mapped: {thrown.GetType().Name} ({thrown.Message.ReplaceLineEndings(" ")})");
        }
    }
#pragma warning restore CA1031
}
