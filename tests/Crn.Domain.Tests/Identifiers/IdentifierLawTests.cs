using System.Text;
using Crn.Domain.Identifiers;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Identifiers;

/// <summary>What holds for the identifiers of every scheme.</summary>
public abstract class IdentifierLaws<T>
    where T : struct, IIdentifier<T>
{
    [Property]
    public void The_canonical_form_reads_back_as_the_same_identifier(T id)
    {
        Assert.Equal(id, T.Parse(id.ToString()!, null));
        Assert.Equal(id, T.Parse(id.ToString().AsSpan(), null));
        Assert.Equal(id.ToString(), T.Parse(id.ToString()!, null).Original);
        Assert.Equal(id, T.Parse(id.Original, null));
    }

    [Property]
    public void The_original_text_is_kept_for_display_and_plays_no_part_in_equality(T id)
    {
        var typed = "\t" + string.Concat(id.ToString()!.Select(char.ToLowerInvariant)) + " ";
        var read = T.Parse(typed, null);
        Assert.Equal(typed, read.Original);
        Assert.Equal(id, read);
        Assert.Equal(id.GetHashCode(), read.GetHashCode());
        Assert.Equal(0, id.CompareTo(read));
        Assert.True(id == read);
        Assert.False(id != read);
    }

    [Property]
    public void Typographic_dashes_are_read_as_hyphens(T id) => Assert.Equal(id, T.Parse(id.ToString()!.Replace('-', '\u2011'), null));

    [Property]
    public void Order_is_total_and_agrees_with_equality(T a, T b, T c)
    {
        Assert.Equal(a == b, a.CompareTo(b) == 0);
        Assert.Equal(Math.Sign(a.CompareTo(b)), -Math.Sign(b.CompareTo(a)));
        Assert.Equal(a < b, b > a);
        Assert.Equal(a <= b, !(a > b));
        Assert.Equal(a >= b, !(a < b));
        T[] ordered = [a, b, c];
        Array.Sort(ordered);
        Assert.True(ordered[0] <= ordered[1] && ordered[1] <= ordered[2] && ordered[0] <= ordered[2]);
    }

    [Property]
    public void Text_in_characters_and_in_bytes_is_the_canonical_form(T id)
    {
        var text = id.ToString()!;
        var characters = new char[text.Length];
        var bytes = new byte[text.Length];
        Assert.True(id.TryFormat(characters, out var written, default, null));
        Assert.Equal(text, new string(characters, 0, written));
        Assert.True(id.TryFormat(bytes, out written, default, null));
        Assert.Equal(text, Encoding.ASCII.GetString(bytes, 0, written));
        Assert.False(id.TryFormat(new char[text.Length - 1], out written, default, null));
        Assert.Equal(0, written);
        Assert.False(id.TryFormat(new byte[text.Length - 1], out written, default, null));
        Assert.Equal(0, written);
    }

    [Property]
    public void A_changed_letter_or_digit_is_another_identifier_or_none(T id, PositiveInt place, NonNegativeInt other)
    {
        var text = id.ToString()!.ToCharArray();
        var at = place.Get % text.Length;
        var changed = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[other.Get % 36];
        if (!char.IsAsciiLetterOrDigit(text[at]) || changed == text[at]) throw Counted.Skip();
        text[at] = changed;
        var read = T.TryParse(new string(text), null, out var near);
        if (read) Assert.NotEqual(id, near);
        if (T.Scheme is IdentifierScheme.Orcid or IdentifierScheme.Gris) Assert.False(read, "One wrong digit always breaks the check.");
    }

    [Property]
    public void No_text_whatever_makes_reading_throw_and_what_is_refused_names_a_rule(string text)
    {
        if (T.TryParse(text, out var id, out var problem)) throw Counted.Skip();
        Assert.True(id.IsDefault);
        Assert.Equal(T.Scheme, problem!.Value.Scheme);
        Assert.NotEmpty(problem.Value.Message);
        Assert.Matches("^(identifier\\.[a-z-]+\\.[a-z-]+|privacy\\.nhs-number)$", problem.Value.Code);
        if (text is not null) Assert.Throws<FormatException>(() => T.Parse(text, null));
    }

    [Fact]
    public void An_nhs_number_is_refused_for_privacy_and_not_echoed()
    {
        foreach (var text in (string[])["9434765919", "943 476 5919", " 943-476-5919 "])
        {
            Assert.False(T.TryParse(text, out _, out var problem));
            Assert.Equal(PrivacyGuard.Code, problem!.Value.Code);
            var error = Assert.Throws<FormatException>(() => T.Parse(text, null));
            Assert.DoesNotContain("5919", error.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Default_identifies_nothing_and_prints_nothing()
    {
        T none = default;
        Assert.True(none.IsDefault);
        Assert.Equal("", none.ToString());
        Assert.Equal("", none.Original);
        Assert.True(none.TryFormat(Span<char>.Empty, out var written, default, null));
        Assert.Equal(0, written);
        Assert.Equal(default, none);
    }

    [Property(MaxTest = 20 / Share.Of)]
    public void Reading_canonical_text_allocates_nothing(T id)
    {
        var text = id.ToString()!;
        var typed = id.Original;
        T.TryParse(text.AsSpan(), null, out _);
        FromString<T>(typed);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var read = T.TryParse(text.AsSpan(), null, out _) & FromString<T>(typed) & T.TryParse(text.AsSpan(), out _, out _);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(read);
        Assert.Equal(0, allocated);
    }

    // Text that is not canonical is kept as the very string that was passed.
    private static bool FromString<TParsable>(string text)
        where TParsable : IParsable<TParsable> => TParsable.TryParse(text, null, out _);
}

public class CpmsIdLaws : IdentifierLaws<CpmsId>;

public class IrasIdLaws : IdentifierLaws<IrasId>;

public class IsrctnIdLaws : IdentifierLaws<IsrctnId>;

public class NctIdLaws : IdentifierLaws<NctId>;

public class EudraCtNumberLaws : IdentifierLaws<EudraCtNumber>;

public class EuCtNumberLaws : IdentifierLaws<EuCtNumber>;

public class UniversalTrialNumberLaws : IdentifierLaws<UniversalTrialNumber>;

public class RecReferenceLaws : IdentifierLaws<RecReference>;

public class NihrAwardLaws : IdentifierLaws<NihrAward>;

public class OrcidIdLaws : IdentifierLaws<OrcidId>;

public class OdsCodeLaws : IdentifierLaws<OdsCode>;

public class GrisIdLaws : IdentifierLaws<GrisId>;
