using System.Globalization;
using Crn.Domain.Calendars;
using Crn.Domain.Interop.Wordings;

namespace Crn.Domain.Interop.Tables;

/// <summary>The names of columns, and days or months that stand as names.</summary>
internal static class TableHeader
{
    private static readonly Words.Table<TableColumn> Names = new(
    [
        ("SITE", TableColumn.Site), ("SITECODE", TableColumn.Site), ("SITENAME", TableColumn.Site), ("SITEID", TableColumn.Site),
        ("SITENUMBER", TableColumn.Site), ("CENTRE", TableColumn.Site), ("CENTER", TableColumn.Site), ("CENTREID", TableColumn.Site),
        ("CENTRENAME", TableColumn.Site), ("HOSPITAL", TableColumn.Site), ("TRUST", TableColumn.Site), ("ORGANISATION", TableColumn.Site),
        ("LOCATION", TableColumn.Site), ("ODSCODE", TableColumn.Site), ("ORGANISATIONCODE", TableColumn.Site),
        ("DATE", TableColumn.Day), ("DAY", TableColumn.Day), ("DATERECRUITED", TableColumn.Day), ("RECRUITMENTDATE", TableColumn.Day),
        ("DATEOFRECRUITMENT", TableColumn.Day), ("ACTIVITYDATE", TableColumn.Day), ("ASAT", TableColumn.Day), ("ASATDATE", TableColumn.Day),
        ("REPORTDATE", TableColumn.Day),
        ("MONTH", TableColumn.Month), ("MONTHYEAR", TableColumn.Month), ("PERIOD", TableColumn.Month), ("YEARMONTH", TableColumn.Month),
        ("RECRUITMENTMONTH", TableColumn.Month), ("YEAR", TableColumn.Year),
        ("FROM", TableColumn.From), ("START", TableColumn.From), ("STARTDATE", TableColumn.From), ("PERIODSTART", TableColumn.From),
        ("FROMDATE", TableColumn.From), ("DATEFROM", TableColumn.From),
        ("TO", TableColumn.To), ("END", TableColumn.To), ("ENDDATE", TableColumn.To), ("PERIODEND", TableColumn.To),
        ("UNTIL", TableColumn.To),
        ("TODATE", TableColumn.To), ("DATETO", TableColumn.To),
        ("WEEKCOMMENCING", TableColumn.WeekFrom), ("WEEKBEGINNING", TableColumn.WeekFrom), ("WC", TableColumn.WeekFrom),
        ("WEEKSTARTING", TableColumn.WeekFrom), ("WEEK", TableColumn.WeekFrom), ("WEEKENDING", TableColumn.WeekTo),
        ("WE", TableColumn.WeekTo),
        ("N", TableColumn.Count), ("COUNT", TableColumn.Count), ("RECRUITED", TableColumn.Count), ("RECRUITS", TableColumn.Count),
        ("RECRUITMENT", TableColumn.Count), ("PARTICIPANTS", TableColumn.Count), ("NUMBER", TableColumn.Count),
        ("NUMBERRECRUITED", TableColumn.Count), ("ENROLLED", TableColumn.Count), ("ENROLMENT", TableColumn.Count),
        ("ENROLLMENT", TableColumn.Count), ("PATIENTS", TableColumn.Count), ("ACTUAL", TableColumn.Count),
        ("NEWRECRUITS", TableColumn.Count),
        ("PARTICIPANTSRECRUITED", TableColumn.Count), ("MONTHLYRECRUITMENT", TableColumn.Count), ("RECRUITEDINMONTH", TableColumn.Count),
        ("CUMULATIVE", TableColumn.Cumulative), ("CUMULATIVETOTAL", TableColumn.Cumulative), ("TOTALTODATE", TableColumn.Cumulative),
        ("RUNNINGTOTAL", TableColumn.Cumulative), ("CUMULATIVERECRUITMENT", TableColumn.Cumulative),
        ("CUMULATIVERECRUITED", TableColumn.Cumulative), ("RECRUITEDTODATE", TableColumn.Cumulative),
        ("TOTALRECRUITED", TableColumn.Cumulative), ("TOTALRECRUITMENT", TableColumn.Cumulative),
        ("TOTALRECRUITMENTTODATE", TableColumn.Cumulative), ("TOTALRECRUITEDTODATE", TableColumn.Cumulative),
        ("CUMULATIVEN", TableColumn.Cumulative),
        ("TOTAL", TableColumn.Sum), ("GRANDTOTAL", TableColumn.Sum), ("SUM", TableColumn.Sum), ("ALL", TableColumn.Sum),
        ("SCREENED", TableColumn.Screened), ("NUMBERSCREENED", TableColumn.Screened), ("ASSESSEDFORELIGIBILITY", TableColumn.Screened),
        ("ELIGIBLE", TableColumn.Eligible), ("APPROACHED", TableColumn.Approached), ("CONSENTED", TableColumn.Consented),
        ("CONSENT", TableColumn.Consented), ("RANDOMISED", TableColumn.Randomised), ("RANDOMIZED", TableColumn.Randomised),
    ]);

    // What may stand beside a stage of a screening log: No. of patients screened.
    private static readonly HashSet<string> BesideStage = new(StringComparer.OrdinalIgnoreCase)
    {
        "NO", "NUMBER", "NUM", "N", "NR", "OF", "PATIENTS", "PEOPLE", "PARTICIPANTS", "SUBJECTS", "FOUND", "POTENTIALLY",
    };

    public static TableColumn Column(string name) => IsReason(name) ? TableColumn.Reason
        : Names.Find(Words.Before(name, '(')) is not TableColumn.Other and var known ? known : Stage(Words.Before(name, '('));

    /// <summary>A day or month as the name of a column: 2026-01, Jan 2026, 15/01/2026; Jan-26 is a month of this century.</summary>
    public static PartialDate? Date(string name, bool isMonthFirst)
    {
        if (DateWords.Read(name, isMonthFirst, out _) is { Month: not null } date) return date;
        var trimmed = name.Trim();
        var sign = trimmed.IndexOfAny(['-', ' ', '/', '\'']);
        return sign >= 3 && trimmed.Length - sign == 3 && char.IsAsciiDigit(trimmed[^1]) && char.IsAsciiDigit(trimmed[^2])
            && char.IsAsciiLetter(trimmed[0])
            ? DateWords.Read($"{trimmed[..sign]} 20{trimmed[^2..]}", out _) : null;
    }

    /// <summary>
    /// Whether columns are days or months: two of them, or one month beside a site where no other column says when or how many.
    /// </summary>
    public static bool IsByDate(TableColumn[] columns, PartialDate?[] dates) => dates.Count(date => date is not null) switch
    {
        0 => false,
        1 => Array.TrueForAll(columns, c => c is TableColumn.Other or TableColumn.Site or TableColumn.Sum or TableColumn.Cumulative)
            && dates.Length > 1 && Array.Exists(dates, date => date is { Day: null }) && (columns.Contains(TableColumn.Site)
                || (dates[0] is null && columns[0] == TableColumn.Other && columns.Count(c => c == TableColumn.Other) == 2)),
        _ => true,
    };

    /// <summary>Whether a row can be the header of a table of recruitment: it names days or months, and what is counted.</summary>
    public static bool IsHeader(string[] cells)
    {
        var columns = Array.ConvertAll(cells, Column);
        var dates = Array.ConvertAll(cells, cell => Date(cell, false) ?? Date(cell, true));
        return columns.Contains(TableColumn.Screened) || IsByDate(columns, dates) || (columns.Any(IsPeriod)
            && columns.Where((c, i) => c == TableColumn.Other ? cells[i].Trim().Length > 0 && dates[i] is null
                : c != TableColumn.Year && !IsPeriod(c)).Any());
    }

    private static bool IsPeriod(TableColumn column) => column is TableColumn.Day or TableColumn.Month or TableColumn.From or TableColumn.To
        or TableColumn.WeekFrom or TableColumn.WeekTo;

    /// <summary>A date as the library's own table reads it, or the text itself where it is none.</summary>
    public static string Iso(PartialDate date) => date.ToString();

    /// <summary>A month from two columns: 2026 and 3, or 2026 and March.</summary>
    public static PartialDate? Month(string year, string month) =>
        int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 12
            ? DateWords.Read(string.Create(CultureInfo.InvariantCulture, $"{year.Trim()}-{number:00}"), out _)
            : DateWords.Read($"{month} {year.Trim()}", out _);

    private static TableColumn Stage(string name)
    {
        var words = Array.FindAll(name.Split([' ', '.', '_', '#', ':'], StringSplitOptions.RemoveEmptyEntries),
            static word => !BesideStage.Contains(word));
        return words is [var one] && Names.Find(one) is >= TableColumn.Screened and <= TableColumn.Randomised and var stage ? stage
            : TableColumn.Other;
    }

    // not approached: no staff; declined - too far.
    private static bool IsReason(string name) => ScreeningTable.Reason(name) is not null;
}
