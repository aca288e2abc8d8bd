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

    public static string WithUnit(string number, Unit unit) => unit.Factors.IsEmpty ? number : number + " " + unit;
}
