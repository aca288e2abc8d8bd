using System.Globalization;
using Crn.Domain.Rules;
using NodaTime.Text;

namespace Crn.Domain.Engagement;

/// <summary>Values as words, free of culture, and text made safe for Markdown.</summary>
internal static class Text
{
    public static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Of(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    public static string Percent(decimal share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    public static string Of(FactKnowledge cell) => cell switch
    {
        FactKnowledge.UsuallyUnknown => "usually unknown",
        FactKnowledge.Partly => "partly known",
        FactKnowledge.Estimated => "estimated",
        FactKnowledge.Known => "known",
    };

    public static string WithUnit(Observation observation) =>
        observation.Fact.Unit.Factors.IsEmpty ? observation.Value.ToString()! : observation.Value + " " + observation.Fact.Unit;

    public static string Days(int days) => Of(days) + (days is 1 or -1 ? " working day" : " working days");

    // What people typed must not become markup, nor break out of its line or cell.
    public static string Markdown(string text)
    {
        var safe = new System.Text.StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (c is '\r' or '\n' or '\t') safe.Append(' ');
            else if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '#') safe.Append('\\').Append(c);
            else if (!char.IsControl(c)) safe.Append(c);
        }

        return safe.ToString();
    }
}
