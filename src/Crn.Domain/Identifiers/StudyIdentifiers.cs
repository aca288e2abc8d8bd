using System.Runtime.CompilerServices;
using Crn.Domain.Decisions;
using Crn.Domain.Policies;

namespace Crn.Domain.Identifiers;

/// <summary>
/// The identifiers of one study: a set, with one value of each scheme except where a trial can be registered more than once.
/// </summary>
/// <remarks>
/// A study may hold several ISRCTNs, NCT numbers, EudraCT numbers and awards, two REC references when one is of a Scottish committee and
/// the other is not, and at most one of every other scheme. Of two rounds of one European application the later is kept. The set does not
/// remember the order of adding: it is ordered by scheme and number, and two sets are equal when they hold equal identifiers. Immutable.
/// </remarks>
/// <example>
/// <code>
/// var ours = StudyIdentifiers.Of(CpmsId.Parse("49816"), IsrctnId.Parse("ISRCTN62918594"));
/// var theirs = StudyIdentifiers.Of(IsrctnId.Parse("ISRCTN62918594"), NctId.Parse("NCT05057013"));
/// ours.CompareWith(theirs).Verdict;  // SameStudy, through the ISRCTN
/// ours.MergedWith(theirs).Value;     // CPMS, ISRCTN and NCT together
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed partial record StudyIdentifiers
{
    private static readonly Citation OnePerScheme =
        Citation.Stated("ISRCTN documentation", "ID-02: duplicates are withdrawn, never reused");

    private StudyIdentifiers(ValueList<StudyIdentifier> all) => All = all;

    /// <summary>No identifier at all.</summary>
    public static StudyIdentifiers None { get; } = new([]);

    /// <summary>Every identifier, ordered by scheme and number.</summary>
    public ValueList<StudyIdentifier> All { get; }

    /// <summary>The CPMS ID, or null.</summary>
    public CpmsId? Cpms => Only<CpmsId>();

    /// <summary>The IRAS ID, or null.</summary>
    public IrasId? Iras => Only<IrasId>();

    /// <summary>The ISRCTNs; several when the study was registered more than once.</summary>
    public ValueList<IsrctnId> Isrctns => Every<IsrctnId>();

    /// <summary>The ClinicalTrials.gov numbers; several when the study was registered more than once.</summary>
    public ValueList<NctId> Ncts => Every<NctId>();

    /// <summary>The EudraCT numbers; several when the study was registered more than once.</summary>
    public ValueList<EudraCtNumber> EudraCts => Every<EudraCtNumber>();

    /// <summary>The EU CT number, or null.</summary>
    public EuCtNumber? EuCt => Only<EuCtNumber>();

    /// <summary>The Universal Trial Number, or null.</summary>
    public UniversalTrialNumber? Utn => Only<UniversalTrialNumber>();

    /// <summary>The REC references; two when adults who lack capacity take part in Scotland and elsewhere.</summary>
    public ValueList<RecReference> Recs => Every<RecReference>();

    /// <summary>The NIHR awards that pay for the study.</summary>
    public ValueList<NihrAward> NihrAwards => Every<NihrAward>();

    /// <summary>The GRIS ID, or null.</summary>
    public GrisId? Gris => Only<GrisId>();

    /// <summary>Makes a set of identifiers known to belong together.</summary>
    /// <param name="identifiers">The identifiers; equal ones count once.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentException">One is <c>default</c>, or two differ in a scheme that allows one value. For typed-in data use
    /// <see cref="With"/>.</exception>
    public static StudyIdentifiers Of(params ValueList<StudyIdentifier> identifiers)
    {
        var set = None;
        foreach (var identifier in identifiers)
        {
            if (identifier.IsDefault) throw new ArgumentException("default(StudyIdentifier) identifies nothing.", nameof(identifiers));
            set = set.With(identifier).Match(s => s, reasons => throw new ArgumentException(reasons[0].Because, nameof(identifiers)));
        }

        return set;
    }

    /// <summary>Makes a set of identifiers known to belong together.</summary>
    /// <param name="identifiers">The identifiers; equal ones count once.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentException">One is <c>default</c>, or two differ in a scheme that allows one value. For typed-in data use
    /// <see cref="With"/>.</exception>
    [OverloadResolutionPriority(-1)]
    public static StudyIdentifiers Of(params StudyIdentifier[] identifiers) =>
        Of(Guarded.Sequence(identifiers));

    /// <summary>The set with one more identifier; refused when the scheme allows one value and the study already has another.</summary>
    /// <param name="identifier">The identifier. One already held, canonical form for canonical form, changes nothing; nor does an earlier
    /// round of a European number held.</param>
    /// <returns>The larger set, or the refusal <c>identifiers.second-value</c>.</returns>
    /// <exception cref="ArgumentException"><paramref name="identifier"/> is <c>default</c>.</exception>
    public Outcome<StudyIdentifiers> With(StudyIdentifier identifier)
    {
        if (identifier.IsDefault) throw new ArgumentException("default(StudyIdentifier) identifies nothing.", nameof(identifier));
        var at = PlaceOf(identifier);
        if (at >= 0) return Outcome.Accept(this);
        at = ~at;
        if (!IsRepeated(identifier.Scheme))
        {
            // One value or two of the scheme stand beside the place.
            for (var i = FirstOf(identifier.Scheme, at); i < All.Count && All[i] is var held && held.Scheme == identifier.Scheme; i++)
            {
                if (held.Excludes(identifier)) return Outcome.Refuse<StudyIdentifiers>(SecondValue(held.Scheme));
                if (held.IsSameStudyAs(identifier)) return held < identifier ? Without(held).With(identifier) : Outcome.Accept(this);
            }
        }

        return Outcome.Accept(new StudyIdentifiers(All.Insert(at, identifier)));
    }

    /// <summary>The set without an identifier; the same set when it was not held.</summary>
    /// <param name="identifier">The identifier.</param>
    /// <returns>The smaller set.</returns>
    public StudyIdentifiers Without(StudyIdentifier identifier) =>
        PlaceOf(identifier) is >= 0 and var at ? new(All.RemoveAt(at)) : this;

    /// <summary>Whether the set holds an identifier.</summary>
    /// <param name="identifier">The identifier, compared by canonical form.</param>
    /// <returns>True when it does.</returns>
    public bool Contains(StudyIdentifier identifier) => PlaceOf(identifier) >= 0;

    /// <summary>The identifiers, each with its scheme.</summary>
    /// <returns>For example <c>cpms 49816, isrctn ISRCTN62918594</c>; empty for none.</returns>
    public override string ToString() => string.Join(", ", All.Select(id => IdentifierSchemes.Of(id.Scheme).Code + " " + id));

    // Where an identifier stands, or the complement of where it would stand.
    private int PlaceOf(StudyIdentifier identifier) => All.PlaceOf(identifier, static (held, sought) => held.CompareTo(sought));

    // Where the identifiers of a scheme begin, which end at a place or go on from it.
    private int FirstOf(IdentifierScheme scheme, int at)
    {
        while (at > 0 && All[at - 1].Scheme == scheme) at--;
        return at;
    }

    // Whether a study may hold any number of values of a scheme.
    private static bool IsRepeated(IdentifierScheme scheme) => scheme != IdentifierScheme.Rec && IdentifierSchemes.Of(scheme).MayRepeat;

    private static Refusal SecondValue(IdentifierScheme scheme) => new(
        "identifiers.second-value",
        $"The study already has {IdentifierSchemes.Of(scheme).Name}, and a study has at most one.",
        "Find out which is right and remove the other first.",
        OnePerScheme);

    private T? Only<T>()
        where T : struct, IIdentifier<T>
    {
        foreach (var held in All)
        {
            if (held.As<T>() is { } found) return found;
        }

        return null;
    }

    private ValueList<T> Every<T>()
        where T : struct, IIdentifier<T>
    {
        List<T> found = [];
        foreach (var held in All)
        {
            if (held.As<T>() is { } one) found.Add(one);
        }

        return found.ToValueList();
    }
}
