using Crn.Domain.Policies;
using Crn.Domain.Sites;

namespace Crn.Domain.Recruitment;

/// <summary>Something in a plan or ledger that somebody should check: a value with a stable code, never an exception.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record RecruitmentFinding
{
    internal RecruitmentFinding(string code, SiteOrStudy site, string because, string action, Citation source) =>
        (Code, Site, Message, Action, Source, Sites) = (code, site, because, action, source, site.Site is { } one ? [one] : []);

    internal RecruitmentFinding(string code, ValueList<SiteCode> sites, string because, string action, Citation source)
        : this(code, sites is [var one] ? one : SiteOrStudy.WholeStudy, because, action, source) => Sites = sites;

    // The same matter of several sites, in the words used of the first.
    internal static RecruitmentFinding Together(IReadOnlyList<RecruitmentFinding> same)
    {
        var sites = same.SelectMany(static f => f.Sites).Distinct().ToValueList();
        return sites.Count < 2 || same.Count < 2 ? same[0] : new(same[0].Code, sites,
            $"{same[0].Message} The same was found at {Text.Count(sites.Count - 1, "more site", "more sites")}: " +
            $"{Named(sites.Skip(1).ToValueList())}.", same[0].Action, same[0].Source);
    }

    // The first few by name, the others by number: all of them stand in Sites.
    internal static string Named(ValueList<SiteCode> sites)
    {
        const int few = 5;
        var names = string.Join(", ", sites.Take(few));
        return sites.Count <= few ? names : $"{names} and {Text.Count(sites.Count - few, "other", "others")}";
    }

    /// <summary>The stable code, part of the public API.</summary>
    public string Code { get; }

    /// <summary>The site it is about; the whole study where it is about the study, or about more than one site.</summary>
    public SiteOrStudy Site { get; }

    /// <summary>The sites it holds for, in the order found: one finding speaks of all of them. Empty when it is about the study.</summary>
    public ValueList<SiteCode> Sites { get; internal init; }

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
