namespace Crn.Domain.Benchmarks.Rules;

/// <summary>The twenty facts as an object, for engines that read objects.</summary>
public sealed class PlainStudy
{
    /// <summary>Ten counts; null where missing.</summary>
    public int?[] N { get; } = [.. Enumerable.Range(0, TenRules.Count).Select(i => (int?)(TenRules.Limit(i) + 1))];

    /// <summary>Ten answers; null where missing.</summary>
    public bool?[] F { get; } = [.. Enumerable.Range(0, TenRules.Count).Select(_ => (bool?)false)];
}
