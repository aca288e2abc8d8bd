using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

// Drive SERVICE.dll FOLDER: starts the service with its rules and its database in the folder, and asks it as a caller would.
// The last line is "N passed, N failed".
var (service, folder) = (Path.GetFullPath(args[0]), Path.GetFullPath(args[1]));
var rules = Path.Combine(folder, "rules.json");
var asWritten = File.ReadAllText(rules);
var (passed, failed) = (0, 0);
HttpClient client = new();

const string twoRooms = """
    { "format": "crn.fact-sheet", "version": 1, "observations": [
      { "fact": "trust.isolation-rooms", "value": 2, "source": "ward 7", "asAt": "2026-04-01" },
      { "fact": "trust.ward", "value": "ward 7" },
      { "fact": "site.containment-level", "value": 2 },
      { "fact": "study.ctimp", "value": false } ] }
    """;

await While(async () =>
{
    var facts = await Get("/facts");
    That("The facts of the library and of the file are listed", facts.Status == HttpStatusCode.OK
        && facts.Text.Contains("| trust.isolation-rooms | Isolation rooms free |", StringComparison.Ordinal)
        && facts.Text.Contains("| study.target |", StringComparison.Ordinal));

    var first = await Post("/assessments?asAt=2026-06-01", twoRooms);
    That("Answers are assessed", first.Status == HttpStatusCode.Created && first.Says("notMet").Length == 2);
    That("An assessment is stored, reloaded and replayed", (await Get("/assessments/1")).Text == first.Text);

    var later = await Post("/assessments?asAt=2027-06-01", twoRooms);
    That("A parameter has another value on a later date", later.Says("notMet").Contains("TRUST-01", StringComparison.Ordinal)
        && later.Says("waysOut").Contains("Isolation rooms free: 2 to 3", StringComparison.Ordinal));

    var unknown = await Post("/assessments", twoRooms.Replace("trust.isolation-rooms", "trust.isolaton-rooms", StringComparison.Ordinal));
    That("An unknown fact is a problem with its place and what was meant", unknown.Status == HttpStatusCode.UnprocessableEntity
        && unknown.Type == "application/problem+json" && unknown.Says("errors").Contains("$.observations[0].fact", StringComparison.Ordinal)
        && unknown.Says("errors").Contains("'trust.isolation-rooms'", StringComparison.Ordinal));
    var choice = await Post("/assessments", twoRooms.Replace("\"ward 7\" }", "\"ward 8\" }", StringComparison.Ordinal));
    That("An answer that is not on the list is a problem", choice.Status == HttpStatusCode.UnprocessableEntity
        && choice.Says("errors").Contains("day unit or ward 7 or high dependency", StringComparison.Ordinal));
    That("No JSON is a problem", (await Post("/assessments", "two rooms")).Status == HttpStatusCode.UnprocessableEntity);
    That("No date is a problem", (await Post("/assessments?asAt=tomorrow", twoRooms)).Type == "application/problem+json");
    That("An assessment that is not there is a problem",
        await Get("/assessments/99") is { Status: HttpStatusCode.NotFound, Type: "application/problem+json" });

    File.WriteAllText(rules, asWritten.Replace("\"value\": 2", "\"value\": 4", StringComparison.Ordinal));
    var edited = await Post("/assessments?asAt=2026-06-01", twoRooms);
    That("The next question is answered by the edited rule", edited.Status == HttpStatusCode.Created
        && edited.Says("notMet").Contains("TRUST-01", StringComparison.Ordinal) && edited.Says("verdict") == "\"NotFeasible\""
        && edited.Says("rules") != first.Says("rules"));
    That("The old assessment is replayed by its own rules", (await Get("/assessments/1")).Text == first.Text);

    File.WriteAllText(rules, asWritten.Replace("trust.isolation-rooms >=", "trust.isolaton-rooms >=", StringComparison.Ordinal));
    var broken = await Post("/assessments?asAt=2026-06-01", twoRooms);
    That("A file with a mistake answers nothing and says where the mistake is", broken.Status == HttpStatusCode.ServiceUnavailable
        && broken.Says("errors").Contains("$.rules[0].criterion", StringComparison.Ordinal)
        && broken.Says("errors").Contains("Column 1: There is no fact", StringComparison.Ordinal));
    That("Old assessments are replayed meanwhile", (await Get("/assessments/1")).Text == first.Text);
    File.WriteAllText(rules, asWritten);
});

await While(async () =>
{
    var first = await Get("/assessments/1");
    That("After a restart the first assessment is replayed", first.Status == HttpStatusCode.OK && first.Says("asAt") == "\"2026-06-01\"");
    That("So is the one of the edited rule", (await Get("/assessments/3")).Says("verdict") == "\"NotFeasible\"");
    var again = await Post("/assessments?asAt=2026-06-01", twoRooms);
    That("The rules as first written give the first answer again", again.Says("fingerprint") == first.Says("fingerprint"));
});

Console.WriteLine($"{passed} passed, {failed} failed");
return failed == 0 ? 0 : 1;

void That(string sentence, bool holds)
{
    Console.WriteLine($"{(holds ? "ok" : "FAILED")}: {sentence}");
    if (holds) passed++;
    else failed++;
}

async Task<Reply> Get(string path) => await Reply.Of(await client.GetAsync(path));

async Task<Reply> Post(string path, string json) =>
    await Reply.Of(await client.PostAsync(path, new StringContent(json, Encoding.UTF8, "application/json")));

async Task While(Func<Task> asking)
{
    var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
    {
        RedirectStandardOutput = true,
        WorkingDirectory = folder,
        ArgumentList = { service, "--urls", "http://127.0.0.1:0", "--Rules", rules, "--Database", Path.Combine(folder, "trust.db") },
    };
    using var process = Process.Start(start)!;
    try
    {
        string? address = null;
        for (string? line; address is null && (line = await process.StandardOutput.ReadLineAsync()) is not null;)
        {
            var at = line.IndexOf("http://", StringComparison.Ordinal);
            if (at >= 0) address = line[at..].Trim();
        }

        _ = process.StandardOutput.ReadToEndAsync();
        asking = address is null ? throw new InvalidOperationException("The service did not start.") : asking;
        client.Dispose();
        client = new() { BaseAddress = new(address), Timeout = TimeSpan.FromSeconds(60) };
        await asking();
    }
    finally
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }
}

internal sealed record Reply(HttpStatusCode Status, string? Type, string Text)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<Reply> Of(HttpResponseMessage response) =>
        new(response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync());

    // A member as JSON, with few escapes.
    public string Says(string member) => JsonNode.Parse(Text)?[member]?.ToJsonString(Plain) ?? "";
}
