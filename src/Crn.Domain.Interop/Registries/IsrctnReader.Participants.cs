using Crn.Domain.Interop.Accounts;
using Crn.Domain.Interop.Leaves;

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
        b.SampleSize(participants["targetEnrolment"]);
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
}
