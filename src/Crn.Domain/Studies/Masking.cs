namespace Crn.Domain.Studies;

/// <summary>Who does not know which arm a participant is in.</summary>
public enum Masking
{
    /// <summary>Everybody knows.</summary>
    Open,

    /// <summary>One party does not know.</summary>
    SingleBlind,

    /// <summary>Two parties do not know.</summary>
    DoubleBlind,

    /// <summary>Three parties do not know.</summary>
    TripleBlind,

    /// <summary>Four parties do not know.</summary>
    QuadrupleBlind,
}
