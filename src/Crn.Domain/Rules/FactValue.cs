namespace Crn.Domain.Rules;

/// <summary>What is known of a fact: one of some values, or a range. Closed. Exact knowledge is the special case of a single value.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
public abstract record FactValue
{
    private FactValue()
    {
    }

    /// <summary>Whether only one value is possible.</summary>
    public abstract bool IsExact { get; }

    internal abstract string Text { get; }

    /// <summary>The value as a reader would say it.</summary>
    /// <returns>The text, free of culture.</returns>
    public sealed override string ToString() => Text;

    // Each single answer that is still possible, where they can be counted.
    internal abstract IEnumerable<FactValue> Singles { get; }

    internal static FactValue Exactly<T>(T value)
        where T : notnull => value switch
        {
            int whole => new Range(Bounds.Exactly(whole), false),
            decimal number => new Range(Bounds.Exactly(number), false),
            LocalDate date => new Range(Bounds.Exactly(Days.Number(date)), true),
            _ => new OneOf<T>([value]),
        };

    /// <summary>One of some values.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    public sealed record OneOf<T> : FactValue
        where T : notnull
    {
        internal OneOf(ValueList<T> values) => Values = values;

        /// <summary>The values still possible, at least one.</summary>
        public ValueList<T> Values { get; }

        /// <inheritdoc />
        public override bool IsExact => Values.Count == 1;

        internal override IEnumerable<FactValue> Singles => Values.Select(Exactly);

        internal override string Text => string.Join(" or ", Values.Select(Words.Of));
    }

    /// <summary>A number or a date within a range.</summary>
    public sealed record Range : FactValue
    {
        internal Range(Bounds within, bool dates, bool suppressed = false) => (Within, AreDates, IsSuppressed) = (within, dates, suppressed);

        /// <summary>The range; for dates in days since 1970-01-01.</summary>
        public Bounds Within { get; }

        /// <summary>Whether the range is one of dates.</summary>
        public bool AreDates { get; }

        /// <summary>Whether the source withheld a small count and gave only the limit it lies below.</summary>
        public bool IsSuppressed { get; }

        /// <inheritdoc />
        public override bool IsExact => Within.IsExact;

        internal override IEnumerable<FactValue> Singles => IsExact ? [this] : [];

        internal override string Text => IsSuppressed ? "fewer than " + Bounds.Text((Within.Max ?? 0) + 1) : AreDates ? Days.Text(Within) : Within.ToString();
    }
}
