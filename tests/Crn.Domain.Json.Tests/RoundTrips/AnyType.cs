using System.Reflection;
using System.Runtime.ExceptionServices;

namespace Crn.Domain.Json.Tests.RoundTrips;

/// <summary>Writing and reading values whose type is known when the test runs.</summary>
internal static class AnyType
{
    public static string Write(Type type, object value) => (string)Call(nameof(WriteAs), type, value);

    public static (object? Value, ValueList<JsonError> Errors) Read(Type type, string text) =>
        ((object?, ValueList<JsonError>))Call(nameof(ReadAs), type, text);

    public static ValueList<JsonError> Read(Type type, byte[] text) => (ValueList<JsonError>)Call(nameof(ReadBytesAs), type, text);

    private static object Call(string method, Type type, object argument)
    {
        try
        {
            return typeof(AnyType).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type)
                .Invoke(null, [argument])!;
        }
        catch (TargetInvocationException failure)
        {
            ExceptionDispatchInfo.Throw(failure.InnerException!);
            throw;
        }
    }

    private static string WriteAs<T>(object value) => CrnJson.Write((T)value);

    private static (object?, ValueList<JsonError>) ReadAs<T>(string text)
    {
        var reading = CrnJson.Read<T>(text);
        return (reading.IsRead ? reading.Value : null, reading.Errors);
    }

    private static ValueList<JsonError> ReadBytesAs<T>(byte[] text) => CrnJson.Read<T>(text).Errors;
}
