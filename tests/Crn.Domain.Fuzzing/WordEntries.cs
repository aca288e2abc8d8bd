using Crn.Domain.Identifiers;
using Crn.Domain.Json;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Specialties;
using Crn.Domain.Studies;

namespace Crn.Domain.Fuzzing;

/// <summary>Words that people and registries write: numbers in free text, statuses, specialties, criteria.</summary>
internal static class WordEntries
{
    private static readonly LocalDate Today = new(2026, 11, 29);

    private static readonly ValueList<Parameter<decimal>> Parameters =
        [new("rooms.least", "Least rooms", "rooms", new(new Dated<decimal>(2m, null, null, Citation.Local("policy"))))];

    public static IReadOnlyList<FuzzEntry> All { get; } =
    [
        new("StudyIdentifierReading", [typeof(StudyIdentifierReading)], Identifiers, FuzzEntries.Seeds(
            "CPMS: 49816, CRUKD/22/002", "IRAS 298897/NCT05057013; ISRCTN62918594",
            "EudraCT 2020-005891-36\nNIHR123456 | RP-PG-0610-10025",
            "ctis\u0001 2022-500014-26-00", "Nil known", "https://orcid.org/0000-0002-1825-0097")),
        new("PrivacyGuard", [typeof(PrivacyGuard)], Guarded, FuzzEntries.Seeds(
            "943 476 5919", "NHS number 401 023 2137", "9,434,765,919", "+44 20 7946 0958", "ISBN 0306406152", "9&nbsp;4 3 4 7 6 5 9 1 9")),
        new("StatusMaps", [typeof(StatusMaps), typeof(StudyStatuses)], Status,
            FuzzEntries.Seeds("\u0000RECRUITING", "\u0001Ongoing", "\u0002Authorised, recruiting", "\u0005Open, With Recruitment")),
        new("Specialty", [typeof(Specialty), typeof(NetworkRegions)], Names,
            FuzzEntries.Seeds("Cancer", "mental-health", "\u0000NIHR", "East Midlands")),
        new("CriterionText", [typeof(CriterionText)], Criterion, FuzzEntries.Seeds(
            "trust.isolation-rooms >= 2 or site.containment-level >= 3", "study.ctimp",
            "not study.ctimp and study.target < 40 participants",
            "if study.ctimp then study.archive-named", "study.target between 10 and 40", "study.grant-ends is on or after 2026-04-01",
            "site.pool-counted-by in (Registry, EarlierLog)", "days from site.opening to study.grant-ends >= 400",
            "age in months from site.opening to study.grant-ends >= 12", "study.target / study.sites <= 10 participants per sites",
            "at least 2 of (study.ctimp; study.seasonal; study.commercial)", "study.target >= $rooms.least")),
    ];

    private static void Identifiers(byte[] input)
    {
        var parts = FuzzEntries.Text(input).Split('\u0001', 2);
        var (label, text) = parts is [var first, var second] ? (first, second) : ("", parts[0]);
        var reading = StudyIdentifierReading.Read(label, text);
        Claim.That(reading.IsAccepted || reading.Reasons.All(r => r.Code == PrivacyGuard.Code), "only an NHS number is refused");
        if (!reading.IsAccepted) return;
        Claim.That(string.Concat(reading.Value.Account.Select(p => p.Text)) == text, "the account covers the text, each character once");
        _ = reading.Value.ToStudyIdentifiers();
        _ = reading.Value.ToString();
    }

    private static void Guarded(byte[] input)
    {
        var text = FuzzEntries.Text(input);
        var refusal = PrivacyGuard.RefusalOf(text);
        Claim.That(refusal is null != PrivacyGuard.LooksLikeNhsNumber(text), "what looks like an NHS number is refused");
        Claim.That(FreeText.TryParse(text, null, out _) != (refusal is not null || string.IsNullOrWhiteSpace(text)), "words are kept");
    }

    private static void Status(byte[] input)
    {
        var lists = Enum.GetValues<StatusList>().Where(l => l != StatusList.RegistryDates).ToArray();
        var list = lists[input.Length == 0 ? 0 : input[0] % lists.Length];
        var code = FuzzEntries.Text(input[Math.Min(1, input.Length)..]);
        var mapping = StatusMaps.Read(list, code);
        _ = (mapping.ToString(), mapping.Group, StudyStatuses.Find(code)?.ToString());
    }

    private static void Names(byte[] input)
    {
        var text = FuzzEntries.Text(input);
        _ = Specialty.Find(text)?.ToString();
        foreach (var kind in Enum.GetValues<NetworkRegionKind>()) _ = NetworkRegions.Find(kind, text)?.ToString();
    }

    private static void Criterion(byte[] input)
    {
        var text = FuzzEntries.Text(input);
        var reading = CriterionText.Read(text, LibraryFacts.All);
        _ = CriterionText.Read(text, LibraryFacts.All, Parameters, Today).ToString();
        Claim.That(reading.IsRead == reading.Criterion is not null, "there is a criterion or there are errors");
        foreach (var error in reading.Errors) Claim.That(error.ToString().Length > 0, "an error says something");
        if (reading.Criterion is not { } criterion) return;
        var again = CriterionText.Read(CriterionText.Write(criterion), LibraryFacts.All);
        Claim.That(again.IsRead && again.Value.Equals(criterion), "what is written is read again");
        _ = criterion.Evaluate(FactSheet.Empty);
        _ = criterion.ToString();
    }
}
