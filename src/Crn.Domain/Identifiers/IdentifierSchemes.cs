using Crn.Domain.Policies;

namespace Crn.Domain.Identifiers;

/// <summary>The table of identifier schemes, one row each.</summary>
internal static class IdentifierSchemes
{
    private static readonly IdentifierSchemeInfo[] Rows =
    [
        new(IdentifierScheme.Cpms, "cpms", "a CPMS ID", "one to six digits without a leading zero, such as 45388",
            true, false, Citation.Stated("NIHR Sponsor Engagement Tool, public source", "integer; the length is a design default")),
        new(IdentifierScheme.Iras, "iras", "an IRAS ID", "four to seven digits without a leading zero, such as 281712",
            true, false, Citation.Stated("HRA IRAS portal, public source", "IRAS ID validator")),
        new(IdentifierScheme.Isrctn, "isrctn", "an ISRCTN", "ISRCTN and eight digits, such as ISRCTN50189673",
            true, true, Citation.Stated("ISRCTN documentation", "number format", to: new LocalDate(2014, 12, 31))),
        new(IdentifierScheme.Nct, "nct", "an NCT number", "NCT and eight digits, such as NCT04381936",
            true, true, Citation.Background("form of ClinicalTrials.gov numbers")),
        new(IdentifierScheme.EudraCt, "eudract", "a EudraCT number", "year, six digits and two check digits, such as 2020-001113-21",
            true, true, Citation.Inferred("EU trials tracker data, 44,395 EudraCT numbers", "check digits: first two decimal digits of " +
                "the CRC-32 of year and serial")),
        new(IdentifierScheme.EuCt, "euct", "an EU CT number", "year, six digits beginning with 5, two check digits and, where known, the " +
            "submission round, such as 2025-522006-21-00",
            true, false,
            Citation.Inferred("Two published EU CT numbers", "check digits as EudraCT; the leading 5 is background knowledge")),
        new(IdentifierScheme.Utn, "utn", "a Universal Trial Number", "U1111 and two groups of four digits, such as U1111-1111-4101",
            true, false, Citation.Inferred("WHO: Universal Trial Number", "form of nine published numbers")),
        new(IdentifierScheme.Rec, "rec", "a REC reference", "two-digit year, centre and serial, such as 20/EE/0101, or before 2010 " +
            "07/H0709/73, or before 2004 MREC 02/8/12",
            true, true, Citation.Background("form of REC references in both eras")),
        new(IdentifierScheme.NihrAward, "nihr-award", "an NIHR award reference", "NIHR and six digits, such as NIHR129593, or the older " +
            "16/117/04 and RP-PG-1211-20011",
            false, true, Citation.Stated("Coventry MESARCH and Birmingham ECAL funder statements", "award references")),
        new(IdentifierScheme.Orcid, "orcid", "an ORCID iD", "four groups of four, the last character a check, such as 0000-0002-1825-0097",
            false, false, Citation.Background("ISO 7064 mod 11-2, checked by computation")),
        new(IdentifierScheme.Ods, "ods", "an ODS code", "one to nine letters and digits, such as RGT or A81001",
            false, false,
            Citation.Stated("NHS Digital: organisations and services; NHS Data Dictionary: organisation site code", "code format")),
        new(IdentifierScheme.Gris, "gris", "a GRIS ID", "GRIS- and nine digits in threes, the last a check, such as GRIS-123 456 246",
            true, false, Citation.Stated("NIHR study management service, public source", "GRIS ID")),
    ];

    /// <summary>Every scheme, in the order of <see cref="IdentifierScheme"/>.</summary>
    public static ValueList<IdentifierSchemeInfo> All { get; } = [.. Rows];

    /// <summary>What is known of a scheme.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <returns>Its row of the table.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="scheme"/> is not a scheme.</exception>
    public static IdentifierSchemeInfo Of(IdentifierScheme scheme) =>
        scheme >= 0 && (int)scheme < Rows.Length ? Rows[(int)scheme] : throw new ArgumentOutOfRangeException(nameof(scheme));
}
