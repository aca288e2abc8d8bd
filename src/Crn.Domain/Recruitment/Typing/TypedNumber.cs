namespace Crn.Domain.Recruitment.Typing;

/// <summary>Whether the marks in a number mean thousands for certain: 1,204 does; 3,5 has a decimal comma, and 2.000 may be two thousand.
/// </summary>
internal static class TypedNumber
{
    private const int GroupLength = 3;

    public static bool HasSoundMarks(ReadOnlySpan<char> text)
    {
        var digits = text.TrimStart("+-");
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        if (whole.Contains(',')) return AreThousands(whole);
        return point < 0 || digits.Length - point - 1 != GroupLength || whole.Length > GroupLength || whole is "" or "0";
    }

    // One to three digits, the first not 0, and behind each comma three.
    private static bool AreThousands(ReadOnlySpan<char> whole)
    {
        for (var at = 0; ; at++)
        {
            var comma = whole.IndexOf(',');
            var group = comma < 0 ? whole : whole[..comma];
            if (at == 0 ? group.Length is 0 or > GroupLength || group[0] == '0' : group.Length != GroupLength) return false;
            if (comma < 0) return true;
            whole = whole[(comma + 1)..];
        }
    }
}
