using Crn.Domain.Rules;
using Crn.Domain.Studies;

namespace Crn.Domain.Interop;

/// <summary>What records say of a study that no other room has a fact for. Codes begin with <c>record.</c></summary>
/// <remarks>A reading puts its answers on <see cref="RecordReading.Facts"/>, beside facts of other rooms that the record answers, each with
/// the record as its source and the day it was last changed. A program that takes both packages names them in a rule file with
/// <c>LibraryFacts.All.With(RecordFacts.Catalogue)</c>: the package <c>Crn.Domain.Json</c> does not know this one.</remarks>
/// <example><code>
/// Criterion adults = RecordFacts.MinimumAge.AtLeast(18m);
/// Truth answer = adults.Evaluate(reading.Facts);
/// </code></example>
public static class RecordFacts
{
    /// <summary>The lowest age, in years; months, weeks, days and hours are turned into years.</summary>
    public static Fact<decimal> MinimumAge { get; } =
        Fact.Number("record.minimum-age", "Lowest age of participants", Unit.Years).Within(Bounds.AtLeast(0));

    /// <summary>The highest age, in years. Missing where there is no limit: see <see cref="HasMaximumAge"/>.</summary>
    public static Fact<decimal> MaximumAge { get; } =
        Fact.Number("record.maximum-age", "Highest age of participants", Unit.Years).Within(Bounds.AtLeast(0));

    /// <summary>Whether there is a lowest age at all.</summary>
    public static Fact<bool> HasMinimumAge { get; } = Fact.YesNo("record.has-minimum-age", "There is a lowest age");

    /// <summary>Whether there is a highest age at all.</summary>
    public static Fact<bool> HasMaximumAge { get; } = Fact.YesNo("record.has-maximum-age", "There is a highest age");

    /// <summary>The sex of participants.</summary>
    public static Fact<ParticipantSex> Sex { get; } = Fact.Choice<ParticipantSex>("record.sex", "Sex of participants");

    /// <summary>Whether healthy volunteers take part.</summary>
    public static Fact<bool> HealthyVolunteers { get; } = Fact.YesNo("record.healthy-volunteers", "Healthy volunteers take part");

    /// <summary>Whether a condition is studied: asked of one condition with <c>Condition.For("Breast Cancer")</c>.</summary>
    public static Fact<bool> Condition { get; } = Fact.YesNo("record.condition", "The condition is studied");

    /// <summary>Whether the study runs in a country: asked of one with <c>Country.For("France")</c>, of the kingdom with
    /// <c>Country.For("United Kingdom")</c>.</summary>
    public static Fact<bool> Country { get; } = Fact.YesNo("record.country", "The study runs in the country");

    /// <summary>How many arms or groups there are.</summary>
    public static Fact<int> Arms { get; } = Fact.Count("record.arms", "Arms or groups", Unit.Named("arms"));

    /// <summary>How many sites the record names.</summary>
    public static Fact<int> SitesNamed { get; } = Fact.Count("record.sites-named", "Sites named", Unit.Sites);

    /// <summary>How many sites in the United Kingdom the record names.</summary>
    public static Fact<int> UkSitesNamed { get; } = Fact.Count("record.uk-sites-named", "Sites in the United Kingdom named", Unit.Sites);

    /// <summary>How many participants are wanted in all countries together.</summary>
    public static Fact<int> OverallTarget { get; } =
        Fact.Count("record.overall-target", "Participants wanted in all countries", Unit.Participants);

    /// <summary>How many participants were recruited in all countries together.</summary>
    public static Fact<int> Recruited { get; } =
        Fact.Count("record.recruited", "Participants recruited in all countries", Unit.Participants);

    /// <summary>The day of primary completion, planned or actual.</summary>
    public static Fact<LocalDate> PrimaryCompletion { get; } =
        Fact.Date("record.primary-completion", "Primary completion");

    /// <summary>All of these, for rules as text or in a file: <c>LibraryFacts.All.With(RecordFacts.Catalogue)</c>.</summary>
    public static FactCatalogue Catalogue { get; } = FactCatalogue.Of("Records", MinimumAge, MaximumAge, HasMinimumAge, HasMaximumAge, Sex,
        HealthyVolunteers, Condition, Country, Arms, SitesNamed, UkSitesNamed, OverallTarget, Recruited, PrimaryCompletion);
}
