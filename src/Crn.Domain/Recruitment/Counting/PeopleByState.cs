namespace Crn.Domain.Recruitment.Counting;

/// <summary>How many people in each state, kept as a running sum so that a ledger of many sites need not add them up.</summary>
internal readonly record struct PeopleByState(long Recruited, long Consented, long FailedScreening)
{
    public static PeopleByState Of(SiteRecruitment site) => new(site.Recruited.People, site.Consented.People, site.FailedScreening.People);

    public PeopleByState Changed(SiteRecruitment before, SiteRecruitment after)
    {
        var (was, now) = (Of(before), Of(after));
        return new(Recruited - was.Recruited + now.Recruited, Consented - was.Consented + now.Consented,
            FailedScreening - was.FailedScreening + now.FailedScreening);
    }

    public long In(ParticipantState state) => state switch
    {
        ParticipantState.Recruited => Recruited,
        ParticipantState.Consented => Consented,
        ParticipantState.FailedScreening => FailedScreening,
    };
}
