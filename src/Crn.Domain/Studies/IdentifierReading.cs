using Crn.Domain.Identifiers;

namespace Crn.Domain.Studies;

/// <summary>Reads typed identifiers into the set of a study, reporting each that is wrong by its place in the list.</summary>
internal static class IdentifierReading
{
    internal static StudyIdentifiers Of(ValueList<IdentifierDraft> drafts, Action<int, string, string>? problem = null)
    {
        var all = StudyIdentifiers.None;
        for (var i = 0; i < drafts.Count; i++)
        {
            if (drafts[i] is not { Scheme: { } scheme } draft || !Enum.IsDefined(scheme))
            {
                problem?.Invoke(i, "study.identifier-scheme-missing", "The identifier does not say which scheme it belongs to.");
                continue;
            }

            if (!Read(scheme, draft.Text, out var identifier, out var wrong))
            {
                var (code, message) = wrong is { } rule ? (rule.Code, rule.Message) : ("study.identifier-not-of-a-study", "This scheme does not identify studies.");
                problem?.Invoke(i, code, message);
                continue;
            }

            var next = all.With(identifier);
            if (next.IsAccepted) all = next.Value;
            else problem?.Invoke(i, next.Reasons[0].Code, next.Reasons[0].Because);
        }

        return all;
    }

    private static bool Read(IdentifierScheme scheme, string? text, out StudyIdentifier identifier, out IdentifierProblem? problem)
    {
        (identifier, problem) = scheme switch
        {
            IdentifierScheme.Cpms => CpmsId.TryParse(text, out var id, out var wrong) ? (id, default(IdentifierProblem?)) : (default(StudyIdentifier), wrong),
            IdentifierScheme.Iras => IrasId.TryParse(text, out var id, out var wrong) ? (id, null) : (default, wrong),
            IdentifierScheme.Isrctn => IsrctnId.TryParse(text, out var id, out var wrong) ? (id, null) : (default, wrong),
            IdentifierScheme.Nct => NctId.TryParse(text, out var id, out var wrong) ? (id, null) : (default, wrong),
            IdentifierScheme.EudraCt => EudraCtNumber.TryParse(text, out var id, out var wrong) ? (id, null) : (default, wrong),
            IdentifierScheme.EuCt => EuCtNumber.TryParse(text, out var id, out var wrong) ? (id, null) : (default, wrong),
            IdentifierScheme.Utn => UniversalTrialNumber.TryParse(text, out var id, out var wrong) ? (id, null) : (default, wrong),
            IdentifierScheme.Rec => RecReference.TryParse(text, out var id, out var wrong) ? (id, null) : (default, wrong),
            IdentifierScheme.NihrAward => NihrAward.TryParse(text, out var id, out var wrong) ? (id, null) : (default, wrong),
            IdentifierScheme.Gris => GrisId.TryParse(text, out var id, out var wrong) ? (id, null) : (default, wrong),
            IdentifierScheme.Orcid or IdentifierScheme.Ods => (default, null),
        };
        return !identifier.IsDefault;
    }
}
