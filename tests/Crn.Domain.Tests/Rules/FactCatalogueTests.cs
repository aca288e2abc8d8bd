using System.Collections;
using System.Reflection;
using Crn.Domain.Feasibility;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using Crn.Domain.Specialties;
using Crn.Domain.Tests.Architecture;

namespace Crn.Domain.Tests.Rules;

/// <summary>Every fact has a place in the list of its room, and a code stands for one fact.</summary>
public class FactCatalogueTests
{
    private static readonly Fact<int> Rooms = Fact.Count("trust.isolation-rooms", "Isolation rooms free");

    /// <summary>The catalogues of all rooms, joined as a caller joins them.</summary>
    internal static FactCatalogue Library { get; } = RoomCatalogues().Aggregate(FactCatalogue.Empty, (all, room) => all.With(room));

    [Fact]
    public void Every_room_that_declares_facts_keeps_one_list_named_for_it()
    {
        var lists = RoomCatalogues().Select(catalogue => Assert.Single(catalogue.Rooms)).ToList();
        Assert.Equal(["Engagement", "Feasibility", "Permissions", "Portfolio", "Sites", "Support", "Troubleshooting", "Workforce"],
            lists.Order(StringComparer.Ordinal));
        Workshop.None(
            from exposed in Exposed()
            let room = House.RoomOf(exposed.Owner.FullName!)
            where !lists.Contains(room!)
            select $"{exposed.Owner}.{exposed.Name} is a fact of a room without a list");
    }

    [Fact]
    public void Every_fact_that_the_library_shows_stands_in_its_list_as_it_is()
    {
        var exposed = Exposed().ToList();
        Assert.True(exposed.Count > 250, $"{exposed.Count} facts were found");
        Workshop.None(
            from fact in exposed
            where Library.RoomOf(fact.Fact) is null
            select $"{fact.Owner}.{fact.Name} ({fact.Fact}) stands in no list");
        Workshop.None(Exposed().Select(fact => Library.Conflict(fact.Fact, fact.Owner.Name)).OfType<string>());
    }

    [Fact]
    public void Every_fact_that_a_rule_or_criterion_of_the_library_reads_stands_in_a_list()
    {
        var read = LibraryCriteria.All().SelectMany(criterion => criterion.Facts.AsEnumerable()).ToHashSet();
        var byRoom = string.Join(", ", read.GroupBy(Library.RoomOf).Select(room => $"{room.Key} {room.Count()}"));
        Assert.True(read.Count > 200, $"{read.Count} facts are read: {byRoom}");
        Workshop.None(read.Where(fact => Library.RoomOf(fact) is null).Select(fact => $"{fact} is read by a rule and stands in no list"));
    }

    [Fact]
    public void A_fact_is_found_by_its_code_with_all_it_says()
    {
        var fact = Assert.IsType<Fact<decimal>>(Library.Find("site.annual-pool"));
        Assert.Equal(("Sites", "Feasibility"), (Library.RoomOf(fact), Library.RoomOf(StudyFacts.Target)));
        Assert.Equal((Unit.Participants / Unit.Years, "site", "SiteSelection"), (fact.Unit, fact.SuppliedBy, fact.ExpectedFrom));
        Assert.Null(Library.Find("site.annual-pools"));
        Assert.Equal("site.annual-pool", Library.Suggestions("site.anual-pool")[0]);
        Assert.Contains("| site.annual-pool | Eligible people a year at the site | number (0 to 1000000000) | participants per years |"
            + " site | SiteSelection |", Library.ToMarkdown(), StringComparison.Ordinal);
        Assert.Equal("Sites", Library.RoomOf(SiteProfileFacts.StrongIn(Specialty.Cancer)));
    }

    [Fact]
    public void A_question_about_one_member_is_found_by_the_code_of_the_list()
    {
        var deputy = Fact.YesNo("trust.deputy", "Who covers").From("line manager", "SetUp");
        var facts = FactCatalogue.Of("Trust", deputy);
        var nurse = facts.Find("trust.deputy[nurse]");
        Assert.Equal(deputy.For("nurse"), nurse);
        Assert.Equal(("Who covers (nurse)", "line manager"), (nurse!.Question, nurse.SuppliedBy));
        Assert.Equal(deputy.For("nurse").For("night shift"), facts.Find("trust.deputy[nurse][night shift]"));
        Assert.All(["trust.deputy[]", "trust.deputy[ ]", "other[nurse]", "[nurse]", "trust.deputy[943 476 5919]"],
            code => Assert.Null(facts.Find(code)));
    }

    [Fact]
    public void A_team_adds_its_own_and_the_same_fact_twice_is_one()
    {
        var facts = Library.With("Trust", Rooms).With("Other trust", Rooms);
        Assert.Equal(Library.Facts.Count + 1, facts.Facts.Count);
        Assert.Equal("Trust", facts.RoomOf(Rooms));
        Assert.Equal([Rooms], facts.In("Trust"));
        Assert.Equal(facts, facts.With(Library));
    }

    [Fact]
    public void Two_facts_of_one_code_that_differ_are_refused_with_both_named() => Assert.All(
        new Fact[]
        {
            Fact.YesNo(Rooms.Code, Rooms.Question),
            Fact.Count(Rooms.Code, Rooms.Question, Unit.Named("rooms")),
            Fact.Count(Rooms.Code, "Rooms"),
            Rooms.Within(Bounds.Between(0, 9)),
            Rooms.From("infection control"),
            Rooms.From("x", "SetUp"),
        },
        other =>
        {
            var refused = Assert.Throws<ArgumentException>(() => FactCatalogue.Of("Ours", Rooms).With("Theirs", other));
            Assert.Contains("'trust.isolation-rooms' stands for two facts that differ in", refused.Message, StringComparison.Ordinal);
            Assert.Contains("(Ours)", refused.Message, StringComparison.Ordinal);
            Assert.Contains("(Theirs)", refused.Message, StringComparison.Ordinal);
            Assert.Throws<ArgumentException>(() => FactCatalogue.Of("Ours", Rooms).With(FactCatalogue.Of("Theirs", other)));
        });

    [Fact]
    public void A_code_of_very_many_members_is_of_no_fact()
    {
        var catalogue = FactCatalogue.Of("Ours", Rooms);
        Assert.NotNull(catalogue.Find(Rooms.Code + string.Concat(Enumerable.Repeat("[a]", 50))));
        Assert.Null(catalogue.Find(Rooms.Code + string.Concat(Enumerable.Repeat("[a]", 100_000))));
    }

    [Fact]
    public void A_closed_list_of_answers_refuses_others_and_counts_its_answers_out()
    {
        var phase = Fact.Choice("trust.phase", "Phase", ["I", "II", "III"]);
        Assert.Equal(["I", "II", "III"], phase.Choices);
        Assert.Throws<ArgumentException>(() => FactSheet.Empty.With(phase, "IV"));
        Assert.Throws<ArgumentException>(() => FactSheet.Empty.WithOneOf(phase, ["I", "IV"]));
        Assert.Equal(phase.For("lead").Choices, phase.Choices);
        Assert.Throws<ArgumentException>(() => Fact.Choice("trust.phase", "Phase", ["I", "I"]));
        Assert.Throws<ArgumentException>(() => Fact.Choice<string>("trust.phase", "Phase", []));
        Assert.Equal(3, phase.Domain().Count());
        Assert.Null(phase.AnyBut([.. phase.Domain()]));
    }

    [Property]
    public void What_stands_in_a_catalogue_is_found_in_it(FactCatalogue catalogue)
    {
        Assert.All(catalogue.Facts, fact => Assert.Same(fact, catalogue.Find(fact.Code)));
        Assert.Equal(catalogue.Facts.Count, catalogue.Rooms.Sum(room => catalogue.In(room).Count));
        Assert.Equal(catalogue, catalogue.With(catalogue));
        Assert.Equal(catalogue, FactCatalogue.Empty.With(catalogue));
    }

    private static IEnumerable<FactCatalogue> RoomCatalogues() =>
        from type in typeof(Citation).Assembly.GetExportedTypes()
        where type != typeof(FactCatalogue)
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where property.PropertyType == typeof(FactCatalogue)
        select (FactCatalogue)property.GetValue(null)!;

    // Static properties, one by one and in lists, those of the values in lists, and functions of a specialty.
    private static IEnumerable<(Type Owner, string Name, Fact Fact)> Exposed()
    {
        foreach (var type in typeof(Citation).Assembly.GetExportedTypes().Where(t => !t.ContainsGenericParameters))
        {
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            {
                foreach (var fact in FactsOf(property.GetValue(null))) yield return (type, property.Name, fact);
            }

            foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Where(m => m.GetParameters() is [{ ParameterType: var asked }] && asked == typeof(Specialty)))
            {
                foreach (var fact in Specialty.All.SelectMany(s => FactsOf(method.Invoke(null, [s]))))
                    yield return (type, method.Name, fact);
            }
        }
    }

    private static IEnumerable<Fact> FactsOf(object? value) => value switch
    {
        Fact fact => [fact],
        FactCatalogue => [],
        IEnumerable many => many.Cast<object>().SelectMany(FactsOf),
        Capability capability => [capability.Needed, capability.Held],
        SiteCapability capability => [capability.Held],
        _ => [],
    };
}
