using Crn.Domain.Sites;

namespace Crn.Domain.Tests.Sites;

public class SiteCodeTests
{
    [Property]
    public void Case_does_not_tell_sites_apart_and_the_written_form_is_kept(SiteCode code, SiteCode other)
    {
        foreach (var written in (string[])[code.Value.ToLowerInvariant(), code.Value.ToUpperInvariant(), $" {code.Value} "])
        {
            var again = SiteCode.From(written);
            Assert.Equal(written.Trim(), again.ToString());
            Assert.True(again == code && again.GetHashCode() == code.GetHashCode() && again.CompareTo(code) == 0);
            Assert.Equal(Math.Sign(code.CompareTo(other)), Math.Sign(again.CompareTo(other)));
        }

        Assert.Equal(code == other, code.CompareTo(other) == 0);
        Assert.Equal(Math.Sign(code.CompareTo(other)), -Math.Sign(other.CompareTo(code)));
    }

    [Theory]
    [InlineData("943 476 5919")]
    [InlineData("RR8 9434765919")]
    [InlineData("")]
    [InlineData("  ")]
    public void A_code_is_neither_blank_nor_a_patient(string text)
    {
        Assert.False(SiteCode.TryParse(text, null, out _));
        var refused = Assert.ThrowsAny<ArgumentException>(() => SiteCode.From(text));
        if (text.Length > 5) Assert.DoesNotContain(text, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_may_be_long_and_no_longer()
    {
        Assert.Equal(SiteCode.MaximumLength, SiteCode.From(new string('a', SiteCode.MaximumLength)).Value.Length);
        Assert.False(SiteCode.TryParse(new string('a', SiteCode.MaximumLength + 1), null, out _));
        Assert.Throws<InvalidOperationException>(() => default(SiteCode).Value);
    }
}
