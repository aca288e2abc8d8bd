namespace Crn.Domain.Json.Shapes;

internal static class CaseShapes
{
    public static CaseShape<T, TCase> Of<T, TCase>(Shape<T> whole)
        where TCase : T => new(whole);
}
