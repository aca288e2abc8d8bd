using Crn.Domain.Rules.Intervals;
using Crn.Domain.Rules.Wording;

namespace Crn.Domain.Rules;

/// <summary>
/// What is known of a fact: one of some values, or a range. Closed. Exact knowledge is the special case of a single value.
/// </summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public abstract record FactValue
{
    private FactValue()
    {
    }

    /// <summary>Whether only one value is possible.</summary>
    public abstract bool IsExact { get; }

    internal abstract string Text { get; }

    internal virtual string ForPeople(int more) => Text;

    /// <summary>The value as a reader would say it.</summary>
    /// <returns>The text, free of culture.</returns>
    public sealed override string ToString() => Text;

    // Each single answer that is still possible, where they can be counted.
    internal abstract IEnumerable<FactValue> Singles { get; }

    // What both leave possible; null when that is nothing.
    internal abstract FactValue? And(FactValue other);

    // Whether the other leaves possible whatever this does.
    internal abstract bool IsWithin(FactValue other);

    // Refused where it leaves only what cannot be, or names an end that cannot be.
    internal FactValue Checked(Fact fact, string parameter)
    {
        if (fact.Stranger(this) is { } stranger)
        {
            throw new ArgumentException(
                $"{fact.Question} cannot be {Guarded.Shown(stranger)}: it is {string.Join(" or ", fact.Choices)}.", parameter);
        }

        if (this is not Range { AreDates: false, Within: var within } || fact.Possible == Bounds.Anything) return this;
        var possible = fact.Possible;
        return possible.And(within) is null || within.Min < possible.Min || within.Max > possible.Max
            ? throw new ArgumentException(
                $"{fact.Question} cannot be {Words.WithUnit(Text, fact.Unit)}: it is {Words.WithUnit(possible.ToString(), fact.Unit)}.",
                parameter)
            : this;
    }

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
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record OneOf<T> : FactValue
        where T : notnull
    {
        internal OneOf(ValueList<T> values) => Values = values;

        /// <summary>The values still possible, at least one.</summary>
        public ValueList<T> Values { get; }

        /// <inheritdoc />
        public override bool IsExact => Values.Count == 1;

        internal override IEnumerable<FactValue> Singles => Values.Select(Exactly);

        // No value at all is what a choice of open answers is when it is none of those that were named.
        internal override string Text => Values.IsEmpty ? "another answer" : string.Join(" or ", Values.Select(Words.Of));

        internal override FactValue? And(FactValue other)
        {
            if (this == other) return this;
            var both = other is OneOf<T> theirs ? Values.Where(theirs.Values.Contains).ToValueList() : [];
            return both.IsEmpty ? null : new OneOf<T>(both);
        }

        internal override bool IsWithin(FactValue other) =>
            this == other || (other is OneOf<T> theirs && !Values.IsEmpty && Values.All(theirs.Values.Contains));
    }

    /// <summary>A number or a date within a range.</summary>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Range : FactValue
    {
        internal Range(Bounds within, bool dates, bool suppressed = false) =>
            (Within, AreDates, IsSuppressed) = (within, dates, suppressed);

        /// <summary>The range; for dates in days since 1970-01-01.</summary>
        public Bounds Within { get; }

        /// <summary>Whether the range is one of dates.</summary>
        public bool AreDates { get; }

        /// <summary>The earliest date possible; null for numbers, and where there is none.</summary>
        public LocalDate? Earliest => AreDates && Within.Min is { } min ? Days.Date(min) : null;

        /// <summary>The latest date possible; null for numbers, and where there is none.</summary>
        public LocalDate? Latest => AreDates && Within.Max is { } max ? Days.Date(max) : null;

        /// <summary>Whether the source withheld a small count and gave only the limit it lies below.</summary>
        public bool IsSuppressed { get; }

        /// <inheritdoc />
        public override bool IsExact => Within.IsExact;

        internal override IEnumerable<FactValue> Singles => IsExact ? [this] : [];

        internal override FactValue? And(FactValue other) =>
            other is Range theirs && Within.And(theirs.Within) is { } both ? new Range(both, AreDates) : null;

        internal override bool IsWithin(FactValue other) => other is Range theirs && theirs.Within.Contains(Within);

        internal override string ForPeople(int more) =>
            IsSuppressed || AreDates ? Text : Words.Rounded(Within, more).ToString();

        internal override string Text =>
            IsSuppressed ? "fewer than " + Bounds.Text((Within.Max ?? 0) + 1) : AreDates ? Days.InWords(Within) : Within.ToString();
    }
}
