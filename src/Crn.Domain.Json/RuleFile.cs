using Crn.Domain.Json.Rooms;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Json;

/// <summary>
/// What a team keeps in a file: facts of its own, parameters by name and date, and rules, whose criteria stand in it as text.
/// </summary>
/// <remarks>
/// <para>Read with <see cref="CrnJson.Read{T}(string)"/> and written with <see cref="CrnJson.Write{T}(T, bool)"/>: what is loaded equals
/// what was saved, and has the fingerprint of the same rules written in C#. A criterion that names a parameter, as in
/// <c>trust.isolation-rooms >= $rooms.least</c>, makes one version of its rule for each stretch of dates in which its parameters stay what
/// they are. Saved again, the rule stands as it was written, with the names of its parameters.</para>
/// <para>Equality is by content: by the rules, however they are written. Immutable.</para>
/// </remarks>
/// <typeparam name="TRule">The kind of rules: <see cref="Rule"/> or <see cref="Feasibility.FeasibilityRule"/>.</typeparam>
/// <example><code>
/// var file = CrnJson.Read&lt;RuleFile&lt;FeasibilityRule&gt;&gt;(File.ReadAllText("rules.json")).Value;
/// var rules = FeasibilityCatalogue.Network.With(file.Rules.Rules);
/// var sheet = CrnJson.Read&lt;FactSheet&gt;(answers, file.Facts).Value;
/// Console.WriteLine(rules.Assess(sheet, today).Verdict);
/// </code></example>
public sealed record RuleFile<TRule>
    where TRule : Rule
{
    /// <summary>A file of rules.</summary>
    /// <param name="team">Whose file it is, for example <c>Trust</c>: the facts of that room in <paramref name="facts"/> are the file's
    /// own.</param>
    /// <param name="facts">Every fact that the rules read: those of the library and the team's own.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="parameters">The parameters; each code once.</param>
    /// <exception cref="ArgumentException">The name is blank; a rule reads a fact that is not in the catalogue, or one of the same code
    /// that differs; or two parameters have one code.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public RuleFile(string team, FactCatalogue facts, RuleSet<TRule> rules, params ValueList<Parameter<decimal>> parameters)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(rules);
        (Team, Facts) = (Guarded.Text(team), facts);
        (Rules, Parameters) = (rules, Guarded.Items(parameters));
        foreach (var rule in rules.Rules.AddRange(rules.Overridden))
        {
            foreach (var fact in rule.Applies.Facts.AddRange(rule.Criterion.Facts))
            {
                if (facts.Find(fact.Code) is not { } known || !Shapes.FactDefinitions.AreSame(known, fact))
                    throw new ArgumentException($"'{rule.Code}' reads {Guarded.Shown(fact.Code)}, which is not in the catalogue as it is.",
                        nameof(facts));
            }
        }

        if (parameters.GroupBy(parameter => parameter.Code, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"Two parameters have the code {Guarded.Shown(twice.Key)}.", nameof(parameters));
    }

    /// <summary>Whose file it is.</summary>
    public string Team { get; }

    /// <summary>Every fact the rules may read; the file's own are those of the room <see cref="Team"/>.</summary>
    public FactCatalogue Facts { get; }

    /// <summary>The parameters that criteria of the file may name.</summary>
    public ValueList<Parameter<decimal>> Parameters { get; }

    /// <summary>The rules.</summary>
    public RuleSet<TRule> Rules { get; }

    // The rules that name parameters, as they are written.
    internal ValueList<RuleVersions<TRule>> Written { get; init; }

    /// <summary>The file with other rules: those that are the same stay as they were written.</summary>
    /// <param name="rules">The rules, for example those of this file with one more.</param>
    /// <returns>The file; this one is unchanged.</returns>
    /// <exception cref="ArgumentException">A rule reads a fact that is not in the catalogue, or one of the same code that
    /// differs.</exception>
    /// <exception cref="ArgumentNullException">The rules are null.</exception>
    public RuleFile<TRule> With(RuleSet<TRule> rules) => new(Team, Facts, rules, Parameters) { Written = Written };

    /// <summary>Whether another file has the same owner, facts, parameters and rules.</summary>
    /// <param name="other">The other file.</param>
    /// <returns>True when they have.</returns>
    public bool Equals(RuleFile<TRule>? other) => other is not null && Team == other.Team && Facts.Equals(other.Facts)
        && Parameters == other.Parameters && Rules.Equals(other.Rules);

    /// <summary>A hash code of the content.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => HashCode.Combine(Team, Parameters, Rules);

    /// <summary>The file as one line.</summary>
    /// <returns>Whose it is, and how many facts and rules.</returns>
    public override string ToString() => $"{Team}: {Text.Count(Facts.In(Team).Count, "fact", "facts")} of its own, {Rules}";
}
