namespace Crn.Domain.Json.Shapes;

// What the doors of the library throw at wrong arguments, as sentences.
internal static class Refusals
{
    public static bool Is(Exception failure) =>
        failure is ArgumentException or FormatException or InvalidOperationException or ArithmeticException or NotSupportedException
            or InvalidCastException or KeyNotFoundException;

    // Without the name of the parameter, which is none of the reader's business.
    public static string Sentence(Exception failure)
    {
        var message = failure.Message;
        var parameter = message.IndexOf(" (Parameter '", StringComparison.Ordinal);
        if (parameter > 0) message = message[..parameter];
        return NhsNumberScan.Finds(message) ? "The value is refused." : message;
    }
}
