using Crn.Domain.Json.Shapes;
using Crn.Domain.Rules;
using Crn.Domain.Rules.Intervals;

namespace Crn.Domain.Json.Rooms;

// What is known: values of facts, observations and sheets of them.
internal static class SheetShapes
{
    internal static TextShape<Truth> Truth => field ??= new("Truth", "True, false or unknown.", "One of the texts true, false, unknown.",
        (string text, out Truth value) =>
        {
            value = text == "true" ? Domain.Rules.Truth.True : text == "false" ? Domain.Rules.Truth.False : default;
            return text is "true" or "false" or "unknown";
        },
        value => value.ToString(), new(7, "^(true|false|unknown)$"));

    internal static ObjectShape<Observation> Observation =>
        field ??= Atoms.Object<Observation>("What is known of one fact, with source and date.", m =>
    {
        var (fact, value) =
            (m.Required("fact", x => x.Fact, FactShapes.Fact), m.Required("value", x => LooseValue.Of(x.Fact, x.Value), Loose));
        var (source, asAt) = (m.Usual("source", x => x.Source, Atoms.Words, ""), m.Optional("asAt", x => x.AsAt, Atoms.Date));
        return p =>
        {
            var about = fact[p];
            return new(about, value.Made(p, known => known.For(about)), source[p], asAt[p]);
        };
    });

    internal static BodyShape<FactSheet> FactSheet => field ??= Atoms.Object<FactSheet>("What is known of a study or a site.", m =>
    {
        var observations = m.List("observations", x => x.Observations, Observation);
        return p => observations.Made(p, Sheet);
    }).AsDocument(new("crn.fact-sheet"));

    internal static UnionShape<FactValue> FactValue => field ??= new("FactValueByItself", "What is known of a fact, by itself.",
        new OneOfCase(), new UnionCase<FactValue, FactValue.Range>("Range", Range));

    internal static ObjectShape<FactValue.Range> Range => field ??= Atoms.Object<FactValue.Range>("An interval of numbers or dates.", m =>
    {
        var within = m.Usual("within", x => x.AreDates ? Bounds.Anything : x.Within, FactShapes.Bounds, Bounds.Anything);
        var dates = m.Required("areDates", x => x.AreDates, Atoms.Flag);
        var (earliest, latest) = (m.Optional("earliest", x => x.Earliest, Atoms.Date), m.Optional("latest", x => x.Latest, Atoms.Date));
        var suppressed = m.Usual("isSuppressed", x => x.IsSuppressed, Atoms.Flag, false);
        return p => new(dates[p] ? Days.Between(earliest[p], latest[p]) : within[p], dates[p], suppressed[p]);
    }, "FactValueRange");

    internal static LooseValueShape Loose => field ??= new();

    // A sheet has one observation of each fact.
    private static FactSheet Sheet(ValueList<Observation> observations)
    {
        return Repeats.Second(observations, o => o.Fact.Code) is var (first, second)
            ? throw new RefusedPart(
                new ArgumentException($"The sheet says {Guarded.Shown(observations[second].Fact.Code)} more than once."),
                $"One observation of each fact: the first is observations[{Text.Of(first)}].", second)
            : Domain.Rules.FactSheet.Of(observations);
    }
}
