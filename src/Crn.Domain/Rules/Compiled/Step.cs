namespace Crn.Domain.Rules.Compiled;

/// <summary>
/// A step on the way to an answer: a statement, and the step that follows each truth. A step below 0 is the end, and says which.
/// </summary>
internal readonly record struct Step(Statement Statement, int IfTrue, int IfFalse, int IfUnknown)
{
    public static int End(int answer) => ~answer;
}
