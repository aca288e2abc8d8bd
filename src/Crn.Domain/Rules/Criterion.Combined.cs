using System.Runtime.CompilerServices;
using Ardalis.GuardClauses;

namespace Crn.Domain.Rules;

/// <content>Statements combined into one.</content>
public abstract partial record Criterion
{
    /// <summary>At least a number of the given statements hold.</summary>
    /// <param name="count">How many, from 0 to the number of statements.</param>
    /// <param name="of">The statements.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative or above the number of statements.</exception>
    public static Criterion AtLeast(int count, params ValueList<Criterion> of) =>
        new Counted(Guard.Against.OutOfRange(count, nameof(count), 0, of.Count), Guarded.Items(of));

    /// <summary>At least a number of the given statements hold.</summary>
    /// <param name="count">How many, from 0 to the number of statements.</param>
    /// <param name="of">The statements.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative or above the number of statements.</exception>
    [OverloadResolutionPriority(-1)]
    public static Criterion AtLeast(int count, params Criterion[] of) =>
        AtLeast(count, Guarded.Sequence(of));

    /// <summary>All of the given statements hold.</summary>
    /// <param name="of">The statements.</param>
    /// <returns>The criterion.</returns>
    public static Criterion AllOf(params ValueList<Criterion> of) => Guarded.Items(of).Count == 1 ? of[0] : new All(of);

    /// <summary>All of the given statements hold.</summary>
    /// <param name="of">The statements.</param>
    /// <returns>The criterion.</returns>
    [OverloadResolutionPriority(-1)]
    public static Criterion AllOf(params Criterion[] of) =>
        AllOf(Guarded.Sequence(of));

    /// <summary>At least one of the given statements holds.</summary>
    /// <param name="of">The statements.</param>
    /// <returns>The criterion.</returns>
    public static Criterion AnyOf(params ValueList<Criterion> of) => Guarded.Items(of).Count == 1 ? of[0] : new Any(of);

    /// <summary>At least one of the given statements holds.</summary>
    /// <param name="of">The statements.</param>
    /// <returns>The criterion.</returns>
    [OverloadResolutionPriority(-1)]
    public static Criterion AnyOf(params Criterion[] of) =>
        AnyOf(Guarded.Sequence(of));

    /// <summary>Every member of a list meets a statement: every site, every role.</summary>
    /// <param name="members">The members, by their codes.</param>
    /// <param name="statement">What must hold of a member; see <see cref="Fact{T}.For"/>.</param>
    /// <returns>The criterion; always true of an empty list.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="statement"/> is null.</exception>
    public static Criterion Every(ValueList<string> members, Func<string, Criterion> statement) =>
        AllOf(Guarded.Items(members).Select(Guard.Against.Null(statement)).ToValueList());

    /// <summary>At least one member of a list meets a statement.</summary>
    /// <param name="members">The members, by their codes.</param>
    /// <param name="statement">What must hold of a member.</param>
    /// <returns>The criterion; never true of an empty list.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="statement"/> is null.</exception>
    public static Criterion Some(ValueList<string> members, Func<string, Criterion> statement) =>
        AnyOf(Guarded.Items(members).Select(Guard.Against.Null(statement)).ToValueList());

    /// <summary>At least a number of the members of a list meet a statement.</summary>
    /// <param name="count">How many, from 0 to the number of members.</param>
    /// <param name="members">The members, by their codes.</param>
    /// <param name="statement">What must hold of a member.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="statement"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative or above the number of members.</exception>
    public static Criterion AtLeast(int count, ValueList<string> members, Func<string, Criterion> statement) =>
        AtLeast(count, Guarded.Items(members).Select(Guard.Against.Null(statement)).ToValueList());

    /// <summary>If this holds, so does another statement.</summary>
    /// <param name="conclusion">What should follow.</param>
    /// <returns>The criterion <c>!this | conclusion</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="conclusion"/> is null.</exception>
    public Criterion Implies(Criterion conclusion) => !this | Guard.Against.Null(conclusion);

    /// <summary>Both hold.</summary>
    /// <param name="left">One statement.</param>
    /// <param name="right">The other statement.</param>
    /// <returns>The criterion; chains of <c>&amp;</c> stay flat.</returns>
    /// <exception cref="ArgumentNullException">A statement is null.</exception>
    public static Criterion operator &(Criterion left, Criterion right)
    {
        Guard.Against.Null(left);
        Guard.Against.Null(right);
        return new All(Together<All>(left, right));
    }

    /// <summary>At least one holds.</summary>
    /// <param name="left">One statement.</param>
    /// <param name="right">The other statement.</param>
    /// <returns>The criterion; chains of <c>|</c> stay flat.</returns>
    /// <exception cref="ArgumentNullException">A statement is null.</exception>
    public static Criterion operator |(Criterion left, Criterion right)
    {
        Guard.Against.Null(left);
        Guard.Against.Null(right);
        return new Any(Together<Any>(left, right));
    }

    /// <summary>It does not hold.</summary>
    /// <param name="criterion">What is denied.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="criterion"/> is null.</exception>
    public static Criterion operator !(Criterion criterion) => new Not(Guard.Against.Null(criterion));

    // The parts of two statements of one kind, or of one and another; one that is put before many shares them.
    private static ValueList<Criterion> Together<T>(Criterion left, Criterion right)
        where T : Criterion =>
        left is T several ? right is T others ? several.Operands.AddRange(others.Operands) : several.Operands.Add(right)
            : right is T more ? more.Operands.Insert(0, left) : [left, right];
}
