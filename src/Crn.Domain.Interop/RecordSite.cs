using Crn.Domain.Calendars;
using Crn.Domain.Studies;

namespace Crn.Domain.Interop;

/// <summary>A place where a record says that the study runs.</summary>
/// <remarks>Contacts of the place are personal data and left out. Equality is by content. Immutable.</remarks>
public sealed record RecordSite
{
    internal RecordSite(string path) => Path = path;

    /// <summary>The name; empty where the record names only a city.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The number that the record gives the place; empty when it gives none.</summary>
    public string Identifier { get; internal init; } = "";

    /// <summary>The city; empty when not stated.</summary>
    public string City { get; internal init; } = "";

    /// <summary>The state or region; empty when not stated.</summary>
    public string Region { get; internal init; } = "";

    /// <summary>The country as the record writes it; empty when not stated.</summary>
    public string Country { get; internal init; } = "";

    /// <summary>The nation of the United Kingdom; null where the record names none.</summary>
    public UkNation? Nation { get; internal init; }

    /// <summary>Whether it is in the United Kingdom; null where no country is stated.</summary>
    public bool? IsInUk { get; internal init; }

    /// <summary>The status of the place, which is not that of the study; null when not stated.</summary>
    public StatusMapping? Status { get; internal init; }

    /// <summary>Participants wanted there; null when not stated.</summary>
    public int? Target { get; internal init; }

    /// <summary>Participants recruited there; null when not stated.</summary>
    public int? Recruited { get; internal init; }

    /// <summary>The element it was read from.</summary>
    public string Path { get; }

    /// <summary>The place in one line.</summary>
    /// <returns>For example <c>Churchill Hospital, Oxford, England</c>.</returns>
    public override string ToString() => string.Join(", ", new[] { Name, City, Country }.Where(part => part.Length > 0));
}
