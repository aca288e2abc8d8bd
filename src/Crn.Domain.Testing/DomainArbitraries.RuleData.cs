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

    /// <summary>What texts were read as, about half of them with a mistake; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<CriterionReading> CriterionReadings() => Arb.From(
        from criterion in RulesVocabulary.Criterion(2)
        from at in Gen.Choose(0, 30)
        from mistake in Gen.Elements("", "", "(", " nobody.knows ", "§")
        let text = CriterionText.Write(criterion)
        select CriterionText.Read(text.Insert(Math.Min(at, text.Length), mistake), FactCatalogue.Of("Trust", RulesVocabulary.Facts)));

    /// <summary>What can be wrong with a text; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<CriterionTextError> CriterionTextErrors() => Arb.From(
        from reading in CriterionReadings().Generator.Where(reading => !reading.IsRead)
        from error in Gen.Elements(reading.Errors.AsEnumerable())
        select error);
}
