using System.Diagnostics.CodeAnalysis;

namespace Crn.Domain.Calendars;

/// <summary>The parts of the United Kingdom that keep the same bank holidays. England and Wales keep theirs together.</summary>
[Flags]
[SuppressMessage("Naming", "CA1714", Justification = "A division is one part; a set of parts is written with the bar.")]
internal enum HolidayDivision
{
    /// <summary>No part.</summary>
    None = 0,

    /// <summary>England and Wales.</summary>
    EnglandAndWales = 1,

    /// <summary>Scotland. Local and trades holidays are not bank holidays.</summary>
    Scotland = 2,

    /// <summary>Northern Ireland.</summary>
    NorthernIreland = 4,

    /// <summary>The whole United Kingdom.</summary>
    All = EnglandAndWales | Scotland | NorthernIreland,
}
