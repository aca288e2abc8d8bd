using Crn.Domain.Identifiers;

namespace Crn.Domain.Tests.Identifiers;

public class PrivacyGuardTests
{
    [Theory]
    [InlineData("9434765919")]
    [InlineData("943 476 5919")]
    [InlineData("943-476-5919")]
    [InlineData("943.476.5919")]
    [InlineData("943 - 476 - 5919")]
    [InlineData("9 4 3 4 7 6 5 9 1 9")]
    [InlineData("943\u00A0476\u20115919")]
    [InlineData("９４３ ４７６ ５９１９")]
    [InlineData("943\u200B4765919")]
    [InlineData("NHS9434765919")]
    [InlineData("Patient (NHS no. 943 476 5919) declined.")]
    [InlineData("Seen 3 times: 9434765919")]
    [InlineData("Ward 12 9434765919 bed 4")]
    public void An_nhs_number_is_seen_however_it_is_written(string text) => Assert.True(PrivacyGuard.LooksLikeNhsNumber(text));

    [Theory]
    [InlineData("")]
    [InlineData("943476591")]
    [InlineData("9434765918")]
    [InlineData("19434765919")]
    [InlineData("94347659190")]
    [InlineData("9434-7659-1900-0009")]
    [InlineData("9.434765919")]
    public void Other_numbers_are_not_taken_for_one(string text) => Assert.False(PrivacyGuard.LooksLikeNhsNumber(text));
}
