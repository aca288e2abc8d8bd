using Crn.Domain.Workforce;

namespace Crn.Domain.Testing;

/// <content>Generators of capacity plans and of what they answer.</content>
public static partial class DomainArbitraries
{
    /// <summary>Hours that staff can give, of one to three roles at one to three sites, in eight weeks. Shrinks to none.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<StaffHours> StaffHoursOfTeams() => Arb.From(
        from team in Gen.Elements("Research nurses", "Pharmacy", "Flexible team")
        from sites in Gen.SubListOf(WorkforceSites).Where(s => s.Count > 0)
        from roles in Gen.Elements(CapacityRoles).ArrayOf(2)
        from week in Gen.Choose(0, 7)
        from quarters in Gen.Choose(0, 40)
        select new StaffHours(team, sites.ToValueList(), roles.ToValueList(), WorkWeek.Of(FirstWorkday).Plus(week), quarters / 4m),
        hours => hours.Hours == 0 ? [] : [new(hours.Team, hours.Sites, hours.Roles, hours.Week, 0)]);

    /// <summary>Hours that studies need, in eight weeks, some of which can be moved. Shrinks towards an hour that cannot.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<CapacityDemand> CapacityDemands() => Arb.From(
        from study in Gen.Elements("ASTHMA-2", "STROKE-1", "HIP-4", "SEPSIS-3")
        from site in Gen.Elements(WorkforceSites)
        from role in Gen.Elements(CapacityRoles)
        from week in Gen.Choose(0, 7)
        from quarters in Gen.Choose(0, 40)
        from before in Gen.Elements(0, 0, 1)
        from after in Gen.Elements(0, 0, 1, 2)
        from priority in Gen.Choose(0, 2)
        from recruited in Gen.Elements<int?>(null, null, -3, 0, 1)
        select new CapacityDemand(study, site, role, WorkWeek.Of(FirstWorkday).Plus(week), quarters / 4m)
        {
            WeeksBefore = before, WeeksAfter = after, Priority = priority,
            RecruitedIn = recruited is { } weeks ? WorkWeek.Of(FirstWorkday).Plus(week + weeks) : null,
        },
        demand => new CapacityDemand(demand.Study, demand.Site, demand.Role, demand.Week, 1) is var simplest && simplest == demand
            ? []
            : [simplest]);

    /// <summary>Substitutions among three roles. Shrinks to nothing smaller.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<RoleSubstitution> RoleSubstitutions() => Arb.From(
        from of in Gen.Elements(CapacityRoles)
        from standIn in Gen.Elements(CapacityRoles)
        select new RoleSubstitution(of, standIn));

    /// <summary>
    /// Plans of up to twelve demands and twelve rows of hours, or of up to three studies and two teams in ten weeks. Shrinks by leaving
    /// demands out.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<CapacityPlan> CapacityPlans() => Arb.From(
        Gen.OneOf(
            from demands in CapacityDemands().Generator.ListOf(12)
            from hours in StaffHoursOfTeams().Generator.ListOf(12)
            from substitutions in RoleSubstitutions().Generator.ListOf(2)
            select CapacityPlan.OfHours(demands.ToValueList(), hours.ToValueList(), substitutions.ToValueList()),
            from works in StudyWorkloads().Generator.ListOf(3)
            from teams in DeliveryTeams().Generator.ListOf(2)
            select CapacityPlan.Of(works.ToValueList(), teams.DistinctBy(t => t.Name).ToValueList(),
                WorkWeek.Of(FirstWorkday).Through(10))),
        plan => plan.FurtherDemands.IsEmpty
            ? []
            : [CapacityPlan.OfHours(plan.FurtherDemands.Skip(1).ToValueList(), plan.FurtherHours, plan.Substitutions)]);

    /// <summary>Conflicts of drawn plans.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<CapacityConflict> CapacityConflicts() => Arb.From(
        ShortPlans().SelectMany(plan => Gen.Elements(plan.Conflicts().ToArray())));

    /// <summary>Loads of drawn plans.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<WeekLoad> WeekLoads() => Arb.From(
        CapacityPlans().Generator.Where(p => !p.Loads().IsEmpty).SelectMany(plan => Gen.Elements(plan.Loads().ToArray())));

    /// <summary>What is served of each priority in drawn plans.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<ServedByPriority> ServedPriorities() => Arb.From(
        CapacityPlans().Generator.Where(p => !p.ByPriority().IsEmpty).SelectMany(plan => Gen.Elements(plan.ByPriority().ToArray())));

    /// <summary>Remedies, some of which fit no plan. Shrinks to nothing smaller.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<CapacityRemedy> CapacityRemedies() => Arb.From(Gen.OneOf(
        StaffHoursOfTeams().Generator.Select(CapacityRemedy (hours) => new CapacityRemedy.FurtherHours([hours])),
        from study in Gen.Elements("ASTHMA-2", "STROKE-1", "NOBODY")
        from weeks in Gen.Choose(1, 8)
        select (CapacityRemedy)new CapacityRemedy.StartShifted(study, weeks),
        from study in Gen.Elements("ASTHMA-2", "STROKE-1")
        from week in WorkWeeks().Generator
        select (CapacityRemedy)new CapacityRemedy.ClosedToRecruitment(study, week),
        from team in Gen.Elements("Research nurses", "Pharmacy")
        from post in StaffPosts().Generator
        select (CapacityRemedy)new CapacityRemedy.PostFilled(team, post),
        from number in Gen.Choose(1, 99)
        from role in DeliveryRoles().Generator
        select (CapacityRemedy)new CapacityRemedy.PersonTrained("Research nurses", $"P-{number}", role)));

    /// <summary>What further hours buy in drawn plans.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<CapacityEffect> CapacityEffects() => Arb.From(
        from plan in CapacityPlans().Generator
        from hours in StaffHoursOfTeams().Generator
        select plan.Effect(new CapacityRemedy.FurtherHours([hours])).Value);

    /// <summary>Probabilities of overload in drawn plans.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<OverloadForecast> OverloadForecasts() => Arb.From(
        CapacityPlans().Generator.Select(OverloadForecast.Of).Where(rows => !rows.IsEmpty)
            .SelectMany(rows => Gen.Elements(rows.ToArray())));

    private static DeliveryRole[] CapacityRoles =>
        [DeliveryRole.ResearchNurse, DeliveryRole.TrialsAssistant, DeliveryRole.PharmacyTechnician];

    private static Gen<CapacityPlan> ShortPlans() => CapacityPlans().Generator.Where(plan => !plan.IsFeasible);
}
