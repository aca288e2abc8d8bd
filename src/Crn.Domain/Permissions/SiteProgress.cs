namespace Crn.Domain.Permissions;

/// <summary>A site of a case with its steps.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
public sealed record SiteProgress
{
    internal SiteProgress(PermissionSite site, LocalDate joinedOn, ValueList<CaseStep> steps) => (Site, JoinedOn, Steps) = (site, joinedOn, steps);

    /// <summary>The site.</summary>
    public PermissionSite Site { get; }

    /// <summary>The day that decides its regime: of the submission, or of its joining after it.</summary>
    public LocalDate JoinedOn { get; private init; }

    /// <summary>Its steps.</summary>
    public ValueList<CaseStep> Steps { get; private init; }

    /// <summary>Whether it is open to recruitment.</summary>
    public bool IsOpen => Has("SITE_OPEN");

    /// <summary>Whether it has recruited its first participant.</summary>
    public bool HasRecruited => Has("FIRST_PARTICIPANT");

    internal SiteProgress With(ValueList<CaseStep> steps) => this with { Steps = steps };

    internal SiteProgress Under(LocalDate regime, ValueList<CaseStep> steps) => this with { JoinedOn = regime, Steps = steps };

    private bool Has(string code)
    {
        foreach (var step in Steps)
        {
            if (step.Key.Code == code) return step.IsGranted;
        }

        return false;
    }
}
