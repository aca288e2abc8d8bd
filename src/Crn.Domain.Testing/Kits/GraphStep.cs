using Crn.Domain.Calendars;
using Crn.Domain.Permissions;
using Crn.Domain.Rules;

namespace Crn.Domain.Testing.Kits;

/// <summary>A step of a team's own graph of permissions, as <see cref="PermissionGraphLaws"/> reads it. Immutable.</summary>
/// <param name="Code">The code of the step; several rows may share one, each with its own era.</param>
/// <param name="Kind">For the study, for each site, a flag, a duty or a change.</param>
/// <param name="Trigger">The answers that make it necessary.</param>
/// <param name="WaitsFor">The codes of the steps it waits for.</param>
/// <example>
/// <code>
/// ValueList&lt;GraphStep&gt; ours =
/// [
///     new("ETHICS", ApprovalKind.Study, Criterion.Always, []),
///     new("PERMISSION", ApprovalKind.Site, Criterion.Always, ["ETHICS"]),
/// ];
/// </code>
/// </example>
public sealed record GraphStep(string Code, ApprovalKind Kind, Criterion Trigger, ValueList<string> WaitsFor)
{
    /// <summary>The first date of the era; null when it always was.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The last date of the era; null while it lasts.</summary>
    public LocalDate? To { get; init; }

    /// <summary>The nations whose sites it binds, or in which it is taken; all when empty.</summary>
    public ValueList<UkNation> Nations { get; init; }

    /// <summary>
    /// Of a step of the study whether sites wait for it: an approval, and not for example a network's support. Of a step of a site whether
    /// it permits or opens the site, and not for example prepares for that.
    /// </summary>
    public bool IsGate { get; init; } = true;

    /// <summary>Whether the step exists on a date, both ends of its era included.</summary>
    /// <param name="asAt">The date.</param>
    /// <returns>True when it does.</returns>
    public bool IsInForceOn(LocalDate asAt) => !(asAt < From) && !(asAt > To);

    /// <summary>Whether it binds sites of a nation, or is taken there.</summary>
    /// <param name="nation">The nation.</param>
    /// <returns>True when it does.</returns>
    public bool IsIn(UkNation nation) => Nations.IsEmpty || Nations.Contains(nation);

    /// <summary>The step as one line.</summary>
    /// <returns>Its code and what it waits for.</returns>
    public override string ToString() => WaitsFor.IsEmpty ? Code : $"{Code} after {string.Join(", ", WaitsFor)}";
}
