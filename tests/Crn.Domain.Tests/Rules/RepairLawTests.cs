using Crn.Domain.Rules;
using Crn.Domain.Rules.Solving;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Rules;

/// <summary>Repairs and smallest changes of criteria, beside every answer that there is to five facts.</summary>
public class RepairLawTests
{
    private const int Most = 4;
    private static readonly LocalDate Monday = new(2026, 6, 1);
    private static readonly Fact<bool> Sponsor = Fact.YesNo("repair.sponsor", "Sponsor confirmed");
    private static readonly Fact<int> Nurses = Fact.Count("repair.nurses", "Nurses");
    private static readonly Fact<int> Rooms = Fact.Count("repair.rooms", "Rooms");
    private static readonly Fact<Phase> Stage = Fact.Choice<Phase>("repair.phase", "Phase");
    private static readonly Fact<LocalDate> Opens = Fact.Date("repair.opens", "Opening");
    private static readonly Fact[] Facts = [Sponsor, Nurses, Rooms, Stage, Opens];

    private enum Phase
    {
        One,
        Two,
        Three,
    }

    private static readonly FactSheet[] All =
    [
        .. from sponsor in (bool[])[false, true]
           from nurses in Enumerable.Range(0, Most + 1)
           from rooms in Enumerable.Range(0, Most + 1)
           from stage in Enum.GetValues<Phase>()
           from day in Enumerable.Range(0, 3)
           select FactSheet.Empty.With(Sponsor, sponsor).With(Nurses, nurses).With(Rooms, rooms).With(Stage, stage)
               .With(Opens, Monday.PlusDays(day)),
    ];

    // A statement about each fact.
    private static Gen<Criterion>[] Leaves { get; } =
    [
        Gen.Elements(Sponsor.IsTrue(), Sponsor.IsFalse()),
        About(Nurses),
        About(Rooms),
        from some in Gen.NonEmptyListOf(Gen.Elements(Enum.GetValues<Phase>()))
        select Stage.IsAnyOf(some.Distinct().ToValueList()),
        Gen.Elements(Opens.OnOrAfter(Monday.PlusDays(1)), Opens.OnOrBefore(Monday.PlusDays(1))),
    ];

    private static Gen<Criterion> About(Fact<int> count) =>
        from limit in Gen.Choose(1, Most - 1)
        from statement in Gen.Elements(count.AtLeast(limit), count.AtMost(limit), count.Exactly(limit))
        select statement;

    private static Gen<Criterion> Statements(int depth)
    {
        if (depth == 0) return Gen.OneOf(Leaves);
        var smaller = Statements(depth - 1);
        return Gen.Frequency((1, Gen.OneOf(Leaves)),
            (4, Gen.Choose(2, 3).SelectMany(n => smaller.ListOf(n)).SelectMany(l => Joined(l.ToValueList()))));
    }

    // Statements of which no two are about the same fact.
    private static Gen<Criterion> Apart { get; } =
        from order in Gen.Shuffle(Enumerable.Range(0, Leaves.Length).ToArray())
        from count in Gen.Choose(1, Leaves.Length)
        from all in Gen.CollectToList(order.Take(count), leaf => Leaves[leaf])
        from cut in Gen.Choose(0, count - 1)
        from one in Joined(all.Take(cut).ToValueList())
        from whole in Joined([.. cut == 0 ? (Criterion[])[] : [one], .. all.Skip(cut)])
        select whole;

    private static Gen<Criterion> Joined(ValueList<Criterion> some) => some.IsEmpty ? Gen.Constant(Criterion.Always) : Gen.OneOf(
        Gen.Constant(Criterion.AllOf(some)),
        Gen.Constant(Criterion.AnyOf(some)),
        Gen.Constant(!Criterion.AllOf(some)),
        Gen.Choose(1, some.Count).Select(k => Criterion.AtLeast(k, some)));

    private static Arbitrary<(Criterion Criterion, FactSheet Now)> Cases { get; } = Of(Statements(2));

    private static Arbitrary<(Criterion Criterion, FactSheet Now)> CasesApart { get; } = Of(Apart);

    private static Arbitrary<(Criterion Criterion, FactSheet Now)> Of(Gen<Criterion> criteria) => Arb.From(
        from criterion in criteria
        from now in Gen.Elements(All)
        select (criterion, now));

    [Property(MaxTest = 300 / Share.Of, MaxRejected = 3000)]
    public Property Whatever_mends_a_criterion_does_what_some_repair_asks() => Prop.ForAll(Cases, @case =>
    {
        if (@case.Criterion.Evaluate(@case.Now) != Truth.False) throw Counted.Skip();
        var search = new RepairSearch(@case.Now, [@case.Criterion], []);
        var repairs = search.Of(@case.Criterion, Truth.False);
        Assert.False(search.WasCut);
        Assert.All(All.Where(to => @case.Criterion.Evaluate(to) == Truth.True),
            to => Assert.Contains(repairs, repair => Meets(to, repair)));
        Assert.All(repairs, repair => Assert.False(Meets(@case.Now, repair)));
    });

    [Property(MaxTest = 300 / Share.Of, MaxRejected = 3000)]
    public Property Where_no_two_statements_are_about_one_fact_a_repair_mends_and_is_the_least_that_does() => Prop.ForAll(CasesApart,
        @case =>
    {
        if (@case.Criterion.Evaluate(@case.Now) != Truth.False) throw Counted.Skip();
        var repairs = new RepairSearch(@case.Now, [@case.Criterion], []).Of(@case.Criterion, Truth.False);
        foreach (var repair in repairs)
        {
            Assert.NotEmpty(repair.Regions);
            Assert.DoesNotContain(repairs, other => !ReferenceEquals(other, repair) && repair.AsksAtLeast(other));
            Assert.Equal(Truth.True, @case.Criterion.Evaluate(Moved(@case.Now, repair.Regions)));
            Assert.All(repair.Regions, kept => Assert.NotEqual(Truth.True,
                @case.Criterion.Evaluate(Moved(@case.Now, repair.Regions.Where(r => r != kept)))));
        }

        // What is left as it is and what meets the repair: every such answer mends the criterion.
        foreach (var to in All)
        {
            var changed = Facts.Where(fact => to.Find(fact)!.Value != @case.Now.Find(fact)!.Value).ToList();
            if (repairs.Any(repair => Meets(to, repair) && changed.TrueForAll(fact => repair.Regions.Any(r => r.Fact.Equals(fact)))))
                Assert.Equal(Truth.True, @case.Criterion.Evaluate(to));
        }

        var working = All.Where(to => @case.Criterion.Evaluate(to) == Truth.True)
            .Select(to => Bits(Facts.Where(fact => to.Find(fact)!.Value != @case.Now.Find(fact)!.Value))).ToHashSet();
        Assert.Equal(Least(working), Least(repairs.Select(repair => Bits(repair.Regions.Select(r => r.Fact))).ToHashSet()));
    });

    [Property(MaxTest = 300 / Share.Of, MaxRejected = 3000)]
    public Property What_need_not_be_mended_asks_nothing_and_what_cannot_be_is_said_to_be_so() => Prop.ForAll(Cases, @case =>
    {
        var search = new RepairSearch(@case.Now, [@case.Criterion], []);
        var repairs = search.Of(@case.Criterion, Truth.False);
        if (@case.Criterion.Evaluate(@case.Now) == Truth.True) Assert.Equal([Repair.Nothing], repairs);
        else if (repairs.IsEmpty) Assert.All(All, to => Assert.NotEqual(Truth.True, @case.Criterion.Evaluate(to)));
        // To break what holds is to mend its opposite.
        var broken = search.Of(@case.Criterion, Truth.True);
        Assert.Equal(new RepairSearch(@case.Now, [!@case.Criterion], []).Of(!@case.Criterion, Truth.False), broken);
    });

    [Property]
    public Property Two_repairs_at_once_ask_both_or_contradict_each_other() => Prop.ForAll(Cases, Cases, (one, other) =>
    {
        var (some, others) = (Of(one), Of(other));
        foreach (var a in some)
        {
            Assert.Equal(a, a.And(Repair.Nothing));
            Assert.Equal(a, Repair.Nothing.And(a));
            Assert.Equal(a, a.And(a));
            Assert.True(a.AsksAtLeast(Repair.Nothing) && a.AsksAtLeast(a) && a.IsAboutAsMuchAs(a));
            Assert.Equal(a.Regions.Count, a.CountWith(a));
            foreach (var b in others)
            {
                var (both, turned) = (a.And(b), b.And(a));
                Assert.Equal(a.Regions.Select(r => r.Fact).Union(b.Regions.Select(r => r.Fact)).Count(), a.CountWith(b));
                Assert.Equal(both is null, turned is null);
                Assert.Equal(both is null, !All.Any(to => Meets(to, a) && Meets(to, b)) && SharesAFact(a, b));
                if (both is null) continue;
                Assert.True(both.AsksAtLeast(a) && both.AsksAtLeast(b));
                Assert.Equal(a.CountWith(b), both.Regions.Count);
                Assert.All(All, to => Assert.Equal(Meets(to, a) && Meets(to, b), Meets(to, both)));
            }
        }

        static ValueList<Repair> Of((Criterion Criterion, FactSheet Now) @case) =>
            new RepairSearch(@case.Now, [@case.Criterion], []).Of(@case.Criterion, Truth.False);
    });

    [Fact]
    public void More_alternatives_than_are_kept_are_said_to_have_been_cut()
    {
        var facts = Enumerable.Range(0, 24).Select(i => Fact.YesNo($"repair.f{i:00}", $"Fact {i}")).ToArray();
        var now = facts.Aggregate(FactSheet.Empty, (sheet, fact) => sheet.With(fact, false));
        var criterion = Criterion.AtLeast(6, facts.Select(fact => fact.IsTrue()).ToValueList());
        var search = new RepairSearch(now, [criterion], []);
        var repairs = search.Of(criterion, Truth.False);
        Assert.True(search.WasCut);
        Assert.Equal(512, repairs.Count);
        Assert.All(repairs, repair => Assert.Equal(6, repair.Regions.Count));
    }

    private static FactSheet Moved(FactSheet now, IEnumerable<Region> regions) =>
        now.Merge(FactSheet.Of(regions.Select(r => new Observation(r.Fact, r.Nearest(now), "moved", null)).ToValueList()));

    private static bool Meets(FactSheet to, Repair repair) => repair.Regions.All(r => to.Find(r.Fact)!.Value.IsWithin(r.Needed));

    private static bool SharesAFact(Repair a, Repair b) => a.Regions.Any(r => b.Regions.Any(o => o.Fact.Equals(r.Fact)));

    private static int Bits(IEnumerable<Fact> facts) => facts.Sum(fact => 1 << Array.FindIndex(Facts, f => f.Equals(fact)));

    private static List<int> Least(HashSet<int> sets) =>
        [.. sets.Where(set => !sets.Any(other => other != set && (other & set) == other)).Order()];
}
