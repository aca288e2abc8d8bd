namespace Crn.Domain.Json.Shapes;

internal static class CaseShapes
{
    public static CaseShape<T, TCase> Of<T, TCase>(BodyShape<T> whole)
        where TCase : T => new(whole);
}
