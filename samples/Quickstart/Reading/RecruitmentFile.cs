using System.Globalization;
using Crn.Domain.Identifiers;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using CsvHelper;
using CsvHelper.Configuration;
using NodaTime.Text;

namespace Crn.Samples.Quickstart.Reading;

/// <summary>
/// Reads recruitment from CSV: a header with <c>site</c>, then <c>month</c> or <c>date</c>, then <c>n</c>; other columns are ignored.
/// </summary>
internal static class RecruitmentFile
{
    private static readonly LocalDatePattern Day = LocalDatePattern.Iso;
    private static readonly YearMonthPattern Month = YearMonthPattern.Iso;

    public static IReadOnlyList<RecruitmentRow> Read(FileInfo file)
    {
        using var text = Open(file);
        using var csv =
            new CsvReader(text,
                new CsvConfiguration(CultureInfo.InvariantCulture)
                    { PrepareHeaderForMatch = h => h.Header.Trim().ToUpperInvariant(), MissingFieldFound = null, BadDataFound = null });
        if (!csv.Read() || !csv.ReadHeader())
            throw new BadInputException($"{file.Name} is empty: it needs a header line with site, month or date, and n.");
        var columns = csv.HeaderRecord!.Select(h => h.Trim().ToUpperInvariant()).ToList();
        var period = columns.Contains("MONTH") ? "MONTH" : columns.Contains("DATE") ? "DATE"
            : throw Missing(file, "month (YYYY-MM) or date (YYYY-MM-DD)");
        if (!columns.Contains("SITE")) throw Missing(file, "site");
        if (!columns.Contains("N")) throw Missing(file, "n");

        var rows = new List<RecruitmentRow>();
        while (csv.Read())
        {
            var line = csv.Parser.RawRow;
            var site = csv.GetField("SITE")?.Trim() ?? "";
            if (site.Length == 0) throw At(file, line, "site is blank");
            if (PrivacyGuard.LooksLikeNhsNumber(site)) throw At(file, line, "site looks like an NHS number; name sites by their own codes");
            if (!SiteCode.TryParse(site, null, out var key))
                throw At(file, line, $"site is longer than {SiteCode.MaximumLength} characters");
            if (!int.TryParse(csv.GetField("N"), NumberStyles.None, CultureInfo.InvariantCulture, out var n))
                throw At(file, line, "n must be a whole number, 0 or more");
            rows.Add(new RecruitmentRow(key,
                Period(csv.GetField(period)?.Trim() ?? "", period)
                    ?? throw At(file, line, period == "MONTH" ? "month must be a real month written YYYY-MM"
                        : "date must be a real date written YYYY-MM-DD"), n));
        }

        return rows.Count > 0 ? rows : throw new BadInputException($"{file.Name} has a header and no rows.");
    }

    internal static StreamReader Open(FileInfo file)
    {
        try
        {
            return file.OpenText();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new BadInputException($"There is no file {file.FullName}.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{file.FullName} cannot be read: {e.Message}", e);
        }
    }

    private static RecruitmentPeriod? Period(string text, string column)
    {
        if (column == "MONTH") return Month.Parse(text) is { Success: true, Value: var month } ? RecruitmentPeriod.Month(month) : null;
        return Day.Parse(text) is { Success: true, Value: var day } ? RecruitmentPeriod.Day(day) : null;
    }

    private static BadInputException Missing(FileInfo file, string column) =>
        new($"{file.Name} has no column {column}: its header needs site, month or date, and n.");

    private static BadInputException At(FileInfo file, int line, string problem) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{file.Name}, line {line}: {problem}."));
}
