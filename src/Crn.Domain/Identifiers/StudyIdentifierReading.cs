using Crn.Domain.Decisions;

namespace Crn.Domain.Identifiers;

/// <summary>
/// What free text says about the identifiers of a study: those recognised, what is wrong or a placeholder, and what is something else.
/// </summary>
/// <remarks>
/// <para>Made for the fields of registries in which anything may stand: <c>CPMS: 49816, CRUKD/22/002</c>. Parts are separated by commas,
/// semicolons, bars or lines.</para>
/// <para>A scheme whose form cannot be mistaken is recognised wherever it stands, also joined to another by a slash. Bare digits, an award
/// like 16/117/04 and a committee that the library does not know count only when a label announces them: a number is never taken for
/// another scheme. A European number is recognised under the label of either European scheme, because registries mix them up.</para>
/// <para>Nothing is lost: <see cref="Account"/> covers every character of the text once. Reading never throws, whatever the text.</para>
/// </remarks>
/// <example><code>
/// var reading = StudyIdentifierReading.Read("CPMS: 49816/IRAS 298897, CRUKD/22/002").Value;
/// reading.Recognised;    // [49816, 298897]
/// reading.Unrecognised;  // [CRUKD/22/002]
/// </code></example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record StudyIdentifierReading
{
    internal StudyIdentifierReading(ValueList<IdentifierPassage> account, ValueList<OrcidId> people, ValueList<string> unrecognised)
    {
        (Account, People, Unrecognised) = (account, people, unrecognised);
        Recognised = account.Where(passage => passage.Kind == IdentifierPassageKind.Identifier).Select(passage => passage.Identifier)
            .Distinct().ToValueList();
        Problems = account.Where(passage => passage.Problem is not null).Select(passage => passage.Problem!.Value).Distinct().ToValueList();
    }

    /// <summary>
    /// The whole text, passage by passage: what was read, what announced it, and what each passage left over seems to be.
    /// </summary>
    public ValueList<IdentifierPassage> Account { get; }

    /// <summary>The identifiers recognised, in the order of the text, each once.</summary>
    public ValueList<StudyIdentifier> Recognised { get; }

    /// <summary>The people whose ORCID iDs stand in the text, in its order, each once: an ORCID iD names a person, not a study.</summary>
    public ValueList<OrcidId> People { get; }

    /// <summary>
    /// What was announced as an identifier of a scheme, or has its form, and breaks its rules, placeholders included; the text of each
    /// stands in <see cref="Unrecognised"/>.
    /// </summary>
    public ValueList<IdentifierProblem> Problems { get; }

    /// <summary>
    /// The parts in which no identifier of a study was recognised, and of the other parts what was left over: a sponsor's own reference, a
    /// funder's number, an ORCID iD. Parts that say there is none (nil known) are left out.
    /// </summary>
    public ValueList<string> Unrecognised { get; }

    /// <summary>Reads free text.</summary>
    /// <param name="text">The text, as typed or as a registry has it.</param>
    /// <returns>What it says; refused with <see cref="PrivacyGuard.Code"/> when it looks like it holds an NHS number.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static Outcome<StudyIdentifierReading> Read(string text) => Read("", text);

    /// <summary>Reads free text that stands under a label, such as a registry's "number type".</summary>
    /// <param name="label">The label: for example <c>ctis</c>, <c>IRAS number</c> or <c>Protocol serial number</c>. One that names no
    /// scheme announces nothing.</param>
    /// <param name="text">The text.</param>
    /// <returns>What it says; refused with <see cref="PrivacyGuard.Code"/> when either looks like it holds an NHS number.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Outcome<StudyIdentifierReading> Read(string label, string text)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(text);
        if ((PrivacyGuard.RefusalOf(text) ?? PrivacyGuard.RefusalOf(label)) is { } refusal)
            return Outcome.Refuse<StudyIdentifierReading>(refusal);

        return Outcome.Accept(new StudyIdentifierReader(text).Read(label));
    }

    /// <summary>
    /// The identifiers recognised, as a set; refused when the text gives two values of a scheme of which a study has one.
    /// </summary>
    /// <returns>The set, or every refusal <c>identifiers.second-value</c>.</returns>
    public Outcome<StudyIdentifiers> ToStudyIdentifiers()
    {
        var set = StudyIdentifiers.None;
        List<Refusal> reasons = [];
        foreach (var identifier in Recognised)
        {
            var next = set.With(identifier);
            if (next.IsAccepted) set = next.Value;
            else reasons.AddRange(next.Reasons);
        }

        return reasons.Count == 0 ? Outcome.Accept(set) : Outcome.Refuse<StudyIdentifiers>(reasons.ToValueList());
    }
}
