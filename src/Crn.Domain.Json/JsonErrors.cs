namespace Crn.Domain.Json;

/// <summary>The kinds of errors that a document can have: codes that do not change.</summary>
public static class JsonErrors
{
    /// <summary>The text is not JSON at all from some place on.</summary>
    public const string Syntax = "json.syntax";

    /// <summary>Objects and lists are nested more deeply than <see cref="CrnJson.MaximumDepth"/>.</summary>
    public const string TooDeep = "json.too-deep";

    /// <summary>Another type of JSON value is expected: text where there is a number, and the like.</summary>
    public const string WrongType = "json.wrong-type";

    /// <summary>There is <c>null</c> where there must be a value.</summary>
    public const string Null = "json.null";

    /// <summary>A member that must be there is not.</summary>
    public const string Missing = "json.missing";

    /// <summary>A member that nothing of the library is called.</summary>
    public const string Unknown = "json.unknown-member";

    /// <summary>The same member twice.</summary>
    public const string Duplicate = "json.duplicate-member";

    /// <summary>A number that is too small, too large or not whole.</summary>
    public const string OutOfRange = "json.out-of-range";

    /// <summary>A text that is longer than it may be.</summary>
    public const string TooLong = "json.too-long";

    /// <summary>A text that is not what it should be: a date that does not exist, an identifier with a wrong check digit.</summary>
    public const string BadText = "json.bad-text";

    /// <summary>The <c>kind</c> of an object, or the name of a member of an enumeration, is none there is.</summary>
    public const string UnknownName = "json.unknown-name";

    /// <summary>A text looks like it holds an NHS number; it is refused and not shown.</summary>
    public const string PatientIdentifier = "json.patient-identifier";

    /// <summary>A criterion in text form is wrong; the problem begins with the column in the text.</summary>
    public const string Criterion = "json.criterion";

    /// <summary>Members that are right by themselves make no value of the library together.</summary>
    public const string Refused = "json.refused";

    /// <summary>A stored answer is not what the library answers to what is stored beside it.</summary>
    public const string Contradiction = "json.contradiction";

    /// <summary>The document is of another format, or of a version this library cannot read.</summary>
    public const string Format = "json.format";

    /// <summary>There are more errors than are listed.</summary>
    public const string More = "json.more";
}
