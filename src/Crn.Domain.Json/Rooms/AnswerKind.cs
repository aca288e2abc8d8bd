using Crn.Domain.Json.Shapes;
using Crn.Domain.Rules;

namespace Crn.Domain.Json.Rooms;

// A type of answers of facts: what it is called in JSON, and what is made with it.
internal abstract class AnswerKind(string name)
{
    public string Name { get; } = name;

    public abstract Type Type { get; }

    // Numbers have limits and a unit.
    public abstract bool IsNumber { get; }

    // Numbers and dates have no list of answers.
    public bool HasChoices => !IsNumber && Type != typeof(LocalDate);

    public abstract Fact Fact(string code, string question, Unit unit, Bounds possible, string supplier, string stage,
        ValueList<Scalar> choices);

    // The closed list of answers of a fact; empty where there is none.
    public abstract ValueList<Scalar> Choices(Fact fact);

    // The answers as they stand in JSON; null where the value is not of this type.
    public abstract ValueList<Scalar>? Values(FactValue value);

    public abstract ValueList<Scalar>? Values(Criterion criterion);

    public abstract FactValue OneOf(ValueList<Scalar> values);

    public abstract Criterion Membership(Fact fact, ValueList<Scalar> values);
}
