namespace Crn.Samples.Quickstart;

/// <summary>The questions of the main job, in the order they are answered.</summary>
internal static class Questions
{
    public const string Record = "What is this study, and is the record sound?";
    public const string Support = "May the network support it?";
    public const string Deliverable = "Can it be delivered, and what would fix what fails?";
    public const string ToFindOut = "What is to be found out first, and who can say?";
    public const string Approvals = "Which approvals does it need, and by when?";
    public const string InTime = "Will it reach its target in time, and with what certainty?";
    public const string WhyNot = "If not, why?";
    public const string WhatIf = "What would make it likely?";
}
