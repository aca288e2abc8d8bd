using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Samples.Quickstart.Reading;

/// <summary>How many were recruited at a site in a period: a day or a month, never faked from one into the other.</summary>
internal sealed record RecruitmentRow(SiteCode Site, RecruitmentPeriod Period, int Count);
