using Crn.Domain.Rules;

namespace Crn.Domain.Testing;

/// <content>The room <c>Rules</c>: catalogues of facts, and criteria as text.</content>
public static partial class DomainArbitraries
{
    /// <summary>Catalogues of some of the facts of <see cref="RulesVocabulary"/>, of one or two rooms; shrinks to no facts.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<FactCatalogue> FactCatalogues() => Arb.From(
        from count in Gen.Choose(0, RulesVocabulary.Facts.Count)
        from first in Gen.Elements("Sites", "Trust")
        from other in Gen.Elements("Studies", "Trust")
        select FactCatalogue.Of(first, RulesVocabulary.Facts.Take(count).ToValueList())
            .With(other, RulesVocabulary.Facts.Skip(count).Take(2).ToValueList()),
        catalogue => catalogue.Facts.IsEmpty ? [] : [FactCatalogue.Empty]);
}
