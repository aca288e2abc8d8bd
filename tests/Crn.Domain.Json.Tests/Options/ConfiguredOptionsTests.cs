using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Crn.Domain.Json.Rooms;
using Crn.Domain.Json.Tests.RoundTrips;
using Crn.Domain.Money;
using Crn.Domain.Recruitment;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

namespace Crn.Domain.Json.Tests.Options;

/// <summary>
/// With ConfigureForCrn the framework's serialiser reads and writes every value, alone and inside types of the caller's own.
/// </summary>
public class ConfiguredOptionsTests
{
    private static readonly JsonSerializerOptions Web = new JsonSerializerOptions(JsonSerializerDefaults.Web).ConfigureForCrn();

    private static readonly JsonSerializerOptions Resolved =
        new() { TypeInfoResolver = CrnJson.Resolver, MaxDepth = CrnJson.MaximumDepth };

    /// <summary>The types with a generator and a shape.</summary>
    public static TheoryData<string> Types() => RoundTripTests.Types();

    [Theory]
    [MemberData(nameof(Types))]
    public void The_serialiser_reads_what_it_writes(string name)
    {
        var type = Generators.Named(name);
        foreach (var value in Generators.Draw(type, Generators.Few))
        {
            var text = JsonSerializer.Serialize(value, type, Web);
            if (NhsNumberScan.Finds(text)) continue;
            var again = JsonSerializer.Deserialize(text, type, Web);
            Assert.Equal(text, JsonSerializer.Serialize(again, type, Web));
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void The_resolver_alone_is_enough(string name)
    {
        var type = Generators.Named(name);
        foreach (var value in Generators.Draw(type, Generators.Few).Take(2))
        {
            var text = JsonSerializer.Serialize(value, type, Resolved);
            if (!NhsNumberScan.Finds(text))
                Assert.Equal(text, JsonSerializer.Serialize(JsonSerializer.Deserialize(text, type, Resolved), type, Resolved));
        }
    }

    [Fact]
    public void A_type_of_the_callers_own_keeps_its_ways()
    {
        var mine = new Mine("a", Bounds.Between(1, 3), Pounds.Of(12.5m), new LocalDate(2026, 3, 9),
            new() { [SiteCode.From("RX1")] = Truth.True }, [Bounds.AtLeast(2)]);
        var text = JsonSerializer.Serialize(mine, Web);
        Assert.Contains("\"name\":\"a\"", text, StringComparison.Ordinal);
        Assert.Contains("\"on\":\"2026-03-09\"", text, StringComparison.Ordinal);
        Assert.Contains("\"answers\":{\"RX1\":\"true\"}", text, StringComparison.Ordinal);
        var again = JsonSerializer.Deserialize<Mine>(text, Web)!;
        Assert.Equal(mine with { Answers = again.Answers, All = again.All }, again);
        Assert.Equal(mine.Answers, again.Answers);
        Assert.Equal(mine.All, again.All);
        Assert.Null(JsonSerializer.Deserialize<Mine>("""{"name":"a","all":[],"answers":{}}""", Web)!.Price);
    }

    [Fact]
    public void A_resolver_of_the_callers_own_is_kept()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() }.ConfigureForCrn();
        var text = JsonSerializer.Serialize(new { a = Bounds.Exactly(3) }, options);
        Assert.Equal("""{"a":{"min":3,"max":3}}""", text);
    }

    [Fact]
    public async Task A_large_document_is_read_from_a_stream_in_small_pieces()
    {
        var ledger = (RecruitmentLedger)Generators.Draw(typeof(RecruitmentLedger), 20).MaxBy(l => ((RecruitmentLedger)l).Events.Count)!;
        var options = new JsonSerializerOptions { DefaultBufferSize = 16 }.ConfigureForCrn();
        var text = JsonSerializer.Serialize(new List<RecruitmentLedger> { ledger, ledger }, options);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        Assert.Equal([ledger, ledger],
            await JsonSerializer.DeserializeAsync<List<RecruitmentLedger>>(stream, options, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void The_first_error_is_thrown_with_its_place()
    {
        var failure = Assert.Throws<CrnJsonException>(() => JsonSerializer.Deserialize<Mine>("""
            {
              "name": "a",
              "bounds": { "min": 1, "most": 3 }
            }
            """, Web));
        Assert.Equal(JsonErrors.Unknown, Assert.Single(failure.Errors).Code);
        Assert.Equal("$.bounds", failure.Path);
        Assert.Equal(2, failure.LineNumber);
    }

    [Fact]
    public void Every_form_has_a_contract() => Assert.All(ShapeTable.Types, type =>
    {
        var contract = CrnJson.Resolver.GetTypeInfo(type, Web);
        Assert.NotNull(contract);
        Assert.Equal(type, contract.Type);
    });

    [Fact]
    public void What_is_not_the_librarys_is_left_alone()
    {
        Assert.Null(CrnJson.Resolver.GetTypeInfo(typeof(string), Web));
        Assert.Throws<NotSupportedException>(() => CrnJson.Read<string>("\"a\""));
        Assert.Throws<NotSupportedException>(() => CrnJson.Write(new object()));
    }

    private sealed record Mine(string Name, Bounds Bounds, Pounds? Price, LocalDate On, Dictionary<SiteCode, Truth> Answers,
        ValueList<Bounds> All);
}
