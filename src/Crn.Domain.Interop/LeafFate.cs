namespace Crn.Domain.Interop;

/// <summary>What became of one leaf of a record.</summary>
public enum LeafFate
{
    /// <summary>Read, and nothing of it was lost.</summary>
    Read,

    /// <summary>Read, and something of it was lost or taken on an assumption: the note says what.</summary>
    ReadInPart,

    /// <summary>There is a place for it, and it could not be read: the note says why.</summary>
    NotUnderstood,

    /// <summary>A number that stands where one is asked for and identifies nothing, such as zeros or digits in a row.</summary>
    Placeholder,

    /// <summary>The network keeps nothing of the kind: the note says what it is, as far as the reader knows.</summary>
    NoPlace,

    /// <summary>Left out on purpose: names and contacts of persons, and what looks like an NHS number. It is not shown.</summary>
    LeftOut,

    /// <summary>The record says nothing there.</summary>
    Empty,
}
