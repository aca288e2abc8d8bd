namespace Crn.Domain.Rules;

/// <summary>A fact whose answer has a known type. Made by <see cref="Fact"/>.</summary>
/// <typeparam name="T">The type of an answer.</typeparam>
public sealed class Fact<T> : Fact
    where T : notnull
{
    internal Fact(string code, string question, Unit unit)
        : base(code, question, unit)
    {
    }

    /// <inheritdoc />
    public override Type AnswerType => typeof(T);
}
