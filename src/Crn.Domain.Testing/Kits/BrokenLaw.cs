namespace Crn.Domain.Testing.Kits;

/// <summary>A law that does not hold, with the smallest case found that shows it.</summary>
/// <param name="Law">The law, as a sentence.</param>
/// <param name="Rule">The code of the rule or the name of the type.</param>
/// <param name="Because">What was found instead.</param>
/// <param name="Counterexample">C# that reproduces it; empty where the law speaks of the rule alone.</param>
public sealed record BrokenLaw(string Law, string Rule, string Because, string Counterexample)
{
    /// <summary>The law as text.</summary>
    /// <returns>Law, rule, reason and counterexample.</returns>
    public override string ToString() => $"{Rule}: {Law} {Because}" + (Counterexample.Length > 0 ? $"\n    {Counterexample}" : "");

    internal static string Of(IReadOnlyList<Answer> answers) =>
        answers.Count == 0 ? "FactSheet.Empty" : "FactSheet.Empty" + string.Concat(answers.Select(a => a.CSharp));
}
