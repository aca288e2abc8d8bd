using System.Globalization;
using Crn.Domain.Identifiers;
using Crn.Domain.Sites;
using NodaTime.Text;

namespace Crn.Domain.Recruitment.Typing;

/// <summary>Reads the fields of one typed row: whatever cannot be read is a problem of that field.</summary>
internal static class RowTyping
{
    private static readonly LocalDatePattern[] Days =
        [.. new[] { "yyyy-MM-dd", "yyyy/MM/dd", "d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "d MMM yyyy", "d MMMM yyyy", "d-MMM-yyyy" }
            .Select(LocalDatePattern.CreateWithInvariantCulture)];

    private static readonly YearMonthPattern[] Months =
        [.. new[] { "yyyy-MM", "yyyy/MM", "M/yyyy", "MMM yyyy", "MMMM yyyy", "MMM-yyyy" }
            .Select(YearMonthPattern.CreateWithInvariantCulture)];

    public static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    public static LocalDate? Day(string text)
    {
        foreach (var pattern in Days)
        {
            if (pattern.Parse(text) is { Success: true, Value: { Year: >= 1000 } day }) return day;
        }

        return null;
    }

    public static YearMonth? Month(string text)
    {
        foreach (var pattern in Months)
        {
            if (pattern.Parse(text) is { Success: true, Value: { Year: >= 1000 } month }) return month;
        }

        return null;
    }

    /// <summary>The row, or null after its problems were noted. The site is not read where the whole study is meant.</summary>
    public static RecruitmentCount? Read(RecruitmentRowDraft draft, bool isWholeStudy, ParticipantState state, LocalDate asAt,
        Action<string, string, string> note)
    {
        var site = isWholeStudy ? SiteOrStudy.WholeStudy : Site(draft.Site, note);
        var period = Period(draft, asAt, note);
        var count = Count(draft.Count, note);
        return site is { } where && period is { } when && count is { } people ? new RecruitmentCount(where, when, people, state) : null;
    }

    private static SiteOrStudy? Site(string? typed, Action<string, string, string> note)
    {
        const string field = nameof(RecruitmentRowDraft.Site);
        if (Said(typed) is not { } text) note(field, "recruitment.table-site-missing", "The row names no site, and others do.");
        else if (PrivacyGuard.RefusalOf(text) is { } refusal) note(field, refusal.Code, refusal.Because);
        else if (TotalRow.Names(text))
            note(field, "recruitment.table-total-row", "The row seems to be the sum of the others; it would count everybody twice.");
        else if (SiteCode.TryParse(text, null, out var code)) return code;
        else note(field, "recruitment.table-site", $"A site has at most {Text.Of(SiteCode.MaximumLength)} characters.");
        return null;
    }

    private static RecruitmentPeriod? Period(RecruitmentRowDraft draft, LocalDate asAt, Action<string, string, string> note)
    {
        var (from, to, month) = (Said(draft.From), Said(draft.To), Said(draft.Month));
        RecruitmentPeriod period;
        var last = nameof(RecruitmentRowDraft.To);
        if (month is not null)
        {
            last = nameof(RecruitmentRowDraft.Month);
            if (from is not null || to is not null)
                return Wrong(last, "recruitment.table-month-and-days", "Give a month, or the days from and to, not both.");
            if (Month(month) is not { } read) return Wrong(last, "recruitment.table-month", "The month cannot be read; write 2026-03.");
            period = RecruitmentPeriod.Month(read);
        }
        else
        {
            if (from is null)
                return Wrong(nameof(RecruitmentRowDraft.From), "recruitment.table-days-missing", "The row says no day and no month.");
            if (to is null) last = nameof(RecruitmentRowDraft.From);
            if (Day(from) is not { } first)
                return Wrong(nameof(RecruitmentRowDraft.From), "recruitment.table-day", "The day cannot be read; write 2026-03-01.");
            if (Day(to ?? from) is not { } end) return Wrong(last, "recruitment.table-day", "The day cannot be read; write 2026-03-31.");
            if (end < first) return Wrong(last, "recruitment.table-days-reversed", "The last day is before the first.");
            period = RecruitmentPeriod.Between(first, end);
        }

        return period.To <= asAt ? period
            : Wrong(last, "recruitment.in-the-future",
                $"The row ends after {Text.Iso(asAt)}; a month that is not over is given to the day.");

        RecruitmentPeriod? Wrong(string field, string code, string message)
        {
            note(field, code, message);
            return null;
        }
    }

    private static int? Count(string? typed, Action<string, string, string> note)
    {
        const string field = nameof(RecruitmentRowDraft.Count);
        if (Said(typed) is not { } text)
        {
            note(field, "recruitment.table-count-missing", "The row says no count; nobody is 0.");
            return null;
        }

        var isNumber = TypedNumber.HasSoundMarks(text)
            & decimal.TryParse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture, out var number);
        if (isNumber && number == decimal.Truncate(number) && number is >= 0 and <= Plausible.People) return (int)number;
        note(field, number < 0 ? "recruitment.negative-count" : "recruitment.table-count",
            number < 0 ? "A count is below zero: correct the earlier row instead." : "The count is no whole number of people that can be.");
        return null;
    }
}
