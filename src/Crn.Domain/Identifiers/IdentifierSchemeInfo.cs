using Crn.Domain.Policies;

namespace Crn.Domain.Identifiers;

/// <summary>What is known of an identifier scheme: its names, its written form and what holding one says.</summary>
internal sealed record IdentifierSchemeInfo
{
    internal IdentifierSchemeInfo(
        IdentifierScheme scheme, string code, string name, string form, bool identifiesOneStudy, bool repeats, Citation source) =>
        (Scheme, Code, Name, Form, IdentifiesOneStudy, MayRepeat, Source) = (scheme, code, name, form, identifiesOneStudy, repeats, source);

    /// <summary>The scheme.</summary>
    public IdentifierScheme Scheme { get; }

    /// <summary>The stable lower-case code of the scheme, as it appears in error codes: for example <c>isrctn</c>.</summary>
    public string Code { get; }

    /// <summary>What an identifier of the scheme is called, with its article: for example <c>an ISRCTN</c>.</summary>
    public string Name { get; }

    /// <summary>The written form, in words a user can follow.</summary>
    public string Form { get; }

    /// <summary>
    /// Whether one value of the scheme belongs to one study only, so that two records sharing it speak of the same study.
    /// </summary>
    public bool IdentifiesOneStudy { get; }

    /// <summary>
    /// Whether one study may hold several values: a trial can be registered more than once, several awards can pay for a study, and adults
    /// who lack capacity need an opinion of an ethics committee in Scotland and one elsewhere (so of REC references one of each).
    /// </summary>
    public bool MayRepeat { get; }

    /// <summary>Where the form comes from, with its grade.</summary>
    public Citation Source { get; }
}
