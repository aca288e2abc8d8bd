using Crn.Domain.Decisions;

namespace Crn.Domain.Identifiers;

/// <summary>What free text says about the identifiers of a study: those recognised, what was announced but is wrong, and what is something else.</summary>
/// <remarks>
/// <para>Made for the fields of registries in which anything may stand: <c>CPMS: 49816, CRUKD/22/002</c>. Parts are separated by commas, semicolons, bars or lines.</para>
/// <para>A scheme whose form cannot be mistaken is recognised wherever it stands. Bare digits, an award like 16/117/04 and a committee centre that the
/// library does not know count only when a label announces them: a number is never taken for another scheme. A European number is recognised
/// under the label of either European scheme, because registries mix them up.</para>
/// </remarks>
/// <example><code>StudyIdentifierReading.Read("CPMS: 49816, CRUKD/22/002").Value.Recognised; // [49816]</code></example>
public sealed record StudyIdentifierReading
{
    internal StudyIdentifierReading(ValueList<StudyIdentifier> recognised, ValueList<IdentifierProblem> problems, ValueList<string> unrecognised) =>
        (Recognised, Problems, Unrecognised) = (recognised, problems, unrecognised);

    /// <summary>The identifiers recognised, in the order of the text, each once.</summary>
    public ValueList<StudyIdentifier> Recognised { get; }

    /// <summary>What was announced as an identifier of a scheme and breaks its rules; the text of each stands in <see cref="Unrecognised"/>.</summary>
    public ValueList<IdentifierProblem> Problems { get; }

    /// <summary>The parts that are no identifier of a study known here: a sponsor's own reference, a funder's number, an ORCID iD.</summary>
    public ValueList<string> Unrecognised { get; }

    /// <summary>Reads free text.</summary>
    /// <param name="text">The text, as typed or as a registry has it.</param>
    /// <returns>What it says; refused with <see cref="PrivacyGuard.Code"/> when it looks like it holds an NHS number.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static Outcome<StudyIdentifierReading> Read(string text) => Read("", text);

    /// <summary>Reads free text that stands under a label, such as a registry's "number type".</summary>
    /// <param name="label">The label: for example <c>ctis</c>, <c>IRAS number</c> or <c>Protocol serial number</c>. One that names no scheme announces nothing.</param>
    /// <param name="text">The text.</param>
    /// <returns>What it says; refused with <see cref="PrivacyGuard.Code"/> when either looks like it holds an NHS number.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Outcome<StudyIdentifierReading> Read(string label, string text)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(text);
        if (PrivacyGuard.LooksLikeNhsNumber(text) || PrivacyGuard.LooksLikeNhsNumber(label))
        {
            return Outcome.Refuse<StudyIdentifierReading>(PrivacyGuard.Refusal);
        }

        return Outcome.Accept(new StudyIdentifierReader().Read(label, text));
    }

    /// <summary>The identifiers recognised, as a set; refused when the text gives two values of a scheme of which a study has one.</summary>
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
