using System.Globalization;
using NodaTime.Text;

namespace Crn.Samples.Quickstart;

/// <summary>Numbers and dates as this program prints them, the same on every machine.</summary>
internal static class Text
{
    public static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    public static string Percent(double share) => share switch
    {
        > 0 and < 0.001 => "< 0.1%",
        > 0.999 and < 1 => "> 99.9%",
        _ => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.#}%"),
    };

    public static string Count(double count) => string.Create(CultureInfo.InvariantCulture, $"{count:#,0}");
}
