using Crn.Domain.Json.Shapes;
using Crn.Domain.Rules;

namespace Crn.Domain.Json.Rooms;

// What is wrong between the rules of one list stands at the rule that comes second.
internal static class RuleOrder
{
    public static ValueList<TItem> Checked<TItem, TRule>(ValueList<TItem> items, Func<TItem, ValueList<TRule>> rules)
        where TRule : Rule
    {
        Dictionary<string, List<(int Item, Rule Rule)>> before = new(StringComparer.Ordinal);
        for (var i = 0; i < items.Count; i++)
        {
            foreach (var rule in rules(items[i]))
            {
                Begins(rule, i);
                if (!before.TryGetValue(rule.Code, out var same)) before[rule.Code] = same = [];
                var other = same.FindIndex(earlier => earlier.Item != i && !(earlier.Rule.To < rule.From)
                    && !(rule.To < earlier.Rule.From));
                if (other >= 0) throw Together(rule, i, same[other]);
                same.Add((i, rule));
            }
        }

        return items;
    }

    private static void Begins(Rule rule, int item)
    {
        if (rule is not { From: { } from, To: { } to } || from <= to) return;
        throw new RefusedPart(new ArgumentException($"The rule {Guarded.Shown(rule.Code)} begins on {Text.Iso(from)}, after its last date "
            + $"{Text.Iso(to)}, so that it is never in force."),
            $"A last date on or after {Text.Iso(from)}, of the rule or its source.", item);
    }

    private static RefusedPart Together(Rule rule, int item, (int Item, Rule Rule) first) =>
        new(new ArgumentException($"Two rules {Guarded.Shown(rule.Code)} are in force on the same date: [{Text.Of(first.Item)}] "
            + $"({Era(first.Rule)}) and [{Text.Of(item)}] ({Era(rule)})."),
            first.Rule.From is null && first.Rule.To is null && rule.From is null && rule.To is null
                ? "A code of its own; or 'to' of the first version and 'from' of the second, the day after."
                : "A code of its own, or dates that do not overlap those of the other version.", item);

    private static string Era(Rule rule) => Text.Era(rule.From, rule.To) is { Length: > 0 } era ? era : "always";
}
