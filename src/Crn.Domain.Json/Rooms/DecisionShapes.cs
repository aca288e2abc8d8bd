using Crn.Domain.Decisions;
using Crn.Domain.Json.Shapes;

namespace Crn.Domain.Json.Rooms;

internal static partial class DecisionShapes
{
    internal static EnumShape<Party> Party =>
        field ??= Atoms.Enum<Party>("Who acts in the life of a study: the sponsor's side, the network, an authority, or the organisation " +
            "of a site.");

    internal static ObjectShape<Refusal> Refusal =>
        field ??= Atoms.Object<Refusal>("One reason why the domain says no: a code that never changes, a sentence that may, and what " +
            "would help.", m =>
    {
        var code = m.Required("code", v => v.Code, Atoms.Words);
        var because = m.Required("because", v => v.Because, Atoms.Words);
        var remedy = m.Required("remedy", v => v.Remedy, Atoms.Words);
        var source = m.Required("source", v => v.Source, PolicyShapes.Citation);
        return p => new(code[p], because[p], remedy[p], source[p]);
    });
}
