namespace Crn.Domain.Benchmarks.Rules;

/// <summary>A rule as plain data for a loop written by hand: a count at least a limit, or a yes.</summary>
internal readonly record struct PlainRule(int Number, int Limit, int Flag, bool Blocks);
