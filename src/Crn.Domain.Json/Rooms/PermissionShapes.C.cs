using Crn.Domain.Json.Shapes;
using Crn.Domain.Permissions;

namespace Crn.Domain.Json.Rooms;

internal static partial class PermissionShapes
{
    internal static ObjectShape<StepKey> StepKey => field ??= Atoms.Object<StepKey>("Which step of a case is meant: its code, the site where it is one of a site, and the change where it belongs to one.", m =>
    {
        var code = m.Required("code", v => v.Code, Atoms.Words);
        var site = m.Optional("site", v => v.Site, SiteShapes.SiteCode);
        var change = m.Optional("change", v => v.Change, Atoms.Whole);
        return p => Makers.StepKey(code[p], site[p], change[p]);
    });
}
