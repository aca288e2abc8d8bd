using System.Collections.Immutable;
using Crn.Domain.Rules;

namespace Crn.Domain.Engagement.Checks;

/// <summary>What an enquiry looks up in itself: carried on from event to event, so that nothing is gone through.</summary>
internal sealed record EnquiryIndex
{
    public static EnquiryIndex Empty { get; } = new();

    // Of each code the facts that are known under it, and how many of study and sites know each.
    private ImmutableDictionary<string, ImmutableDictionary<Fact, int>> Facts { get; init; } =
        ImmutableDictionary.Create<string, ImmutableDictionary<Fact, int>>(StringComparer.Ordinal);

    private ImmutableDictionary<string, int> LastRequests { get; init; } = ImmutableDictionary.Create<string, int>(StringComparer.Ordinal);

    private ImmutableDictionary<FreeText, LocalDate> Deadlines { get; init; } = ImmutableDictionary<FreeText, LocalDate>.Empty;

    private ImmutableHashSet<(LocalDate, FreeText, FreeText)> Meetings { get; init; } = [];

    private ImmutableHashSet<Achievement> Achievements { get; init; } = [];

    public static EnquiryIndex Of(Enquiry enquiry)
    {
        var index = Empty;
        foreach (var known in enquiry.Sites.SelectMany(s => s.Known).Concat(enquiry.Known)) index = index.Counting(known.Fact, 1);
        for (var i = 0; i < enquiry.Requests.Count; i++) index = index.WithRequest(enquiry.Requests[i].Offer, i);
        foreach (var deadline in enquiry.Deadlines) index = index.WithDeadline(deadline.Name, deadline.Date);
        foreach (var meeting in enquiry.Meetings) index = index.With(meeting);
        foreach (var achievement in enquiry.Achievements) index = index.With(achievement);
        return index;
    }

    /// <summary>Whether the code of a fact was answered with another kind of value, of the study or of a site.</summary>
    public bool HasOtherKind(Fact fact) => Facts.TryGetValue(fact.Code, out var known) && known.Keys.Any(k => !k.Equals(fact));

    /// <summary>The place of the last request for an offer; null when there is none.</summary>
    public int? LastRequest(string offer) => LastRequests.TryGetValue(offer, out var place) ? place : null;

    /// <summary>The date of a deadline; null when there is none of that name.</summary>
    public LocalDate? Deadline(FreeText name) => Deadlines.TryGetValue(name, out var date) ? date : null;

    public bool HasMeeting(EnquiryEvent.MeetingHeld meeting) => Meetings.Contains((meeting.On, meeting.With, meeting.Summary));

    public bool HasAchievement(Achievement achievement) => Achievements.Contains(achievement);

    public EnquiryIndex With(EnquiryEvent.MeetingHeld meeting) =>
        this with { Meetings = Meetings.Add((meeting.On, meeting.With, meeting.Summary)) };

    public EnquiryIndex With(Achievement achievement) => this with { Achievements = Achievements.Add(achievement) };

    public EnquiryIndex WithRequest(string offer, int place) => this with { LastRequests = LastRequests.SetItem(offer, place) };

    public EnquiryIndex WithDeadline(FreeText name, LocalDate? date) =>
        this with { Deadlines = date is { } day ? Deadlines.SetItem(name, day) : Deadlines.Remove(name) };

    /// <summary>After answers took the place of what was known of one subject.</summary>
    public EnquiryIndex Learning(Answers before, FactSheet answers)
    {
        var index = this;
        foreach (var answer in answers.Observations)
        {
            var known = before.Of(answer.Fact.Code);
            if (known?.Fact.Equals(answer.Fact) == true) continue;
            index = (known is null ? index : index.Counting(known.Fact, -1)).Counting(answer.Fact, 1);
        }

        return index;
    }

    /// <summary>After what was known of a fact of one subject was withdrawn.</summary>
    public EnquiryIndex Forgetting(Answers before, Fact fact) => before.Find(fact) is null ? this : Counting(fact, -1);

    private EnquiryIndex Counting(Fact fact, int more)
    {
        var known = Facts.GetValueOrDefault(fact.Code, ImmutableDictionary<Fact, int>.Empty);
        var count = known.GetValueOrDefault(fact) + more;
        return this with { Facts = Facts.SetItem(fact.Code, count > 0 ? known.SetItem(fact, count) : known.Remove(fact)) };
    }
}
