using Crn.Domain.Json.Shapes;
using Crn.Domain.Specialties;

namespace Crn.Domain.Json.Rooms;

internal static partial class SpecialtyShapes
{
    private const string LocalMark = "local/";

    internal static TextShape<Specialty> Specialty =>
        field ??= Atoms.Named("A specialty: the code of one of the thirty, or local/code/name.",
        "The code of a specialty, such as \"cancer\"; or local/code/name.", Parse, Format, 1000);

    private static Specialty Parse(string text)
    {
        if (!text.StartsWith(LocalMark, StringComparison.Ordinal)) return Domain.Specialties.Specialty.FromCode(text);
        var parts = text[LocalMark.Length..].Split('/', 2);
        return parts.Length == 2 ? Domain.Specialties.Specialty.Local(Uri.UnescapeDataString(parts[0]), parts[1])
            : throw new FormatException("A local specialty is written local/code/name.");
    }

    private static string Format(Specialty value)
    {
        if (value.IsNational) return value.Code;
        var code = value.Code.Replace("%", "%25", StringComparison.Ordinal).Replace("/", "%2F", StringComparison.Ordinal);
        return LocalMark + code + "/" + value.Name;
    }
}
