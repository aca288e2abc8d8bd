using System.Text.Json.Nodes;
using Crn.Domain.Calendars;
using Crn.Domain.Sites;
using Crn.Domain.Specialties;

namespace Crn.Domain.Json.Tests.RoundTrips;

/// <summary>The sites of one match say it once, however many they are.</summary>
public class NearMissTests
{
    private static readonly LocalDate Day = new(2026, 1, 5);

    [Fact]
    public void Of_the_sites_of_one_match_the_first_alone_says_it()
    {
        var misses = Misses(7);
        var list = JsonNode.Parse(Written(misses))!.AsArray();
        Assert.Equal([true, false, false, false, false, false, false],
            list.Select(miss => miss!["match"]!.AsObject().ContainsKey("matches")));
        var back = Read(list);
        Assert.Equal(misses.Select(miss => miss.ToString()), back.Select(miss => miss.ToString()));
        Assert.Equal(misses.Select(miss => miss.Changes), back.Select(miss => miss.Changes));

        // As it was written before: each says it.
        foreach (var miss in list.Skip(1)) miss!["match"]!["matches"] = list[0]!["match"]!["matches"]!.DeepClone();
        Assert.Equal(misses.Select(miss => miss.ToString()), Read(list).Select(miss => miss.ToString()));

        // Two matches, one after the other.
        var two = misses.Concat(Misses(3)).Concat(misses).ToValueList();
        var both = JsonNode.Parse(Written(two))!.AsArray();
        Assert.Equal(3, both.Count(miss => miss!["match"]!.AsObject().ContainsKey("matches")));
        Assert.Equal(two.Select(miss => miss.ToString()), Read(both).Select(miss => miss.ToString()));
    }

    [Fact]
    public void Without_a_match_before_it_is_missing_and_where_that_one_is_wrong_it_is_said_once()
    {
        var list = JsonNode.Parse(Written(Misses(3)))!.AsArray();
        list[0]!["match"]!["matches"]!["asAt"] = "never";
        Assert.Equal("$[0].match.matches.asAt", Assert.Single(CrnJson.Read<ValueList<NearMiss>>(list.ToJsonString()).Errors).Path);
        list.RemoveAt(0);
        Assert.All(CrnJson.Read<ValueList<NearMiss>>(list.ToJsonString()).Errors, error =>
            Assert.Equal("The member 'matches' is missing.", error.Problem));
    }

    [Fact]
    public void Text_grows_with_the_number_of_sites()
    {
        var (few, many) = (Written(Misses(40)), Written(Misses(160)));
        Assert.InRange(many.Length, 3 * few.Length, 5 * few.Length);
        var (one, other) = (Bytes(few), Bytes(many));
        Assert.InRange(other, one, 6 * one);

        static long Bytes(string text)
        {
            Read(JsonNode.Parse(text)!.AsArray());
            var before = GC.GetAllocatedBytesForCurrentThread();
            CrnJson.Read<ValueList<NearMiss>>(text);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static string Written(ValueList<NearMiss> misses) => CrnJson.Write(misses);

    private static ValueList<NearMiss> Read(JsonArray list) => CrnJson.Read<ValueList<NearMiss>>(list.ToJsonString()).Value;

    private static ValueList<NearMiss> Misses(int n) => SiteKnowledgeBase.Of(new()
    {
        Organisations = [new Organisation(SiteCode.From("T"), "Trust", OrganisationKind.AcuteTrust, UkNation.England)],
        Sites = Enumerable.Range(0, n).Select(i => new Site(Code(i), SiteCode.From("T"), "Site", UkNation.England)).ToValueList(),
        Claims = Enumerable.Range(0, n).Select(i => CapabilityClaim.NotHeld(Code(i), SiteCapabilities.AsepticUnit, "site", Day))
            .ToValueList(),
    }).Match([SiteRequirement.Holds(SiteCapabilities.AsepticUnit)], SiteScoring.For(Specialty.Cancer), Day).NearMisses();

    private static SiteCode Code(int i) => SiteCode.From(FormattableString.Invariant($"S{i:000}"));
}
