namespace Crn.Domain.Identifiers;

/// <summary>Reads a word as a value of a scheme that was announced: bare digits get the prefix of the scheme.</summary>
internal static class IdentifierValues
{
    internal static bool TryParseAs(IdentifierScheme scheme, string value, out StudyIdentifier identifier, out OrcidId person,
        out IdentifierProblem? problem)
    {
        person = default;
        return scheme switch
        {
            IdentifierScheme.Cpms => As<CpmsId>(value, out identifier, out problem),
            IdentifierScheme.Iras => As<IrasId>(value, out identifier, out problem),
            IdentifierScheme.Isrctn => As<IsrctnId>(Prefixed("ISRCTN", value), out identifier, out problem),
            IdentifierScheme.Nct => As<NctId>(Prefixed("NCT", value), out identifier, out problem),
            IdentifierScheme.EudraCt => As<EudraCtNumber>(value, out identifier, out problem),
            IdentifierScheme.EuCt => As<EuCtNumber>(value, out identifier, out problem),
            IdentifierScheme.Utn => As<UniversalTrialNumber>(value, out identifier, out problem),
            IdentifierScheme.Rec => As<RecReference>(value, out identifier, out problem),
            IdentifierScheme.NihrAward => As<NihrAward>(Prefixed("NIHR", value), out identifier, out problem),
            IdentifierScheme.Gris => As<GrisId>(value, out identifier, out problem),
            IdentifierScheme.Orcid => OrcidId.TryParse(value, out person, out problem) & (identifier = default).IsDefault,
            IdentifierScheme.Ods => OdsCode.TryParse(value, out _, out problem) & (identifier = default).IsDefault,
        };
    }

    private static bool As<T>(string value, out StudyIdentifier identifier, out IdentifierProblem? problem)
        where T : struct, IIdentifier<T>
    {
        // Through the text itself, so that what was typed is kept.
        var read = T.TryParse(value, null, out var typed);
        identifier = StudyIdentifier.From(typed);
        problem = null;
        return read || T.TryParse(value, out _, out problem);
    }

    private static string Prefixed(string prefix, string value) => value.All(char.IsAsciiDigit) ? prefix + value : value;
}
