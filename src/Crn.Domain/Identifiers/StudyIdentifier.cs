namespace Crn.Domain.Identifiers;

/// <summary>An identifier of a study, of whichever scheme identifies studies or their funding.</summary>
/// <remarks>
/// Made from a typed identifier, which converts by itself. Equality is by scheme and canonical form; order is by scheme, then as the scheme
/// orders. <c>default</c> identifies nothing and prints as empty text. ORCID iDs name people and ODS codes name organisations: neither is a
/// study identifier.
/// </remarks>
/// <example><code>StudyIdentifier id = IsrctnId.Parse("ISRCTN50189673");</code></example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct StudyIdentifier : IComparable<StudyIdentifier>
{
    private readonly ulong key;
    private readonly string? original;

    private StudyIdentifier(IdentifierScheme scheme, ulong key, string? original) =>
        (Scheme, this.key, this.original) = (scheme, key, original);

    /// <summary>The scheme.</summary>
    public IdentifierScheme Scheme { get; }

    /// <summary>Whether this is <c>default</c>, which identifies nothing.</summary>
    public bool IsDefault => key == 0;

    /// <summary>The text it was read from; the canonical form when that was the same.</summary>
    public string Original => original ?? ToString();

    /// <summary>Whether the identifier belongs to one study only, so that sharing it makes two records the same study.</summary>
    public bool IdentifiesOneStudy => key != 0 && IdentifierSchemes.Of(Scheme).IdentifiesOneStudy;

    /// <summary>The identifier as its own type again.</summary>
    /// <typeparam name="T">The type of the scheme expected.</typeparam>
    /// <returns>The typed identifier, or null when this is of another scheme.</returns>
    public T? As<T>()
        where T : struct, IIdentifier<T> =>
        key != 0 && T.Scheme == Scheme ? T.Make(key, original) : null;

    /// <inheritdoc />
    public bool Equals(StudyIdentifier other) => Scheme == other.Scheme && key == other.key;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Scheme, key);

    /// <inheritdoc />
    public int CompareTo(StudyIdentifier other) => Scheme == other.Scheme ? key.CompareTo(other.key) : Scheme.CompareTo(other.Scheme);

    /// <summary>The canonical form; empty for <c>default</c>.</summary>
    /// <returns>For example <c>ISRCTN50189673</c>.</returns>
    public override string ToString() => Scheme switch
    {
        IdentifierScheme.Cpms => IdentifierText.ToText<CpmsId>(key),
        IdentifierScheme.Iras => IdentifierText.ToText<IrasId>(key),
        IdentifierScheme.Isrctn => IdentifierText.ToText<IsrctnId>(key),
        IdentifierScheme.Nct => IdentifierText.ToText<NctId>(key),
        IdentifierScheme.EudraCt => IdentifierText.ToText<EudraCtNumber>(key),
        IdentifierScheme.EuCt => IdentifierText.ToText<EuCtNumber>(key),
        IdentifierScheme.Utn => IdentifierText.ToText<UniversalTrialNumber>(key),
        IdentifierScheme.Rec => IdentifierText.ToText<RecReference>(key),
        IdentifierScheme.NihrAward => IdentifierText.ToText<NihrAward>(key),
        IdentifierScheme.Gris => IdentifierText.ToText<GrisId>(key),
        IdentifierScheme.Orcid or IdentifierScheme.Ods => "",
    };

    /// <summary>Whether a study cannot hold both: values of a scheme of which a study has one, or two opinions of ethics committees of one
    /// legal area.</summary>
    internal bool Excludes(StudyIdentifier other) =>
        Scheme == other.Scheme && key != other.key && !IsSameStudyAs(other) &&
        (As<RecReference>() is { } ours && other.As<RecReference>() is { } theirs
            ? ours.IsOfScotland == theirs.IsOfScotland
            : !IdentifierSchemes.Of(Scheme).MayRepeat);

    internal bool IsSameStudyAs(StudyIdentifier other) =>
        IdentifiesOneStudy && Scheme == other.Scheme &&
        (key == other.key || (As<EuCtNumber>() is { } ours && other.As<EuCtNumber>() is { } theirs && ours.IsSameTrialAs(theirs)));

    internal static StudyIdentifier From<T>(T identifier)
        where T : struct, IIdentifier<T> =>
        identifier.IsDefault ? default : new(T.Scheme, identifier.Key, identifier.KeptText);

    /// <summary>Takes a CPMS ID as a study identifier.</summary>
    /// <param name="identifier">The identifier.</param>
    /// <returns>The same identifier; <c>default</c> for <c>default</c>.</returns>
    public static implicit operator StudyIdentifier(CpmsId identifier) => From(identifier);

    /// <summary>Takes an IRAS ID as a study identifier.</summary>
    /// <param name="identifier">The identifier.</param>
    /// <returns>The same identifier; <c>default</c> for <c>default</c>.</returns>
    public static implicit operator StudyIdentifier(IrasId identifier) => From(identifier);

    /// <summary>Takes an ISRCTN as a study identifier.</summary>
    /// <param name="identifier">The identifier.</param>
    /// <returns>The same identifier; <c>default</c> for <c>default</c>.</returns>
    public static implicit operator StudyIdentifier(IsrctnId identifier) => From(identifier);

    /// <summary>Takes an NCT number as a study identifier.</summary>
    /// <param name="identifier">The identifier.</param>
    /// <returns>The same identifier; <c>default</c> for <c>default</c>.</returns>
    public static implicit operator StudyIdentifier(NctId identifier) => From(identifier);

    /// <summary>Takes a EudraCT number as a study identifier.</summary>
    /// <param name="identifier">The identifier.</param>
    /// <returns>The same identifier; <c>default</c> for <c>default</c>.</returns>
    public static implicit operator StudyIdentifier(EudraCtNumber identifier) => From(identifier);

    /// <summary>Takes an EU CT number as a study identifier.</summary>
    /// <param name="identifier">The identifier.</param>
    /// <returns>The same identifier; <c>default</c> for <c>default</c>.</returns>
    public static implicit operator StudyIdentifier(EuCtNumber identifier) => From(identifier);

    /// <summary>Takes a Universal Trial Number as a study identifier.</summary>
    /// <param name="identifier">The identifier.</param>
    /// <returns>The same identifier; <c>default</c> for <c>default</c>.</returns>
    public static implicit operator StudyIdentifier(UniversalTrialNumber identifier) => From(identifier);

    /// <summary>Takes a REC reference as a study identifier.</summary>
    /// <param name="identifier">The identifier.</param>
    /// <returns>The same identifier; <c>default</c> for <c>default</c>.</returns>
    public static implicit operator StudyIdentifier(RecReference identifier) => From(identifier);

    /// <summary>Takes an NIHR award as a study identifier.</summary>
    /// <param name="identifier">The identifier.</param>
    /// <returns>The same identifier; <c>default</c> for <c>default</c>.</returns>
    public static implicit operator StudyIdentifier(NihrAward identifier) => From(identifier);

    /// <summary>Takes a GRIS ID as a study identifier.</summary>
    /// <param name="identifier">The identifier.</param>
    /// <returns>The same identifier; <c>default</c> for <c>default</c>.</returns>
    public static implicit operator StudyIdentifier(GrisId identifier) => From(identifier);
    /// <summary>Whether the first stands before the second: by scheme, then as the scheme orders.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns>True when it does.</returns>
    public static bool operator <(StudyIdentifier left, StudyIdentifier right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first stands after the second.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns>True when it does.</returns>
    public static bool operator >(StudyIdentifier left, StudyIdentifier right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first stands before the second or equals it.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns>True when it does.</returns>
    public static bool operator <=(StudyIdentifier left, StudyIdentifier right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first stands after the second or equals it.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns>True when it does.</returns>
    public static bool operator >=(StudyIdentifier left, StudyIdentifier right) => left.CompareTo(right) >= 0;
}
