namespace Crn.Domain.Sites.Matching;

/// <summary>What the dates and successors of an organisation or site must keep to.</summary>
internal static class ValidityCheck
{
    public static void Dates(SiteCode code, LocalDate? openedOn, LocalDate? closedOn, ValueList<SiteCode> successors)
    {
        if (closedOn < openedOn) throw new ArgumentException("It cannot close before it opens.", nameof(closedOn));
        foreach (var successor in successors) _ = successor.Value;
        if (!successors.IsEmpty && closedOn is null)
            throw new ArgumentException("Only what has closed has successors.", nameof(successors));
        if (successors.Contains(code)) throw new ArgumentException("Nothing succeeds itself.", nameof(successors));
    }
}
