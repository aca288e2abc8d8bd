namespace Crn.Domain.Identifiers;

/// <summary>What a passage of a text is, or seems to be.</summary>
public enum IdentifierPassageKind
{
    /// <summary>Space and punctuation.</summary>
    Between,

    /// <summary>Words that announce an identifier: IRAS ID, EudraCT No.</summary>
    Announcement,

    /// <summary>An identifier of a study, or of its funding: read.</summary>
    Identifier,

    /// <summary>An ORCID iD: read, and it names a person, not a study.</summary>
    Person,

    /// <summary>The code of an organisation, announced as such.</summary>
    Organisation,

    /// <summary>
    /// A number of zeros, of digits in a row or beyond what is issued, in the form of an identifier: it identifies nothing.
    /// </summary>
    Placeholder,

    /// <summary>Announced as an identifier, or in the form of one, and wrong: the problem says why.</summary>
    Wrong,

    /// <summary>The rest of a web address or DOI.</summary>
    Address,

    /// <summary>A number of a registry that the library has no scheme for, such as ChiCTR or DRKS.</summary>
    OtherRegistry,

    /// <summary>A date.</summary>
    Date,

    /// <summary>A number that nothing announces.</summary>
    Number,

    /// <summary>Letters and digits, perhaps a reference of the sponsor or funder.</summary>
    Reference,

    /// <summary>Words.</summary>
    Words,
}
