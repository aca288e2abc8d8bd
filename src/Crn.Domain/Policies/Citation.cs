using Ardalis.GuardClauses;

namespace Crn.Domain.Policies;

/// <summary>Where a rule or a number of the field comes from, which years it speaks of, and how far it is to be trusted.</summary>
/// <remarks>Equality is by content. The era is inclusive at both ends; an absent end is open. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record Citation
{
    /// <summary>Makes a citation.</summary>
    /// <param name="source">The document, in words a reader can look up.</param>
    /// <param name="locator">The place in it (section, table, row code), or empty.</param>
    /// <param name="grade">How well the statement is supported.</param>
    /// <param name="from">The first date the source speaks of, or null for no known beginning.</param>
    /// <param name="to">The last date the source speaks of, or null for no known end.</param>
    /// <exception cref="ArgumentException"><paramref name="source"/> is blank, or <paramref name="to"/> is before <paramref name="from"/>;
    /// or a date is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> or <paramref name="locator"/> is null.</exception>
    public Citation(string source, string locator, EvidenceGrade grade, LocalDate? from = null, LocalDate? to = null)
    {
        Guarded.Iso(from);
        Guarded.Iso(to);
        Source = Guarded.Text(source);
        Locator = Guarded.TextOrEmpty(locator);
        Grade = Guard.Against.EnumOutOfRange(grade);
        if (to < from) throw new ArgumentException("The era of a citation cannot end before it begins.", nameof(to));
        (From, To) = (from, to);
    }

    /// <summary>The document, in words a reader can look up.</summary>
    public string Source { get; }

    /// <summary>The place in the document; empty when the whole of it is meant.</summary>
    public string Locator { get; }

    /// <summary>How well the statement is supported.</summary>
    public EvidenceGrade Grade { get; }

    /// <summary>The first date the source speaks of; null when no beginning is known.</summary>
    public LocalDate? From { get; }

    /// <summary>The last date the source speaks of; null when no end is known.</summary>
    public LocalDate? To { get; }

    /// <summary>
    /// Whether a caller should feel free to replace what is cited: true for everything below <see cref="EvidenceGrade.Stated"/>.
    /// </summary>
    public bool IsReplaceable => Grade < EvidenceGrade.Stated;

    /// <summary>A statement that its source makes in so many words.</summary>
    /// <param name="source">The document.</param>
    /// <param name="locator">The place in it, or empty.</param>
    /// <param name="from">The first date it speaks of, or null.</param>
    /// <param name="to">The last date it speaks of, or null.</param>
    /// <returns>A citation of grade <see cref="EvidenceGrade.Stated"/>.</returns>
    /// <exception cref="ArgumentException">A date is of another calendar system.</exception>
    public static Citation Stated(string source, string locator = "", LocalDate? from = null, LocalDate? to = null) =>
        new(source, locator, EvidenceGrade.Stated, Guarded.Iso(from), Guarded.Iso(to));

    /// <summary>A statement inferred or computed from its source.</summary>
    /// <param name="source">The document.</param>
    /// <param name="locator">The place in it, or empty.</param>
    /// <param name="from">The first date it speaks of, or null.</param>
    /// <param name="to">The last date it speaks of, or null.</param>
    /// <returns>A citation of grade <see cref="EvidenceGrade.Inferred"/>.</returns>
    /// <exception cref="ArgumentException">A date is of another calendar system.</exception>
    public static Citation Inferred(string source, string locator = "", LocalDate? from = null, LocalDate? to = null) =>
        new(source, locator, EvidenceGrade.Inferred, Guarded.Iso(from), Guarded.Iso(to));

    /// <summary>Knowledge of the field that no source read here confirmed.</summary>
    /// <param name="locator">What it is about, or empty.</param>
    /// <param name="from">The first date it speaks of, or null.</param>
    /// <param name="to">The last date it speaks of, or null.</param>
    /// <returns>A citation of grade <see cref="EvidenceGrade.Background"/>.</returns>
    /// <exception cref="ArgumentException">A date is of another calendar system.</exception>
    public static Citation Background(string locator = "", LocalDate? from = null, LocalDate? to = null) =>
        new("General field knowledge, unconfirmed", locator, EvidenceGrade.Background, Guarded.Iso(from), Guarded.Iso(to));

    /// <summary>A default chosen by this library where nothing is published.</summary>
    /// <param name="locator">What it is about, or empty.</param>
    /// <returns>A citation of grade <see cref="EvidenceGrade.DesignDefault"/>.</returns>
    public static Citation Default(string locator = "") =>
        new("Crn.Domain design default", locator, EvidenceGrade.DesignDefault);

    /// <summary>A team's own policy, which that team states itself.</summary>
    /// <param name="policy">The team's document.</param>
    /// <param name="from">The first date it is in force, or null.</param>
    /// <param name="to">The last date it is in force, or null.</param>
    /// <returns>A citation of grade <see cref="EvidenceGrade.Stated"/>.</returns>
    /// <exception cref="ArgumentException">A date is of another calendar system.</exception>
    public static Citation Local(string policy, LocalDate? from = null, LocalDate? to = null) =>
        new(Guarded.Text(policy), "", EvidenceGrade.Stated, Guarded.Iso(from), Guarded.Iso(to));

    /// <summary>Whether the era of the citation covers a date, both ends included.</summary>
    /// <param name="asAt">The date asked about.</param>
    /// <returns>True when it does.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public bool Covers(LocalDate asAt) => !(Guarded.Iso(asAt) < From) && !(asAt > To);

    /// <summary>The citation as one line, with its grade in brackets.</summary>
    /// <returns>For example <c>Eligibility for NIHR support, EL-09 [stated]</c>.</returns>
    public override string ToString()
    {
        string[] parts = [Source, Locator, Text.Era(From, To)];
        var grade = Grade switch
        {
            EvidenceGrade.Stated => "stated",
            EvidenceGrade.Inferred => "inferred",
            EvidenceGrade.Background => "background",
            EvidenceGrade.DesignDefault => "design default",
        };
        return $"{string.Join(", ", parts.Where(part => part.Length > 0))} [{grade}]";
    }
}
