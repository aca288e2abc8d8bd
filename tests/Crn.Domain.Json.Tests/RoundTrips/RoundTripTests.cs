using Crn.Domain.Json.Rooms;

namespace Crn.Domain.Json.Tests.RoundTrips;

/// <summary>What is written is read back as it was, for every type that the vocabulary draws.</summary>
public class RoundTripTests
{
    private const int Draws = 60 / Share.Of;

    /// <summary>The types with a generator and a shape.</summary>
    public static TheoryData<string> Types() =>
        [.. Generators.Types.Where(t => ShapeTable.Find(t) is not null).Select(Generators.NameOf).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Types))]
    public void What_is_written_is_read_back(string name)
    {
        var type = Generators.Named(name);
        foreach (var value in Generators.Draw(type, Draws))
        {
            var text = AnyType.Write(type, value);
            var (again, errors) = AnyType.Read(type, text);
            if (NhsNumberScan.Finds(text))
            {
                // A draft holds whatever was typed; what looks like a patient's number does not pass.
                Assert.All(errors, error => Assert.Equal(JsonErrors.PatientIdentifier, error.Code));
                if (!errors.IsEmpty) continue;
            }

            Assert.True(errors.IsEmpty, $"{string.Join('\n', errors)}\n{text}");
            if (IsValue(type)) Assert.True(value.Equals(again), $"{value}\n{again}\n{text}\n{AnyType.Write(type, again!)}");
            Assert.Equal(text, AnyType.Write(type, again!));
        }
    }

    private static bool IsValue(Type type) => type.GetMethod(nameof(Equals), [typeof(object)])!.DeclaringType != typeof(object);
}
