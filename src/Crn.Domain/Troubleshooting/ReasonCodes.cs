using Ardalis.GuardClauses;

namespace Crn.Domain.Troubleshooting;

/// <summary>What the reasons in a study's own code list mean: a table from code to kind, without case, that a study replaces by its
/// own.</summary>
/// <remarks>Codes that the table does not have belong to no kind, and are still counted among all reasons. Equality is by content.
/// Immutable.</remarks>
/// <example>
/// <code>
/// var ours = ReasonCodes.Common.With("D3", ReasonKind.Burden);
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record ReasonCodes
{
    private readonly KeyedList<string, (string Code, ReasonKind Kind)> rows;

    // Worked out when a code is first looked up: of tables made one code after the other only the last one is asked.
    private Dictionary<string, ReasonKind>? kinds;

    private ReasonCodes(ValueList<(string Code, ReasonKind Kind)> rows)
        : this(KeyedList<string, (string Code, ReasonKind Kind)>.Of(rows, row => Key(row.Code)))
    {
    }

    private ReasonCodes(KeyedList<string, (string Code, ReasonKind Kind)> rows) => this.rows = rows;

    /// <summary>The words in common use, a default of this library.</summary>
    public static ReasonCodes Common { get; } = new(
    [
        ("no staff", ReasonKind.NoStaff), ("staff", ReasonKind.NoStaff), ("leave", ReasonKind.NoStaff),
        ("no time", ReasonKind.NoStaff), ("clinician decision", ReasonKind.ClinicianDecision),
        ("clinician preference", ReasonKind.ClinicianDecision), ("missed", ReasonKind.Missed), ("out of hours", ReasonKind.Missed),
        ("other study", ReasonKind.OtherStudy), ("another study", ReasonKind.OtherStudy),
        ("prefers treatment", ReasonKind.PrefersTreatment), ("treatment preference", ReasonKind.PrefersTreatment),
        ("placebo", ReasonKind.PlaceboOrBlinding), ("blinding", ReasonKind.PlaceboOrBlinding), ("burden", ReasonKind.Burden),
        ("travel", ReasonKind.Burden), ("time", ReasonKind.Burden), ("no response", ReasonKind.NoResponse),
        ("treatment available", ReasonKind.TreatmentAvailable), ("no patients seen", ReasonKind.NoPatients),
    ]);

    /// <summary>The codes with their kinds, each code once.</summary>
    public ValueList<(string Code, ReasonKind Kind)> Rows => rows.Items;

    /// <summary>The table with the meaning of one more code, or another meaning of one it has.</summary>
    /// <param name="code">The code.</param>
    /// <param name="kind">What it says.</param>
    /// <returns>The new table; this one is unchanged.</returns>
    /// <exception cref="ArgumentException">The code is blank or holds what must not be stored, or there is no such kind.</exception>
    public ReasonCodes With(string code, ReasonKind kind)
    {
        var trimmed = FreeText.From(code).Value.Trim();
        Guard.Against.EnumOutOfRange(kind);
        return new(rows.With(Key(trimmed), (trimmed, kind)));
    }

    /// <summary>What a code says.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The kind; null when the table does not have it.</returns>
    /// <exception cref="ArgumentException"><paramref name="code"/> is blank.</exception>
    public ReasonKind? KindOf(string code)
    {
        kinds ??= Rows.ToDictionary(row => row.Code, row => row.Kind, StringComparer.OrdinalIgnoreCase);
        return kinds.TryGetValue(Guarded.Text(code).Trim(), out var kind) ? kind : null;
    }

    /// <summary>Whether both tables say the same.</summary>
    /// <param name="other">The other table.</param>
    /// <returns>True when they do.</returns>
    public bool Equals(ReasonCodes? other) => other is not null && Rows == other.Rows;

    /// <inheritdoc />
    public override int GetHashCode() => Rows.GetHashCode();

    /// <summary>The table as one line.</summary>
    /// <returns>How many codes it has.</returns>
    public override string ToString() => Text.Count(Rows.Count, "reason code", "reason codes");

    private static string Key(string code) => code.ToUpperInvariant();

    // What was stored.
    internal static ReasonCodes Of(ValueList<(string Code, ReasonKind Kind)> rows)
    {
        var twice = rows.GroupBy(row => row.Code, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? new(rows)
            : throw new ArgumentException($"The code {Guarded.Shown(twice.Key)} stands there twice.", nameof(rows));
    }

    internal static string Word(ReasonKind kind) => kind switch
    {
        ReasonKind.NoStaff => "no staff",
        ReasonKind.ClinicianDecision => "clinician decision",
        ReasonKind.Missed => "missed",
        ReasonKind.OtherStudy => "other study",
        ReasonKind.PrefersTreatment => "prefers treatment",
        ReasonKind.PlaceboOrBlinding => "placebo or blinding",
        ReasonKind.Burden => "burden",
        ReasonKind.NoResponse => "no response",
        ReasonKind.TreatmentAvailable => "treatment available",
        _ => "no patients seen",
    };
}
