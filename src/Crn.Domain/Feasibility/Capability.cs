using Ardalis.GuardClauses;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

namespace Crn.Domain.Feasibility;

/// <summary>Something a study may need of a site's departments, with the two facts it is judged by: does the study need it, and does the
/// site hold it?</summary>
/// <remarks>A capability not stated is unknown: neither needed nor not needed, neither held nor lacking. Equality is by content.
/// Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record Capability
{
    /// <summary>Makes a capability.</summary>
    /// <param name="department">The department that offers it.</param>
    /// <param name="code">Lower-case words with hyphens, for example <c>aseptic-unit</c>.</param>
    /// <param name="name">What it is called.</param>
    /// <exception cref="ArgumentException"><paramref name="code"/> or <paramref name="name"/> is blank, or the department is not one
    /// named.</exception>
    public Capability(SupportDepartment department, string code, string name)
    {
        Department = Guard.Against.EnumOutOfRange(department);
        Code = Guarded.Text(code);
        Name = Guarded.Text(name);
        Needed = Fact.YesNo("study.needs." + code, "The study needs: " + name).From("chief investigator", "Award");
        Held = SiteCapability.HeldFact(code, name);
    }

    /// <summary>The department that offers it.</summary>
    public SupportDepartment Department { get; }

    /// <summary>The stable code.</summary>
    public string Code { get; }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>Whether the study needs it.</summary>
    public Fact<bool> Needed { get; }

    /// <summary>Whether the site holds it.</summary>
    public Fact<bool> Held { get; }

    internal Criterion HeldIfNeeded => Needed.IsTrue().Implies(Held.IsTrue());
}
