using System.Text.RegularExpressions;
using Crn.Domain.Interop.Accounts;
using Crn.Domain.Interop.Leaves;
using Crn.Domain.Interop.Wordings;

namespace Crn.Domain.Interop.Registries;

/// <content>Where, who and how many.</content>
internal static partial class IsrctnReader
{
    private static void Participants(RecordBuilder b, RecordNode participants)
    {
        foreach (var country in participants["recruitmentCountries"].Each("country")) b.Country(country);
        foreach (var centre in participants["trialCentres"].Each("trialCentre"))
        {
            b.Site(
                new(centre.Path)
                {
                    Name = b.SiteText(centre["name"], nameof(RecordSite.Name)),
                    City = b.SiteText(centre["city"], nameof(RecordSite.City)),
                    Region = b.SiteText(centre["state"], nameof(RecordSite.Region)),
                    Country = b.SiteText(centre["country"], nameof(RecordSite.Country)),
                },
                centre["state"].Text);
        }

        b.HealthyVolunteers(participants["healthyVolunteersAllowed"]);
        b.Sex(participants["gender"]);
        Limit(b, participants["lowerAgeLimit"], isLowest: true);
        Limit(b, participants["upperAgeLimit"], isLowest: false);
        Target(b, participants["targetEnrolment"]);
        b.Number(participants["totalFinalEnrolment"], RecordNumberKind.Recruited, on: b.UpdatedOn);
        b.Date(participants["recruitmentStart"], RecordMoment.Start, b.Kind(participants["recruitmentStartStatusOverride"]));
        b.Date(participants["recruitmentEnd"], RecordMoment.RecruitmentEnd);
    }

    // 18 Years, with value and unit again as attributes.
    private static void Limit(RecordBuilder b, RecordNode node, bool isLowest)
    {
        b.Age(node, isLowest);
        b.Text(node["value"], nameof(RecordReading.Facts));
        b.Text(node["unit"], nameof(RecordReading.Facts));
        if (node.Text is null) b.Age(node["value"], isLowest, node["unit"]);
    }

    // 300, or "Planned Sample Size: 300; UK Sample Size: 100".
    private static void Target(RecordBuilder b, RecordNode node)
    {
        if (node.Text is { } text && SampleSizes().Match(text) is { Success: true } sizes && b.Book.Text(node) is not null
            && NumberWords.Whole(sizes.Groups[1].Value) is { } overall && NumberWords.Whole(sizes.Groups[2].Value) is { } uk)
        {
            b.Book.Put(node, LeafFate.Read, "Draft.OverallTarget, Draft.UkTarget");
            b.Draft = b.Draft with { OverallTarget = overall, UkTarget = uk };
            return;
        }

        b.Number(node, RecordNumberKind.Target);
    }

    [GeneratedRegex(@"^Planned Sample Size:\s*([\d,]+)\s*;\s*UK Sample Size:\s*([\d,]+)\s*;?\s*$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex SampleSizes();
}
