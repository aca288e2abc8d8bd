namespace Crn.Domain.Identifiers;

/// <summary>The rules of form that a text can break when it is read as an identifier.</summary>
internal enum IdentifierRule
{
    /// <summary>There is something to read.</summary>
    Empty,

    /// <summary>The text has as many characters as the scheme asks for.</summary>
    Length,

    /// <summary>Digits and letters stand where the scheme asks for them.</summary>
    Characters,

    /// <summary>The text begins as every identifier of the scheme does.</summary>
    Prefix,

    /// <summary>The parts are separated as the scheme separates them.</summary>
    Separators,

    /// <summary>The number is greater than zero.</summary>
    Positive,

    /// <summary>The number does not begin with a zero.</summary>
    LeadingZero,

    /// <summary>The year is one in which the scheme issued identifiers.</summary>
    Year,

    /// <summary>The centre is written as the scheme writes centres.</summary>
    Centre,

    /// <summary>The serial number is one that the scheme can issue.</summary>
    Serial,

    /// <summary>The check digits agree with the rest.</summary>
    Check,

    /// <summary>
    /// The number is one that the scheme issues: not zeros, one digit over and over, digits in a row, or a number beyond what is issued.
    /// </summary>
    Placeholder,

    /// <summary>The text does not look like an NHS number.</summary>
    Privacy,

    /// <summary>The text does not hold a placeholder in the form of an NHS number.</summary>
    PrivacyPlaceholder,
}
