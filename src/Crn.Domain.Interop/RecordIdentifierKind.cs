namespace Crn.Domain.Interop;

/// <summary>What a number of a record is.</summary>
public enum RecordIdentifierKind
{
    /// <summary>An identifier of a scheme that the library reads; it stands in the draft too.</summary>
    Recognised,

    /// <summary>A second number of a scheme of which a study has one. The first stands in the draft, and the two contradict each
    /// other.</summary>
    Second,

    /// <summary>A number that identifies nothing: zeros, digits in a row, beyond what is issued.</summary>
    Placeholder,

    /// <summary>Announced as an identifier of a scheme, or in its form, and against its rules: the note says which.</summary>
    Wrong,

    /// <summary>A number of a scheme that the library does not read: another registry, a sponsor, a funder, a site.</summary>
    Other,
}
