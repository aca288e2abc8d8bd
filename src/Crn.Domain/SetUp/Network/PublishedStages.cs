using Crn.Domain.Calendars;
using Crn.Domain.Permissions;
using Crn.Domain.Policies;
using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.SetUp.Network;

/// <summary>
/// Observed durations as published. A median without its spread gets an assumed spread, and with it the grade of a design default.
/// </summary>
internal static class PublishedStages
{
    private const double EditionSpread = 0.7;

    private static readonly LocalDate EditionsBegin = new(2023, 11, 1);

    private static readonly Row[] Rows =
    [
        Hra(2018, 82, 94), Hra(2019, 91, 96), Hra(2020, 77, 87), Hra(2021, 70, 76), Hra(2022, 76, 83), Hra(2023, 74, 113),
        new(Approvals.NhsPermission, new(2004, 5, 1), new(2008, 11, 17),
            StageDuration.FromQuartiles(44, 23, 80, DayBasis.Working,
                Citation.Stated("Al-Shahi Salman and others, J R Soc Med 2007", "R&D approval, 57 sites: median 44 working days, " +
                    "quartiles 23 " +
                    "and 80"))),
        new(Approvals.NhsPermission, new(2008, 11, 18), new(2012, 12, 31),
            StageDuration.FromQuartiles(43, 27, 62, DayBasis.Working,
                Citation.Stated("Mallick and O'Callaghan, J R Soc Med 2009", "R&D approval, 92 trusts: median 43 working days, quartiles " +
                    "27 and 62"))),
        new(Approvals.NhsPermission, new(2013, 1, 1), new(2016, 3, 31),
            StageDuration.FromQuartiles(16, 5, 32, DayBasis.Calendar,
                Citation.Stated("Kearney and others, BMJ Open 2014", "valid site-specific information to R&D approval: median 16 days, " +
                    "quartiles 5 and 32"))),
        new(Approvals.RecPr, new(2018, 1, 1), null,
            Assumed(20, 0.3, "HRA: days to complete proportionate review, 2018 to 2023", "about 20 days; that it is a median, and the " +
                "spread, are assumed")),
        new(Approvals.CombinedReview, new(2022, 1, 1), new(2026, 4, 27),
            Assumed(40, 0.3, "MHRA performance data, April 2025",
                "mean of 40 days; that it is near the median, and the spread, are assumed")),
    ];

    // The figures of studies, and of the approval and the permission, were taken over all that comes before them.
    public static bool Covers(string code) => code is Approvals.SiteOpen or Approvals.HraApproval or Approvals.NhsPermission;

    // Where it is not known whether a study is commercial, no figure of commercial studies is its own, and of two the longer counts.
    public static Stage? Of(string code, bool? commercial, LocalDate regime, PublishedEdition edition)
    {
        if (code is Approvals.SiteOpen or Approvals.FirstParticipant)
            return commercial == true && regime >= EditionsBegin ? OfEdition(code, edition) : null;
        foreach (var row in Rows)
        {
            if (row.Code == code && regime >= row.From && !(regime > row.To))
                return new Stage(commercial == false ? row.Stage : row.OfCommercial, Covers(code), false);
        }

        return null;
    }

    private static Stage OfEdition(string code, PublishedEdition edition) => code == Approvals.SiteOpen
        ? new Stage(WithShare(60, edition.OpenWithin60Days, "approval to opening", edition), true, true) { CountsFromApproval = true }
        : new Stage(WithShare(30, edition.RecruitedWithin30Days, "opening to first participant", edition), false, true);

    // The log-normal with the assumed spread of which the published share lies within the limit.
    private static StageDuration WithShare(int days, decimal share, string what, PublishedEdition edition)
    {
        var median = days * Math.Exp(-EditionSpread * NormalDistribution.Quantile((double)share));
        var locator = $"{what}: {Text.Percent(share)} within {Text.Of(days)} days ({edition.Source.Locator}); spread assumed";
        return StageDuration.LogNormal(Math.Min(StageDuration.LongestDays, median), EditionSpread, DayBasis.Calendar,
            new Citation(edition.Source.Source, locator, EvidenceGrade.DesignDefault));
    }

    private static StageDuration Assumed(double median, double spread, string source, string locator) =>
        StageDuration.LogNormal(median, spread, DayBasis.Calendar, new Citation(source, locator, EvidenceGrade.DesignDefault));

    // Median days from submission to HRA and HCRW Approval; the last published year stands until a newer one does.
    private static Row Hra(int year, double others, double commercial)
    {
        const string Source = "HRA: HRA and HCRW Approval performance 2018 to 2023";
        const string Locator = "median stated, spread assumed";
        return new(Approvals.HraApproval, new(year, 1, 1), year == 2023 ? null : new(year, 12, 31),
            Assumed(others, 0.45, Source, Locator)) { OfCommercial = Assumed(commercial, 0.5, Source, Locator) };
    }

    private sealed record Row(string Code, LocalDate From, LocalDate? To, StageDuration Stage)
    {
        public StageDuration OfCommercial { get; init; } = Stage;
    }
}
