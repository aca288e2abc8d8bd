using Crn.Domain.Permissions;
using Crn.Domain.Rules;

namespace Crn.Domain.Troubleshooting;

/// <summary>What a formal outcome asks for in the permissions of a study: a change, and the steps it leads to under the rules of a
/// day.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record OutcomeEffect
{
    internal OutcomeEffect(OutcomeRule rule, PermissionChange? change, ValueList<ApprovalDefinition> steps, ValueList<Fact> missing) =>
        (Rule, Change, Steps, Missing) = (rule, change, steps, missing);

    /// <summary>The outcome with its conditions.</summary>
    public OutcomeRule Rule { get; }

    /// <summary>The change to propose; null when none is needed, or it is not known which.</summary>
    public PermissionChange? Change { get; }

    /// <summary>The steps of the approval graph that it needs, or may need while facts are missing.</summary>
    public ValueList<ApprovalDefinition> Steps { get; }

    /// <summary>The facts that could still change the steps.</summary>
    public ValueList<Fact> Missing { get; }

    /// <summary>The effect as one line.</summary>
    /// <returns>The change and its steps.</returns>
    public override string ToString() => $"{Rule}" + (Change is null ? "" : $"; {Change}")
        + (Steps.IsEmpty ? "" : ": " + string.Join(", ", Steps.Select(step => step.Code)));
}
