using System.Runtime.CompilerServices;
using Crn.Domain.Calendars;
using Crn.Domain.Rules;

namespace Crn.Domain.Permissions.Cases;

/// <summary>What sites of one nation need that answer alike and join on one day.</summary>
/// <param name="Steps">Their steps, in the order in which a site has them.</param>
/// <param name="Bound">The codes of the steps of the study that bind them.</param>
/// <param name="Waits">For each step the places of what it waits for: a step of the site, or, as its complement, one of the
/// study.</param>
internal sealed record SitePlan(ValueList<NeededStep> Steps, ValueList<string> Bound, int[][] Waits)
{
    /// <summary>The place of the opening among the steps; negative where there is none.</summary>
    public int Opening { get; } = Steps.Select((step, at) => step.Row.Code == Approvals.SiteOpen ? at : -1).DefaultIfEmpty(-1).Max();

    // The terms of the clock of each step, once they were worked out.
    internal StrongBox<ClockTerms?>?[] Terms { get; } = new StrongBox<ClockTerms?>?[Steps.Count];

    /// <summary>Works it out.</summary>
    /// <param name="needed">What the sites need.</param>
    /// <param name="here">The answers at the sites.</param>
    /// <param name="ofStudy">The steps of the study, in the order of the case.</param>
    public static SitePlan Of(ValueList<NeededStep> needed, FactSheet here, ValueList<CaseStep> ofStudy)
    {
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        for (var i = 0; i < needed.Count; i++) places.TryAdd(needed[i].Row.Code, i);
        List<string> bound = [];
        for (var i = 0; i < ofStudy.Count; i++)
        {
            if (!ofStudy[i].Definition.BindsWhere(here)) continue;
            bound.Add(ofStudy[i].Key.Code);
            places.TryAdd(ofStudy[i].Key.Code, ~i);
        }

        return new(needed, bound.ToValueList(),
            [.. needed.Select(step => WaitsOf(step.Row, code => places.TryGetValue(code, out var at) ? at : null))]);
    }

    /// <summary>The places of what a step waits for, of those that are there; what only its beginning waits for comes last.</summary>
    public static int[] WaitsOf(ApprovalDefinition row, Func<string, int?> placeOf)
    {
        List<int> places = [];
        foreach (var code in row.WaitsFor)
        {
            if (placeOf(code) is { } at) places.Add(at);
        }

        if (!row.IsGathering) return [.. places];
        foreach (var code in row.BeginsAfter)
        {
            if (!row.WaitsFor.Contains(code) && placeOf(code) is { } at) places.Add(at);
        }

        return [.. places];
    }
}
