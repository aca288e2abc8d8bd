using System.Net;
using Crn.Domain.Interop.Leaves;
using Crn.Domain.Interop.Wordings;

namespace Crn.Domain.Interop.Ictrp;

/// <summary>The fields of one trial by name, whatever the case and the signs between the words of the name.</summary>
internal sealed class IctrpFields
{
    // Names of the export of everything, and of other years.
    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.Ordinal)
    {
        ["MAINID"] = "TRIALID", ["NOCOLUMNNAME"] = "LASTREFRESHEDON", ["LASTUPDATED"] = "LASTREFRESHEDON", ["LASTREFRESHED"] =
            "LASTREFRESHEDON", ["SECONDARYSPONSORS"] = "SECONDARYSPONSOR", ["CONDITIONS"] = "CONDITION", ["AGEMIN"] = "INCLUSIONAGEMIN",
        ["AGEMAX"] = "INCLUSIONAGEMAX", ["GENDER"] = "INCLUSIONGENDER", ["SEX"] = "INCLUSIONGENDER", ["COUNTRY"] = "COUNTRIES",
        ["SOURCESSUPPORT"] = "SOURCESUPPORT", ["ETHICSAPPROVALDATE"] = "ETHICSREVIEWAPPROVALDATE", ["TARGETSAMPLESIZE"] = "TARGETSIZE",
        ["SCIENTIFICACRONYM"] = "ACRONYM", ["REGISTRATIONDATE"] = "DATEREGISTRATION",
    };

    private readonly Dictionary<string, RecordNode> byName = new(StringComparer.Ordinal);

    public IctrpFields(RecordNode trial)
    {
        foreach (var field in trial.Children)
        {
            var key = Words.Key(field.Name);
            byName.TryAdd(OtherNames.GetValueOrDefault(key, key), field);
            if (field.Text is { } text) field.Plain = Plain(text);
        }
    }

    public RecordNode this[string name] => byName.GetValueOrDefault(name, RecordNode.None);

    // The portal writes entities of HTML and line breaks into its text, at times twice over.
    private static string? Plain(string text)
    {
        if (!text.Contains('&', StringComparison.Ordinal) && !text.Contains('<', StringComparison.Ordinal)) return null;
        var plain = WebUtility.HtmlDecode(WebUtility.HtmlDecode(text));
        foreach (var mark in (string[])["<br>", "<br/>", "<br />", "</br>", "<p>", "</p>"])
            plain = plain.Replace(mark, "\n", StringComparison.OrdinalIgnoreCase);
        plain = plain.Trim();
        return plain.Length == 0 ? " " : plain;
    }
}
