namespace Crn.Domain.Tests.Architecture;

/// <summary>The three floors. A room may use every room on a floor below its own.</summary>
public enum Floor
{
    /// <summary>What every room speaks.</summary>
    Foundations,

    /// <summary>What exists: studies, specialties, sites.</summary>
    Registry,

    /// <summary>What the network does.</summary>
    Services,
}

/// <summary>One row of the table of rooms: a folder of src/Crn.Domain, which is a namespace.</summary>
/// <param name="Floor">The floor it stands on.</param>
/// <param name="Name">The folder, which is the namespace below Crn.Domain.</param>
/// <param name="MayAlsoUse">Rooms of its own floor that it may use.</param>
public sealed record Room(Floor Floor, string Name, params string[] MayAlsoUse);

/// <summary>A reference from one type to another, by their full names.</summary>
/// <param name="From">The type that refers.</param>
/// <param name="To">The type referred to.</param>
public sealed record Arrow(string From, string To);

/// <summary>The table of rooms of docs/architecture.md, and the one rule it states: arrows point down.</summary>
public static class House
{
    /// <summary>Every room, whether it is built yet or not.</summary>
    public static IReadOnlyList<Room> Rooms { get; } =
    [
        new(Floor.Services, "Engagement", "Feasibility", "Portfolio", "Support"),
        new(Floor.Services, "Portfolio"),
        new(Floor.Services, "Feasibility"),
        new(Floor.Services, "Permissions"),
        new(Floor.Services, "SetUp", "Permissions"),
        new(Floor.Services, "Support", "Feasibility", "Recruitment", "Projection"),
        new(Floor.Services, "Workforce", "Feasibility", "Recruitment", "Projection"),
        new(Floor.Services, "Recruitment"),
        new(Floor.Services, "Monitoring", "Recruitment"),
        new(Floor.Services, "Projection", "Recruitment"),
        new(Floor.Services, "SiteSelection", "Recruitment", "Projection"),
        new(Floor.Services, "Troubleshooting", "Recruitment", "Monitoring", "Projection", "Permissions", "Support", "Workforce"),
        new(Floor.Registry, "Studies", "Specialties"),
        new(Floor.Registry, "Specialties"),
        new(Floor.Registry, "Sites", "Specialties"),
        new(Floor.Foundations, "Probability", "Policies"),
        new(Floor.Foundations, "Calendars", "Policies", "Decisions", "Identifiers"),
        new(Floor.Foundations, "Identifiers", "Policies", "Decisions"),
        new(Floor.Foundations, "Rules", "Policies"),
        new(Floor.Foundations, "Money", "Policies"),
        new(Floor.Foundations, "Decisions", "Policies"),
        new(Floor.Foundations, "Policies"),
    ];

    /// <summary>The arrows that the table does not allow, each as a sentence with both types.</summary>
    public static IReadOnlyList<string> Violations(IEnumerable<Arrow> arrows) =>
        [.. arrows.Distinct().Select(Objection).OfType<string>().Order(StringComparer.Ordinal)];

    private static string? Objection(Arrow arrow)
    {
        if (RoomOf(arrow.From) is not { } from || RoomOf(arrow.To) is not { } to || from == to || to.Length == 0) return null;
        if (from.Length == 0) return $"{arrow.From}, which belongs to no room, uses {arrow.To} of {to}";
        if (Rooms.SingleOrDefault(room => room.Name == from) is not { } home) return $"{arrow.From}: the table has no room {from}";
        if (Rooms.SingleOrDefault(room => room.Name == to) is not { } other) return $"{arrow.To}: the table has no room {to}";
        if (home.MayAlsoUse.Contains(to) || other.Floor < home.Floor) return null;
        var direction = other.Floor > home.Floor ? "up" : "sideways";
        return $"{arrow.From} ({from}) uses {arrow.To} ({to}): the arrow points {direction}";
    }

    /// <summary>The room of a type: the name after Crn.Domain, empty for the root, null for a type from elsewhere.</summary>
    public static string? RoomOf(string type)
    {
        const string Root = "Crn.Domain.";
        if (!type.StartsWith(Root, StringComparison.Ordinal)) return null;
        var rest = type[Root.Length..];
        var dot = rest.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? "" : rest[..dot];
    }
}
