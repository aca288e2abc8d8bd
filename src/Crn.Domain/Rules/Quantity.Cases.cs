using Crn.Domain.Rules.Intervals;
using Crn.Domain.Rules.Wording;

namespace Crn.Domain.Rules;

/// <content>What a quantity can be.</content>
public abstract partial record Quantity
{
    /// <summary>The number a fact answers.</summary>
    internal sealed record Known : Quantity
    {
        internal Known(Fact fact, Unit unit)
            : base(unit) => Fact = fact;

        /// <summary>The fact.</summary>
        public Fact Fact { get; }

        /// <inheritdoc />
        public override ValueList<Quantity> Operands => [];

        internal override string Text => Fact.Question;

        internal override string Form => Canonical.Of(Fact);

        internal override Bounds Within(FactSheet facts) => facts.Range(Fact);

        internal override void CollectFacts(ISet<Fact> into) => into.Add(Fact);
    }

    /// <summary>A constant.</summary>
    internal sealed record Constant : Quantity
    {
        internal Constant(decimal value, Unit unit)
            : base(unit) => Value = value;

        /// <summary>The number.</summary>
        public decimal Value { get; }

        /// <inheritdoc />
        public override ValueList<Quantity> Operands => [];

        internal override string Text => Words.WithUnit(Bounds.Text(Value), Unit);

        internal override string Form => $"{Bounds.Text(Value)}<{Unit}>";

        internal override Bounds Within(FactSheet facts) => Bounds.Exactly(Value);

        internal override void CollectFacts(ISet<Fact> into)
        {
        }
    }

    /// <summary>The days from one date to another.</summary>
    internal sealed record DateDifference : Quantity
    {
        internal DateDifference(Fact<LocalDate> from, Fact<LocalDate> to)
            : base(Unit.Days) => (From, To) = (from, to);

        /// <summary>The date counted from.</summary>
        public Fact<LocalDate> From { get; }

        /// <summary>The date counted to.</summary>
        public Fact<LocalDate> To { get; }

        /// <inheritdoc />
        public override ValueList<Quantity> Operands => [];

        internal override string Text => $"days from ({From.Question}) to ({To.Question})";

        internal override string Form => $"(days {Canonical.Of(From)} {Canonical.Of(To)})";

        internal override Bounds Within(FactSheet facts) => BoundsArithmetic.Subtract(facts.Range(To), facts.Range(From));

        internal override void CollectFacts(ISet<Fact> into)
        {
            into.Add(From);
            into.Add(To);
        }
    }

    /// <summary>The calendar months from one date to another: of a span both ends inside, or of an age.</summary>
    internal sealed record MonthDifference : Quantity
    {
        internal MonthDifference(Fact<LocalDate> from, Fact<LocalDate> to, bool isAge)
            : base(Unit.Months) => (From, To, IsAge) = (from, to, isAge);

        /// <summary>The date counted from.</summary>
        public Fact<LocalDate> From { get; }

        /// <summary>The date counted to.</summary>
        public Fact<LocalDate> To { get; }

        /// <summary>Whether it is an age: the day it began does not count.</summary>
        public bool IsAge { get; }

        /// <inheritdoc />
        public override ValueList<Quantity> Operands => [];

        internal override string Text => $"{(IsAge ? "age in months" : "months")} from ({From.Question}) to ({To.Question})";

        internal override string Form => $"({(IsAge ? "age" : "months")} {Canonical.Of(From)} {Canonical.Of(To)})";

        internal override Bounds Within(FactSheet facts) => CalendarMonths.Between(facts.Range(From), facts.Range(To), IsAge);

        internal override void CollectFacts(ISet<Fact> into)
        {
            into.Add(From);
            into.Add(To);
        }
    }

    /// <summary>A sum, difference, product or quotient.</summary>
    internal sealed record Arithmetic : Quantity
    {
        internal Arithmetic(Quantity left, char sign, Quantity right, Unit unit)
            : base(unit) => (Left, Sign, Right) = (left, sign, right);

        /// <summary>The left operand.</summary>
        public Quantity Left { get; }

        /// <summary><c>+</c>, <c>-</c>, <c>*</c> or <c>/</c>.</summary>
        public char Sign { get; }

        /// <summary>The right operand.</summary>
        public Quantity Right { get; }

        /// <inheritdoc />
        public override ValueList<Quantity> Operands => [Left, Right];

        internal override string Text => $"({Left.Text} {Sign} {Right.Text})";

        internal override string Form => $"({Sign} {Left.Form} {Right.Form})";

        internal override Bounds Within(FactSheet facts)
        {
            var (left, right) = (Left.Within(facts), Right.Within(facts));
            return Sign switch
            {
                '+' => BoundsArithmetic.Add(left, right),
                '-' => BoundsArithmetic.Subtract(left, right),
                '*' => BoundsArithmetic.Multiply(left, right),
                _ => BoundsArithmetic.Divide(left, right),
            };
        }

        internal override void CollectFacts(ISet<Fact> into)
        {
            Left.CollectFacts(into);
            Right.CollectFacts(into);
        }
    }
}
