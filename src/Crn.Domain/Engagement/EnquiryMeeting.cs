namespace Crn.Domain.Engagement;

/// <summary>A meeting held with the researcher.</summary>
/// <param name="On">The day.</param>
/// <param name="With">Who was there, by role: <c>chief investigator, specialty lead</c>.</param>
/// <param name="Summary">What was said.</param>
public sealed record EnquiryMeeting(LocalDate On, string With, string Summary);
