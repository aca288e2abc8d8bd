namespace Crn.Domain.Interop.Accounts;

/// <summary>What an element is that no reader took.</summary>
/// <param name="Key">Where it stands.</param>
/// <param name="What">What it is, in words.</param>
internal readonly record struct RestRule(string Key, string What)
{
    public static RestRule Unknown { get; } = new("", "not known to the reader");

    /// <summary>Names and contacts of persons: left out.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>Text that may be long or name people: there is no place for it, and it is not repeated in the account.</summary>
    public bool IsSilent { get; init; }

    public static RestRule Personal(string key, string what) => new(key, what) { IsPersonal = true };

    public static RestRule Silent(string key, string what) => new(key, what) { IsSilent = true };

    public static implicit operator RestRule((string Key, string What) row) => new(row.Key, row.What);
}
