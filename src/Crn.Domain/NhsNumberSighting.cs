namespace Crn.Domain;

/// <summary>What a text was found to hold.</summary>
internal enum NhsNumberSighting
{
    /// <summary>Nothing that looks like an NHS number.</summary>
    None,

    /// <summary>What looks like a number of a patient.</summary>
    Number,

    /// <summary>
    /// A number of the range for tests and examples, or one digit ten times: it names nobody, and stands where a patient's number would.
    /// </summary>
    Placeholder,
}
