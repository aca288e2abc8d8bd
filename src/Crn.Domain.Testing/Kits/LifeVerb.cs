using System.Runtime.CompilerServices;
using Crn.Domain.Decisions;

namespace Crn.Domain.Testing.Kits;

/// <summary>A verb of a team's own type that is the fold of its events, tried with arguments that are often accepted.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <typeparam name="TEvent">Its events.</typeparam>
/// <param name="Name">The name of the verb.</param>
/// <param name="Try">Tries it on a value, on a day that follows its last recording.</param>
/// <param name="Expression">What the caller wrote for <paramref name="Try"/>: left to the compiler.</param>
/// <example>
/// <code>
/// new LifeVerb&lt;DelegationLog, DelegationEvent&gt;("Delegate", (log, on) => log.Delegate("consent", on, Party.SiteOrganisation))
/// </code>
/// </example>
public sealed record LifeVerb<T, TEvent>(string Name, Func<T, LocalDate, Decision<T, TEvent>> Try,
    [CallerArgumentExpression(nameof(LifeVerb<T, TEvent>.Try))] string Expression = "verb")
    where T : class, IEventSourced<T, TEvent>
    where TEvent : class, IRecordedEvent
{
    /// <summary>The verb by its name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
