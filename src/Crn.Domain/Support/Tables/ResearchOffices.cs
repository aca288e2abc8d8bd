using Crn.Domain.Calendars;

namespace Crn.Domain.Support.Tables;

/// <summary>Whom to ask in a nation where no rule was found.</summary>
internal static class ResearchOffices
{
    internal static string Of(UkNation nation) => nation switch
    {
        UkNation.England => "the network's coordinating centre",
        UkNation.Scotland => "the Chief Scientist Office",
        UkNation.Wales => "Health and Care Research Wales",
        UkNation.NorthernIreland => "HSC R&D Division",
    };
}
