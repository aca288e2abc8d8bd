using Crn.Domain.Feasibility;
using Crn.Domain.Policies;

namespace Crn.Domain.Engagement;

/// <summary>A rule that is not met, and what would make it so.</summary>
/// <param name="Code">The code of the rule.</param>
/// <param name="Question">The question it answers.</param>
/// <param name="Severity">How much hangs on it.</param>
/// <param name="Should">What should hold, as a sentence.</param>
/// <param name="Remedy">What would make it pass.</param>
/// <param name="WhoCanAct">Who can act on it; empty when nobody was named.</param>
/// <param name="IsEstimated">Whether it rests on an estimate.</param>
/// <param name="Source">The source of the rule.</param>
public sealed record FailedRule(string Code, string Question, Severity Severity, string Should, string Remedy, string WhoCanAct, bool IsEstimated, Citation Source);
