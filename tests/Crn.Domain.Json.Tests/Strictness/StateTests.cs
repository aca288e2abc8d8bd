using System.Text.Json.Nodes;
using Crn.Domain.Calendars;
using Crn.Domain.Json.Tests.RoundTrips;
using Crn.Domain.Permissions;
using Crn.Domain.Specialties;
using Crn.Domain.Studies;
using Crn.Domain.Support;
using Crn.Domain.Troubleshooting;

namespace Crn.Domain.Json.Tests.Strictness;

/// <summary>A state that is stored as it stands is read only if a history can lead to it; another is refused by its member.</summary>
public class StateTests
{
    private const int Draws = 40 / Share.Of;

    /// <summary>A type, what is done to its document where that can be done, and the path of the error.</summary>
    public static TheoryData<Type, string, string> Impossible() => new()
    {
        { typeof(ReviewClock), "stateVersion=0", "$.stateVersion" },
        { typeof(ReviewClock), "stateVersion=99", "$.stateVersion" },
        { typeof(ReviewClock), "stops=7", "$.stops" },
        { typeof(ReviewClock), "lastRecordedOn=1990-01-01", "$.lastRecordedOn" },
        { typeof(ReviewClock), "startedOn=1990-01-01", "$.holds" },
        { typeof(ReviewClock), "deadline=2044-01-05", "$.deadline" },
        { typeof(ReviewClock), "missed=2031-01-05", "$.missed" },
        { typeof(ReviewClock), "holds[0].isRunning=false", "$.holds" },
        { typeof(ReviewClock), "holds=[]", "$.holds" },
        { typeof(FundingLedger), "stateVersion=0", "$.stateVersion" },
        { typeof(FundingLedger), "stateVersion=99", "$.references" },
        { typeof(FundingLedger), "lines[0].spent=£900000000.00", "$.lines" },
        { typeof(FundingLedger), "lines[0].awarded=£0.00", "$.lines" },
        { typeof(FundingLedger), "lines[0].days[0].awarded=£900000000.00", "$.lines" },
        { typeof(FundingLedger), "lines[0].days[0].returned=£900000000.00", "$.lines" },
        { typeof(FundingLedger), "lines[0].days[0].on=1990-01-01", "$.lines" },
        { typeof(FundingLedger), "references[0]=", "$.references" },
        { typeof(FundingLedger), "lastRecordedOn=1990-01-01", "$.lastRecordedOn" },
        { typeof(PermissionCase), "stateVersion=0", "$.stateVersion" },
        { typeof(PermissionCase), "lastRecordedOn=1990-01-01", "$.lastRecordedOn" },
        { typeof(PermissionCase), "steps[0].endedOn=2199-01-01", "$.steps" },
        { typeof(PermissionCase), "steps[0].lastOn=2199-01-01", "$.steps" },
        { typeof(PermissionCase), "steps[0].status=Granted", "$.steps" },
        { typeof(PermissionCase), "steps[0].begunOn=2199-01-01", "$.steps" },
        { typeof(Study), "stateVersion=0", "$.stateVersion" },
        { typeof(Study), "lastRecordedOn=1990-01-01", "$.lastRecordedOn" },
        { typeof(Study), "statusSince=2199-01-01", "$.statusSince" },
        { typeof(Study), "pendingSince=2199-01-01", "$.pendingSince" },
        { typeof(SpecialtyCommunity), "stateVersion=0", "$.stateVersion" },
        { typeof(SpecialtyCommunity), "lastRecordedOn=1990-01-01", "$.lastRecordedOn" },
        { typeof(Escalation), "stateVersion=0", "$.stateVersion" },
        { typeof(Escalation), "level=Funder", "$.level" },
        { typeof(Escalation), "reports[0].on=2199-01-01", "$.reports" },
        { typeof(Escalation), "steps[0].on=2199-01-01", "$.steps" },
        { typeof(ContractValueReview), "stateVersion=0", "$.stateVersion" },
        { typeof(ContractValueReview), "state=Accepted", "$.state" },
        { typeof(ContractValueReview), "submittedOn=2199-01-01", "$.submittedOn" },
        { typeof(ContractValueReview), "completedOn=2199-01-01", "$.completedOn" },
        { typeof(ContractValueReview), "escalatedBy=[\"RR8\",\"rr8\"]", "$.acceptedBy" },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void An_impossible_state_is_refused_by_its_member(Type type, string change, string path)
    {
        var (tried, found) = (0, 0);
        foreach (var value in Generators.Draw(type, Draws))
        {
            var text = AnyType.Write(type, value);
            if (Changed(text, change) is not { } changed || changed == JsonNode.Parse(text)!.ToJsonString()) continue;
            tried++;
            var errors = AnyType.Read(type, changed).Errors;
            if (errors is [{ Code: JsonErrors.Refused } error] && error.Path == path) found++;
            else Assert.True(IsStillPossible(change), $"{string.Join('\n', errors)}\n{changed}");
        }

        Assert.True(found >= 3, $"{found} of {tried} states were changed and refused at {path}.");
    }

    // A state in which the changed member is what it may be: as it was, or so that another member is wrong first.
    private static bool IsStillPossible(string change) =>
        change is "steps[0].status=Granted" or "level=Funder" or "missed=2031-01-05" or "stops=7" or "deadline=2044-01-05"
            or "escalatedBy=[\"RR8\",\"rr8\"]" or "stateVersion=99";

    private static string? Changed(string text, string change)
    {
        var root = JsonNode.Parse(text)!;
        var equals = change.IndexOf('=', StringComparison.Ordinal);
        var (place, value) = (change[..equals], change[(equals + 1)..]);
        var at = root;
        var names = place.Replace("[0]", ".0", StringComparison.Ordinal).Split('.');
        foreach (var name in names[..^1])
        {
            at = at is JsonArray list ? list.FirstOrDefault() : at?[name];
            if (at is null or JsonArray { Count: 0 }) return null;
        }

        if (at is JsonArray { Count: > 0 } items && value.Length == 0) items.RemoveAt(0);
        else if (at is JsonObject one) one[names[^1]] = Node(value);
        else return null;
        return root.ToJsonString();
    }

    private static JsonNode? Node(string value) =>
        value.Length > 0 && (value[0] is '[' or '-' || (char.IsAsciiDigit(value[0]) && !value.Contains('-', StringComparison.Ordinal))
            || value is "false") ? JsonNode.Parse(value) : JsonValue.Create(value);
}
