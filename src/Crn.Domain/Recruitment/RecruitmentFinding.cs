using Crn.Domain.Policies;

namespace Crn.Domain.Recruitment;

/// <summary>Something in a plan or ledger that somebody should check: a value with a stable code, never an exception.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
public sealed record RecruitmentFinding
{
    internal RecruitmentFinding(string code, SiteOrStudy site, string because, string action, Citation source) =>
        (Code, Site, Message, Action, Source) = (code, site, because, action, source);

    /// <summary>The stable code, part of the public API.</summary>
    public string Code { get; }

    /// <summary>The site it is about, or the whole study.</summary>
    public SiteOrStudy Site { get; }

    /// <summary>What was found, as a sentence.</summary>
    public string Message { get; }

    /// <summary>What to do about it.</summary>
    public string Action { get; }

    /// <summary>The rule, with its grade.</summary>
    public Citation Source { get; }

    /// <summary>The finding as one line.</summary>
    /// <returns>Code, sentence and action.</returns>
    public override string ToString() => $"{Code}: {Message} {Action}";
}
