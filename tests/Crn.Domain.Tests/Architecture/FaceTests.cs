using Crn.Domain.Policies;

namespace Crn.Domain.Tests.Architecture;

/// <summary>How much a caller has to know of: the types that the library shows, nested ones counted.</summary>
public class FaceTests
{
    /// <summary>
    /// The types there may be: those of the house as it was rearranged, and those that a decision in CHANGELOG.md has added since. What
    /// becomes internal lowers a number; only a decision, with its reason, adds a line.
    /// </summary>
    private static readonly (int Types, string Decision)[] Decided =
    [
        (439, "the house as rearranged (520 before)"),
        (29, "Support: attribution of costs, excess treatment costs, prices, activity-based funding, the funding ledger with its events"),
        (10, "Support: the contract value review with its events and states"),
        (33, "Workforce: posts and teams, visits and participants, capacity, conflicts, remedies, the chance of overload"),
        (9, "Troubleshooting: screening logs and the split of a shortfall"),
        (13, "Troubleshooting: signals with what they are read from, causes as rules with thresholds, the diagnosis of a study"),
        (9, "Troubleshooting: remedies with their effects, actions, and the plan that projects and compares them"),
        (21, "Troubleshooting: the escalation ladder with its record and events, formal outcomes, reasons of the national tool"),
        (9, "Troubleshooting: progression of internal pilots, funnels for what-ifs, which studies of a portfolio first"),
        (5, "SiteSelection: candidates, what is asked, the set found and why each site is in or out"),
        (1, "what System.Text.Json meets at every value when the package Crn.Domain.Json is not there: it refuses"),
        (1, "SiteSelection: how one chosen set differs from another"),
        (2, "SiteSelection: a chosen set explained in one call, and how it moves"),
        (4, "Recruitment: tables of counts read in one call, and what a ledger is asked for"),
        (2, "SetUp: published editions of benchmarks, and what each is in use for"),
        (1, "Calendars: the two clocks that count months, each by its name"),
        (1, "Rules: a finding knows the type of its rule"),
        (1, "Rules: the catalogue of facts, by code and room"),
        (1, "Projection: who comes to a site period by period, with what is uncertain about all of them together"),
        (1, "Projection: the numbers of the default model and the thresholds of its findings, replaceable"),
        (3, "Rules: criteria as text, what was read and what is wrong with it"),
        (1, "Studies: of which sex participants may be, so that facts of records have JSON"),
    ];

    [Fact]
    public void Only_a_decision_written_in_the_changelog_raises_the_number_of_public_types()
    {
        var types = typeof(Citation).Assembly.GetExportedTypes();
        var byRoom = types.GroupBy(type => type.Namespace).OrderByDescending(room => room.Count())
            .Select(room => $"{room.Key} {room.Count()}");
        Assert.True(
            types.Length <= Decided.Sum(d => d.Types),
            $"{types.Length} types are public, more than {Decided.Sum(d => d.Types)}. Make what no caller needs internal, " +
            "or decide for more in " +
            $"CHANGELOG.md and add a line here. By room: {string.Join(", ", byRoom)}.");
    }
}
