using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;
using Crn.Domain.Sites;

namespace Crn.Domain.Permissions;

/// <summary>Which step of a case is meant: its code, the site where it is one of a site, and the change where it belongs to one.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record StepKey
{
    private StepKey(string code, SiteCode? site, int? change) => (Code, Site, Change) = (code, site, change);

    /// <summary>The code of the step in the approval graph.</summary>
    public string Code { get; }

    /// <summary>The site; null for a step of the study.</summary>
    public SiteCode? Site { get; }

    /// <summary>The number of the change, from 1; null for a step that leads to the opening.</summary>
    public int? Change { get; }

    /// <summary>A step of the study.</summary>
    /// <param name="code">The code of the step.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentException"><paramref name="code"/> is blank.</exception>
    public static StepKey OfStudy(string code) => new(Guarded.Text(code), null, null);

    /// <summary>A step of the study, named by its code alone.</summary>
    /// <param name="code">The code of the step.</param>
    /// <exception cref="ArgumentException"><paramref name="code"/> is blank.</exception>
    /// <returns>The key, as <see cref="OfStudy"/> makes it.</returns>
    [SuppressMessage("Usage", "CA2225", Justification = "OfStudy is its name.")]
    public static implicit operator StepKey(string code) => OfStudy(code);

    /// <summary>A step at a site.</summary>
    /// <param name="code">The code of the step.</param>
    /// <param name="site">The site.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentException"><paramref name="code"/> is blank.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="site"/> is <c>default</c>.</exception>
    public static StepKey AtSite(string code, SiteCode site)
    {
        _ = site.Value;
        return new(Guarded.Text(code), site, null);
    }

    /// <summary>A step of a change, for the study or at a site.</summary>
    /// <param name="code">The code of the step.</param>
    /// <param name="change">The number of the change, from 1.</param>
    /// <param name="site">The site, or null for the study.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentException"><paramref name="code"/> is blank, or <paramref name="change"/> is below 1.</exception>
    public static StepKey OfChange(string code, int change, SiteCode? site = null) =>
        new(Guarded.Text(code), site, Guard.Against.NegativeOrZero(change));

    /// <summary>Code, site and change.</summary>
    /// <returns>For example <c>CC_FORMAL at RTH08</c>.</returns>
    public override string ToString() =>
        Code + (Site is { } site ? " at " + site : "") + (Change is { } number ? FormattableString.Invariant($" of change {number}") : "");
}
