using System.Text;
using Crn.Domain.Identifiers;

namespace Crn.Domain.Tests.Identifiers;

public class SchemeFlagTests
{
    // Whether a number says which study is meant, and whether a study may have several of them.
    private const string Golden = """
        cpms one-study single
        iras one-study single
        isrctn one-study several
        nct one-study several
        eudract one-study several
        euct one-study single
        utn one-study single
        rec one-study several
        nihr-award award several
        orcid person single
        ods organisation single
        gris one-study single

        """;

    [Fact]
    public void Flags_of_schemes_are_as_they_were_read_from_their_sources()
    {
        var text = new StringBuilder();
        foreach (var scheme in IdentifierSchemes.All)
        {
            var of = scheme.IdentifiesOneStudy ? "one-study" : scheme.Scheme switch
            {
                IdentifierScheme.NihrAward => "award",
                IdentifierScheme.Orcid => "person",
                IdentifierScheme.Ods => "organisation",
                _ => "something else",
            };
            text.Append(scheme.Code).Append(' ').Append(of).Append(' ').Append(scheme.MayRepeat ? "several" : "single").Append('\n');
        }

        Assert.Equal(Golden.ReplaceLineEndings("\n"), text.ToString());
    }

    [Fact]
    public void Every_scheme_has_one_row_at_its_own_place() =>
        Assert.All(Enum.GetValues<IdentifierScheme>(), scheme => Assert.Equal(scheme, IdentifierSchemes.Of(scheme).Scheme));

    [Fact]
    public void A_scheme_that_there_is_not_is_refused() => Assert.All((int[])[-1, Enum.GetValues<IdentifierScheme>().Length],
        scheme => Assert.Throws<ArgumentOutOfRangeException>(nameof(scheme), () => IdentifierSchemes.Of((IdentifierScheme)scheme)));
}
