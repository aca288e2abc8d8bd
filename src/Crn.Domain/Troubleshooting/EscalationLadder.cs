using Ardalis.GuardClauses;
using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Policies;
using Crn.Domain.Specialties;

namespace Crn.Domain.Troubleshooting;

/// <summary>The escalation ladder: its rungs, and who is asked at each from the community of a specialty.</summary>
public static class EscalationLadder
{
    private static readonly Citation Proposed = Citation.Default("escalation ladder, who and by when");

    private static readonly Citation Reset = Citation.Stated("R&D Forum: Research Reset update, 28 September 2022", "flags of the reset");

    /// <summary>The rungs, L0 to L4.</summary>
    public static ValueList<EscalationRung> Rungs { get; } =
    [
        new(EscalationLevel.None, "nobody", null, DayBasis.Calendar, "the next report", "", Proposed),
        new(EscalationLevel.StudyTeam, "study team and investigators of sites", 10, DayBasis.Working, "cause codes and actions",
            "review of the log, calls to sites, mended data", Proposed),
        new(EscalationLevel.LeadNetwork, "lead network of the region and research offices", 20, DayBasis.Working, "a recovery plan",
            "staff, new sites, identification centres, set-up unblocked, industry managers", Proposed),
        new(EscalationLevel.NationalLead, "national specialty lead, coordinating centre, sponsor's executive", 30, DayBasis.Calendar,
            "the sponsor's intention, recorded", "a call across networks, priority, portfolio review", Reset),
        new(EscalationLevel.Funder, "funder, steering and monitoring committees, sponsor", 60, DayBasis.Calendar, "a decision",
            "extension, redesign, closure", Proposed),
    ];

    /// <summary>A rung.</summary>
    /// <param name="level">Its level.</param>
    /// <returns>The rung.</returns>
    /// <exception cref="ArgumentException">There is no such level.</exception>
    public static EscalationRung Of(EscalationLevel level) => Rungs[(int)Guard.Against.EnumOutOfRange(level)];

    /// <summary>Who is asked at a level, by the community of the study's specialty on a day.</summary>
    /// <param name="level">The level.</param>
    /// <param name="community">The community of the specialties.</param>
    /// <param name="specialty">The managing specialty.</param>
    /// <param name="region">The lead region; null when it is not known, and then nobody of it is named.</param>
    /// <param name="asAt">The day.</param>
    /// <param name="isCommercial">Whether the study is commercial: then the sponsor's contact comes first, from L2 on.</param>
    /// <returns>The contacts; a role that nobody holds is named as vacant.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="community"/> or <paramref name="specialty"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no such level, or the date is of another calendar system than ISO.</exception>
    public static ValueList<EscalationContact> Asked(EscalationLevel level, SpecialtyCommunity community, Specialty specialty,
        NetworkRegion? region, LocalDate asAt, bool isCommercial = false)
    {
        Guard.Against.Null(community);
        Guard.Against.Null(specialty);
        Guarded.Iso(asAt);
        var contacts = Guard.Against.EnumOutOfRange(level) switch
        {
            EscalationLevel.LeadNetwork when region is not null => Contacts(level, Leads(community, specialty, region, asAt)),
            EscalationLevel.NationalLead => Contacts(level, Leads(community, specialty, null, asAt)),
            _ => Roles(level),
        };
        return isCommercial && level >= EscalationLevel.LeadNetwork
            ? [Role(Party.Sponsor, "the sponsor's or contract organisation's contact, under the confidentiality agreement"), .. contacts]
            : contacts;
    }

    // The roles of a level, where no community says who holds them.
    internal static ValueList<EscalationContact> Roles(EscalationLevel level) => level switch
    {
        EscalationLevel.LeadNetwork => Contacts(level, [Role(Party.Network, "lead network, region not stated")]),
        EscalationLevel.NationalLead => Contacts(level, [Role(Party.Network, "national lead of the specialty")]),
        _ => Contacts(level, []),
    };

    private static ValueList<EscalationContact> Contacts(EscalationLevel level, IEnumerable<EscalationContact> leads) => level switch
    {
        EscalationLevel.None => [],
        EscalationLevel.StudyTeam =>
            [Role(Party.Sponsor, "chief investigator and study team"),
                Role(Party.SiteOrganisation, "principal investigators of the sites")],
        EscalationLevel.LeadNetwork => [.. leads, Role(Party.SiteOrganisation, "research and development offices")],
        EscalationLevel.NationalLead =>
            [.. leads, Role(Party.Network, "coordinating centre"), Role(Party.Sponsor, "sponsor's executive")],
        _ => [Role(Party.OtherAuthority, "funder"), Role(Party.Sponsor, "trial steering committee"),
            Role(Party.Sponsor, "data monitoring committee"), Role(Party.Sponsor, "sponsor")],
    };

    private static IEnumerable<EscalationContact> Leads(SpecialtyCommunity community, Specialty specialty, NetworkRegion? region,
        LocalDate asAt)
    {
        var where = region is null ? "national" : region.Name;
        var leads = community.LeadsOn(asAt, specialty, region);
        if (leads.IsEmpty) yield return new(Party.Network, $"lead for {specialty.Name}, {where}", null, true);
        foreach (var lead in leads.AsEnumerable())
            yield return new(Party.Network, $"{lead.Role.Text()} for {specialty.Name}, {where}", lead.Person, false);
    }

    private static EscalationContact Role(Party party, string role) => new(party, role, null, false);
}
