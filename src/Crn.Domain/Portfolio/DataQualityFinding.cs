using Crn.Domain.Policies;
using Crn.Domain.Studies;

namespace Crn.Domain.Portfolio;

/// <summary>Something wrong or doubtful in a study record.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record DataQualityFinding
{
    internal DataQualityFinding(Study study, string code, string message, string remedy, Citation source) =>
        (Study, Code, Message, Remedy, Source) = (study, code, message, remedy, source);

    /// <summary>The study.</summary>
    public Study Study { get; }

    /// <summary>The stable code.</summary>
    public string Code { get; }

    /// <summary>What is wrong, in words.</summary>
    public string Message { get; }

    /// <summary>What to do about it.</summary>
    public string Remedy { get; }

    /// <summary>The rule behind it, with its grade.</summary>
    public Citation Source { get; }

    /// <summary>The finding in one line.</summary>
    /// <returns>The study, the code and what is wrong.</returns>
    public override string ToString() => $"{Study.Name}: {Code}: {Message}";
}
