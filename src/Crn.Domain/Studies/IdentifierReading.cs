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
                var (code, message) = wrong is { } rule ? (rule.Code, rule.Message)
                    : ("study.identifier-not-of-a-study", "This scheme does not identify studies.");
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
            IdentifierScheme.Cpms => Read<CpmsId>(text),
            IdentifierScheme.Iras => Read<IrasId>(text),
            IdentifierScheme.Isrctn => Read<IsrctnId>(text),
            IdentifierScheme.Nct => Read<NctId>(text),
            IdentifierScheme.EudraCt => Read<EudraCtNumber>(text),
            IdentifierScheme.EuCt => Read<EuCtNumber>(text),
            IdentifierScheme.Utn => Read<UniversalTrialNumber>(text),
            IdentifierScheme.Rec => Read<RecReference>(text),
            IdentifierScheme.NihrAward => Read<NihrAward>(text),
            IdentifierScheme.Gris => Read<GrisId>(text),
            IdentifierScheme.Orcid or IdentifierScheme.Ods => default,
        };
        return !identifier.IsDefault;
    }

    private static (StudyIdentifier Identifier, IdentifierProblem? Problem) Read<T>(string? text)
        where T : struct, IIdentifier<T> =>
        T.TryParse(text, out var id, out var wrong) ? (StudyIdentifier.From(id), null) : (default, wrong);
}
