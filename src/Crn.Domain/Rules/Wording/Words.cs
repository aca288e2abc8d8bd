using System.Globalization;

namespace Crn.Domain.Rules.Wording;

/// <summary>Values as words in a sentence, free of culture.</summary>
internal static class Words
{
    public static string Of<T>(T value) => value switch
    {
        bool yes => yes ? "yes" : "no",
        LocalDate date => Text.Iso(date),
        decimal number => Bounds.Text(number),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => $"{value}",
    };

    public static string Of(Relation relation) => relation switch
    {
        Relation.AtLeast => "at least",
        Relation.AtMost => "at most",
        Relation.MoreThan => "more than",
        Relation.LessThan => "less than",
        Relation.EqualTo => "exactly",
    };

    public static string OfDates(Relation relation) => relation switch
    {
        Relation.AtLeast => "on or after",
        Relation.AtMost => "on or before",
        Relation.MoreThan => "after",
        Relation.LessThan => "before",
        Relation.EqualTo => "on",
    };

    public static string Answer(Truth truth) => truth.IsTrue ? "yes" : truth.IsFalse ? "no" : "not known";

    public static string Of(FindingStatus status) => status switch
    {
        FindingStatus.Met => "met",
        FindingStatus.NotMet => "not met",
        FindingStatus.Unknown => "not known",
        FindingStatus.NotApplicable => "does not apply",
    };

    // Brackets around the grade are the library's own.
    public static string Markdown(Policies.Citation source)
    {
        var text = source.ToString();
        var grade = text.LastIndexOf(" [", StringComparison.Ordinal);
        return Text.Markdown(text[..grade]) + text[grade..];
    }

    // A number as people read it: a decimal from 10 on, two from 1 on, three figures below; more where that would hide a difference.
    public static decimal Rounded(decimal value, int more = 0)
    {
        var size = Math.Abs(value);
        var decimals = size >= 10 ? 1 : size >= 1 ? 2 : 3;
        for (var scale = 0.1m; size > 0 && size < scale && decimals < 12; scale /= 10) decimals++;
        return Math.Round(value, Math.Min(28, decimals + more), MidpointRounding.AwayFromZero);
    }

    public static Bounds Rounded(Bounds bounds, int more = 0) => (bounds.Min, bounds.Max) switch
    {
        ({ } min, { } max) => Bounds.Between(Rounded(min, more), Rounded(max, more)),
        ({ } min, null) => Bounds.AtLeast(Rounded(min, more)),
        (null, { } max) => Bounds.AtMost(Rounded(max, more)),
        _ => bounds,
    };

    public static string WithUnit(string number, Unit unit) => unit.Factors.IsEmpty ? number : number + " " + unit;
}
