namespace Crn.Domain.Troubleshooting;

/// <summary>Why people did not reach a stage, as a code and a number of people.</summary>
/// <remarks>Checked with the line it stands in, by <see cref="ScreeningLog"/>. Equality is by content. Immutable.</remarks>
/// <param name="NotReached">The stage they did not reach: <see cref="ScreeningStage.Eligible"/> for reasons of exclusion,
/// <see cref="ScreeningStage.Approached"/> for reasons of not being asked, <see cref="ScreeningStage.Consented"/> for declining.</param>
/// <param name="Code">The reason, in the study's own code list.</param>
/// <param name="People">How many people.</param>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record ScreeningReasonDraft(ScreeningStage NotReached, string? Code, int People)
{
    /// <summary>The reason as one line, without the code that was typed.</summary>
    /// <returns>For example <c>3 people not approached</c>.</returns>
    public override string ToString() => $"{Text.Count(People, "person", "people")} not {ScreeningLog.Word(NotReached)}";
}
