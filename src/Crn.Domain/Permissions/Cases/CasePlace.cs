namespace Crn.Domain.Permissions.Cases;

/// <summary>Where a step stands in a case: the number of its site, none for the study, and its number among the steps there.</summary>
internal static class CasePlace
{
    /// <summary>No place.</summary>
    public const int None = -1;

    // More than the approval graph has codes.
    private const int BitsOfIndex = 10;
    private const int Mask = (1 << BitsOfIndex) - 1;

    public static int OfStudy(int index) => index < 0 ? None : index;

    public static int AtSite(int site, int index) => index < 0 ? None : ((site + 1) << BitsOfIndex) | index;

    /// <summary>The number of the site; negative for a step of the study.</summary>
    public static int SiteOf(int place) => (place >> BitsOfIndex) - 1;

    public static int IndexOf(int place) => place & Mask;

    /// <summary>The place of another step of the same site, or of the study.</summary>
    public static int Beside(int place, int index) => (place & ~Mask) | index;
}
