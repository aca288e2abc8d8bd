using Crn.Domain.Permissions.Cases;

namespace Crn.Domain.Permissions;

/// <summary>A site of a case with its steps.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record SiteProgress
{
    internal SiteProgress(PermissionSite site, LocalDate addedOn, LocalDate joinedOn, ValueList<CaseStep> steps) =>
        (Site, AddedOn, JoinedOn, Steps) = (site, addedOn, joinedOn, steps);

    /// <summary>The site.</summary>
    public PermissionSite Site { get; }

    /// <summary>The day that decides its regime: of the submission, or of its joining after it.</summary>
    public LocalDate JoinedOn { get; internal init; }

    // The day it was added to the case, before the submission or after it.
    internal LocalDate AddedOn { get; }

    // The codes of the steps of the study that bind it.
    internal ValueList<string> Bound { get; init; }

    // What it and its like need; null before it was planned.
    internal Remembered<SitePlan> Plan { get; private init; }

    /// <summary>Its steps.</summary>
    public ValueList<CaseStep> Steps { get; internal init; }

    /// <summary>Whether it is open to recruitment.</summary>
    public bool IsOpen => Has(Approvals.SiteOpen);

    /// <summary>Whether it has recruited its first participant.</summary>
    public bool HasRecruited => Has(Approvals.FirstParticipant);

    /// <summary>The site as one line.</summary>
    /// <returns>Code, and how far it has come.</returns>
    public override string ToString() =>
        $"{Site.Code}: {Text.Of(Steps.Count(s => s.IsGranted))} of {Text.Count(Steps.Count, "step", "steps")} granted"
            + (HasRecruited ? ", recruiting" : IsOpen ? ", open" : "");

    // Its step of a code; null when it has none.
    internal CaseStep? Find(string code) => CaseSteps.PlaceOf(code, Steps) is >= 0 and var at ? Steps[at] : null;

    internal bool IsBoundBy(string code)
    {
        foreach (var bound in Bound)
        {
            if (bound == code) return true;
        }

        return false;
    }

    internal SiteProgress With(ValueList<CaseStep> steps) => this with { Steps = steps };

    internal SiteProgress Planned(ValueList<CaseStep> steps, SitePlan plan) =>
        this with { Steps = steps, Bound = plan.Bound, Plan = new(plan) };

    // Once the application is submitted: its regime, or that of the day of joining after it.
    internal SiteProgress Under(LocalDate submitted) => JoinedOn == Regime(submitted) ? this : this with { JoinedOn = Regime(submitted) };

    private LocalDate Regime(LocalDate submitted) => AddedOn > submitted ? AddedOn : submitted;

    private bool Has(string code) => Find(code)?.IsGranted == true;
}
