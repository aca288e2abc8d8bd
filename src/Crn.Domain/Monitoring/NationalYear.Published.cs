using Crn.Domain.Policies;

namespace Crn.Domain.Monitoring;

/// <content>What the network published of its own recruitment, year by year.</content>
public sealed partial record NationalYear
{
    private static readonly Citation Report = Citation.Stated("NIHR CRN research performance report 2018/19", "2014/15 to 2018/19");
    private static readonly Citation Key = Citation.Stated("NIHR CRN research performance report 2018/19; NIHR key statistics 2016/17");
    private static readonly Citation To2019 =
        Citation.Stated("NIHR CRN research performance report 2018/19; NIHR annual statistics 2018/19");
    private static readonly Citation Of2019 = Citation.Stated("NIHR annual statistics 2018/19 and 2019/20");
    private static readonly Citation Of2020 = Citation.Stated("NIHR annual statistics 2020/21");
    private static readonly Citation Of2021 = Citation.Stated("NIHR annual statistics 2021/22");
    private static readonly Citation Of2022 = Citation.Stated("NIHR annual statistics 2022/23");

    /// <summary>The years from 2014/15 to 2022/23, earliest first; no totals of later years were found.</summary>
    public static ValueList<NationalYear> All { get; } =
    [
        new(2014, 618_453, Report) { CommercialToTimeAndTarget = 63, NonCommercialToTimeAndTarget = 76 },
        new(2015, 605_596, Report) { CommercialToTimeAndTarget = 65, NonCommercialToTimeAndTarget = 76 },
        new(2016, 666_639, Key)
        {
            CommercialToTimeAndTarget = 73, NonCommercialToTimeAndTarget = 83, NewStudies = 2055, CommercialParticipants = 35_000,
            Note = "9% of active sites non-enrolling; commercial about 35,000; headline said over 665,000",
        },
        new(2017, 725_333, Report) { CommercialToTimeAndTarget = 74, NonCommercialToTimeAndTarget = 80, Note = "target exceeded by 12%" },
        new(2018, 870_250, To2019)
        {
            CommercialToTimeAndTarget = 69, NonCommercialToTimeAndTarget = 82, StudiesSupported = 6106, NewStudies =
                2194, CommercialParticipants = 46_064,
            Note = "1,523 commercial studies supported; 740 of them new",
        },
        new(2019, 732_176, Of2019) { Note = "COVID pause from March 2020" },
        new(2020, 1_390_483, Of2020) { Note = "COVID studies dominate" },
        new(2021, 1_289_937, Of2021)
        {
            StudiesSupported = 4600, CommercialParticipants = 28_193, Note =
                "4,600 = studies recruiting in England; 700,602 of participants in COVID studies",
        },
        new(2022, 952_789, Of2022) { StudiesSupported = 6318, Note = "nearly 5,000 recruited in England; over 1 million UK-wide" },
    ];

    /// <summary>The figures of a year.</summary>
    /// <param name="beginning">The calendar year in which the financial year begins.</param>
    /// <returns>The figures, or null when none are known.</returns>
    public static NationalYear? Of(int beginning) => All.FirstOrDefault(y => y.Beginning == beginning);
}
