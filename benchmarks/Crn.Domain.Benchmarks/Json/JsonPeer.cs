using System.Text.Json;
using System.Text.Json.Serialization;

namespace Crn.Domain.Benchmarks.Json;

/// <summary>
/// Plain types of the same shape as the documents, for System.Text.Json alone: what a program without the library would write.
/// </summary>
internal static class JsonPeer
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        MaxDepth = 256,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public sealed record Ledger(string Format, int Version, List<Recorded> Events);

    public sealed record Recorded(string Kind, DateOnly On, string By, DateOnly RecordedOn, string? Site, List<Row>? Rows, Lag? Lag,
        string? DateBasis);

    public sealed record Happening(string Kind, DateOnly On, string By, DateOnly RecordedOn, JsonElement? Step, string? Outcome,
        JsonElement? Answers, DateOnly? Submitting, JsonElement? Sites, JsonElement? Durations);

    public sealed record Row(string? Site, Days Period, int Count, string State);

    public sealed record Days(DateOnly From, DateOnly To);

    public sealed record Lag(int Days, Source Source);

    public sealed record Source([property: JsonPropertyName("source")] string Name, string? Locator, string Grade, DateOnly? From,
        DateOnly? To);

    public sealed record RuleSet(string Format, int Version, List<Rule> Rules, List<Rule>? Overridden,
        List<FactDefinition>? FactDefinitions);

    public sealed record Rule(string Code, string Question, Criterion? Applies, Criterion Criterion, string? Remedy, string? WhoCanAct,
        DateOnly? From, DateOnly? To, Source Source, string Severity);

    public sealed record Criterion(string Kind, List<Criterion>? Operands, Criterion? Operand, int? Required, Quantity? Left,
        string? Relation,
        Quantity? Right, JsonElement? Fact, DateOnly? Date, List<JsonElement>? Values);

    public sealed record Quantity(string Kind, JsonElement? Fact, decimal? Value, JsonElement? Unit, JsonElement? From, JsonElement? To,
        bool? IsAge,
        Quantity? Left, string? Sign, Quantity? Right);

    public sealed record FactDefinition(string Code, string Question, string AnswerType, JsonElement? Unit, JsonElement? Possible,
        string? SuppliedBy, string? ExpectedFrom, JsonElement? Choices);

    public sealed record Assessment(string Format, int Version, RuleSet1 Rules, Sheet Facts, DateOnly Date, string Verdict,
        List<Finding> Findings);

    public sealed record RuleSet1(List<Rule> Rules, List<Rule>? Overridden);

    public sealed record Sheet(List<Observation>? Observations);

    public sealed record Observation(JsonElement Fact, JsonElement Value, string? Source, DateOnly? AsAt);

    public sealed record Finding(string Rule, string Status);
}
