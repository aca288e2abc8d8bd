using System.Text;
using Crn.Domain.Decisions;
using NodaTime.Text;

namespace Crn.Samples.SetUp;

/// <summary>Dates and parties for people.</summary>
internal static class Words
{
    private static readonly string[] Colours =
        ["#005eb8", "#7c2855", "#78be20", "#006747", "#003087", "#ed8b00", "#41b6e6", "#8a1538", "#330072", "#768692",
            "#425563", "#ae2573"];

    public static string Uk(this LocalDate date) => LocalDatePattern.Iso.Format(date);

    public static string Long(this LocalDate date) =>
        LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu").Format(date);

    public static string Colour(this Party party) => Colours[(int)party % Colours.Length];

    // ResearchEthicsCommittee is "Research ethics committee".
    public static string Name(this Party party)
    {
        if (party == Party.Mhra) return "MHRA";
        var text = new StringBuilder();
        foreach (var letter in party.ToString())
            text.Append(char.IsUpper(letter) && text.Length > 0 ? " " + char.ToLowerInvariant(letter) : letter.ToString());
        return text.ToString();
    }

    public static string Days(int days) => days == 1 ? "1 day" : FormattableString.Invariant($"{days} days");
}
