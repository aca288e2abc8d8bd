using Crn.Domain.Json.Shapes;
using Crn.Domain.Policies;

namespace Crn.Domain.Json.Rooms;

internal static class PolicyShapes
{
    internal static EnumShape<EvidenceGrade> EvidenceGrade => field ??= Atoms.Enum<EvidenceGrade>("How well a thing is known.");

    internal static ObjectShape<Citation> Citation =>
        field ??= Atoms.Object<Citation>("Where a thing is said, and how well it is known.", m =>
    {
        var (source, locator) = (m.Required("source", x => x.Source, Atoms.Words), m.Usual("locator", x => x.Locator, Atoms.Words, ""));
        var grade = m.Required("grade", x => x.Grade, EvidenceGrade);
        var (from, to) = (m.Optional("from", x => x.From, Atoms.Date), m.Optional("to", x => x.To, Atoms.Date));
        return p => new(source[p], locator[p], grade[p], from[p], to[p]);
    });

    internal static ObjectShape<Dated<T>> Dated<T>(string of, Shape<T> shape) =>
        new("Dated" + of, "A value with the dates between which it is in force, both included, and its source.", m =>
        {
            var value = m.Required("value", x => x.Value, shape);
            var (from, to) = (m.Optional("from", x => x.From, Atoms.Date), m.Optional("to", x => x.To, Atoms.Date));
            var source = m.Required("source", x => x.Source, Citation);
            return p => new(value[p], from[p], to[p], source[p]);
        });

    internal static ObjectShape<Timeline<T>> Timeline<T>(string of, Shape<T> shape) =>
        new("Timeline" + of, "The values that were in force one after the other.", m =>
        {
            var versions = m.Required("versions", x => x.Versions, new ListShape<Dated<T>>(Dated(of, shape)));
            return p => new(versions[p]);
        });

    internal static ObjectShape<TimelineChange<T>> TimelineChange<T>(string of, Shape<T> shape) =>
        new("TimelineChange" + of, "What was in force before and after.", m =>
        {
            var (before, after) =
                (m.Optional("before", x => x.Before, Dated(of, shape)), m.Optional("after", x => x.After, Dated(of, shape)));
            return p => new(before[p], after[p]);
        });

    internal static ObjectShape<Parameter<T>> Parameter<T>(string of, Shape<T> shape) =>
        new("Parameter" + of, "A number or choice of a policy, by date.", m =>
        {
            var (code, meaning) = (m.Required("code", x => x.Code, Atoms.Words), m.Required("meaning", x => x.Meaning, Atoms.Words));
            var (unit, values) = (m.Required("unit", x => x.Unit, Atoms.Words), m.Required("values", x => x.Values, Timeline(of, shape)));
            return p => new(code[p], meaning[p], unit[p], values[p]);
        });
}
