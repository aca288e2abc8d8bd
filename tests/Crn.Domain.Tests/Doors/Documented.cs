using System.Reflection;
using System.Xml.Linq;

namespace Crn.Domain.Tests.Doors;

/// <summary>The exceptions that the documentation of a member names, overloads together.</summary>
internal static class Documented
{
    private static readonly Lazy<ILookup<string, string>> Exceptions = new(() =>
        XDocument.Load(Path.ChangeExtension(typeof(ValueList).Assembly.Location, ".xml")).Descendants("member")
            .SelectMany(member => member.Elements("exception").Select(exception =>
                (Member: Name(member.Attribute("name")!.Value), Type: exception.Attribute("cref")!.Value)))
            .ToLookup(found => found.Member, found => found.Type.Split('.')[^1], StringComparer.Ordinal));

    /// <summary>Whether the documentation of a door names an exception.</summary>
    internal static bool By(Door door, Exception thrown) =>
        Exceptions.Value[door.Name].Any(name => name == thrown.GetType().Name || name == thrown.GetType().BaseType!.Name);

    /// <summary>The members that name one of some exceptions, each with those it names.</summary>
    internal static IEnumerable<(string Member, string Exception)> Naming(params string[] exceptions) =>
        from member in Exceptions.Value
        from exception in member.Distinct()
        where exceptions.Contains(exception)
        select (member.Key, exception);

    /// <summary>Whether an exception that the documentation of a door names speaks of calendars.</summary>
    internal static bool NamesTheCalendar(Door door) =>
        Texts.Value[door.Name].Any(SpeaksOfCalendars)
        // Of a positional record the property says it.
        || (door.Member is ConstructorInfo && door.Parameters.Any(p =>
            Texts.Value[door.Name[..^"new".Length] + p.Name].Any(SpeaksOfCalendars)));

    private static readonly Lazy<ILookup<string, string>> Texts = new(() =>
        XDocument.Load(Path.ChangeExtension(typeof(ValueList).Assembly.Location, ".xml")).Descendants("member")
            .SelectMany(member => member.Elements("exception").Select(exception =>
                (Member: Name(member.Attribute("name")!.Value), Text: exception.Value)))
            .ToLookup(found => found.Member, found => found.Text, StringComparer.Ordinal));

    private static bool SpeaksOfCalendars(string text) => text.Contains("calendar", StringComparison.Ordinal);

    // M:Crn.Domain.Money.Pounds.op_Addition(Crn.Domain...) is Pounds.op_Addition, a constructor is Pounds.new.
    private static string Name(string id)
    {
        var parts = id[2..].Split('(')[0].Replace("#ctor", "new", StringComparison.Ordinal).Split('.')
            .Select(part => part.Split('`')[0]).ToList();
        // Nested types keep their outer one.
        var first = Math.Max(0, parts.Count - 2);
        while (first > 0 && NamesAType(parts, first - 1)) first--;
        return string.Join('.', parts.Skip(first));
    }

    private static bool NamesAType(List<string> parts, int last) =>
        typeof(ValueList).Assembly.GetType(string.Join('.', parts.Take(last + 1))) is not null;
}
