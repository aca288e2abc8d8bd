using Ardalis.GuardClauses;
using Crn.Domain.Calendars;
using Crn.Domain.Permissions.Plans;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

namespace Crn.Domain.Permissions;

/// <summary>A site of a case: its nation decides which local steps it needs (G10).</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record PermissionSite
{
    /// <summary>Makes a site.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="nation">Its nation.</param>
    /// <param name="answers">Answers that differ at this site from those of the study, for example that formal confirmation is not
    /// required.</param>
    /// <exception cref="ArgumentException">There is no such nation.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="answers"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="code"/> is <c>default</c>.</exception>
    public PermissionSite(SiteCode code, UkNation nation, FactSheet answers)
    {
        _ = code.Value;
        Code = code;
        Nation = Guard.Against.EnumOutOfRange(nation);
        Answers = Guard.Against.Null(answers);
    }

    /// <summary>Makes a site that answers as the study does.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="nation">Its nation.</param>
    /// <exception cref="ArgumentException">There is no such nation.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="code"/> is <c>default</c>.</exception>
    public PermissionSite(SiteCode code, UkNation nation)
        : this(code, nation, FactSheet.Empty)
    {
    }

    /// <summary>Its code.</summary>
    public SiteCode Code { get; }

    /// <summary>Its nation.</summary>
    public UkNation Nation { get; }

    /// <summary>Answers that differ at this site from those of the study.</summary>
    public FactSheet Answers { get; }

    /// <summary>The site as one line.</summary>
    /// <returns>Code and nation.</returns>
    public override string ToString() => $"{Code} ({Nation})";

    internal FactSheet AnswersWith(FactSheet study) => SiteAnswers.At(this, study);
}
