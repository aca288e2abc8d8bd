using Crn.Domain.Decisions;
using Crn.Domain.Feasibility;
using Crn.Domain.Json;
using Crn.Domain.Rules;
using NodaTime;
using NodaTime.Text;
using TrustService;

// A trust's service: rules in rules.json, answers as JSON, assessments in SQLite, replayed by the rules of their day.
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddProblemDetails();
var rulesFile = builder.Configuration["Rules"] ?? Path.Combine(builder.Environment.ContentRootPath, "rules.json");
var store = new Store(builder.Configuration["Database"] ?? "trust.db");
var app = builder.Build();
app.UseExceptionHandler();
app.UseStatusCodePages();

app.MapGet("/facts", () => Rules() is { IsRead: true } file
    ? Results.Text(file.Value.Facts.ToMarkdown(), "text/markdown") : RulesAreWrong());

// The body is a crn.fact-sheet; the date is today unless one is asked for.
app.MapPost("/assessments", async (HttpRequest request, string? asAt) =>
{
    if (Rules() is not { IsRead: true, Value: var file }) return RulesAreWrong();
    var date = LocalDatePattern.Iso.Parse(asAt ?? LocalDatePattern.Iso.Format(SystemClock.Instance.GetCurrentInstant().InUtc().Date));
    if (!date.Success) return Results.Problem("A date is written as 2026-04-30.", statusCode: StatusCodes.Status400BadRequest);
    using var body = new StreamReader(request.Body);
    var sheet = CrnJson.Read<FactSheet>(await body.ReadToEndAsync(), file.Facts);
    if (!sheet.IsRead) return Wrong("The answers cannot be used.", sheet.Errors, StatusCodes.Status422UnprocessableEntity);
    var rules = FeasibilityCatalogue.Network.With(file.Rules.Rules);
    var assessment = rules.Assess(sheet.Value, date.Value);
    var id = store.Add(assessment.ToRecord(), new("Trust", file.Facts, rules, file.Parameters));
    return Results.Created($"/assessments/{id}", Answer(id, assessment));
});

app.MapGet("/assessments/{id:long}", (long id) => store.Find(id) is not var (record, rules) ? Results.NotFound()
    : record.Replay(rules.Rules).Match(again => Results.Ok(Answer(id, again)), Refused));

app.Run();

// The file is read for each question: what was saved there counts for the next one. A file that is wrong answers nothing, and says where.
JsonReading<RuleFile<FeasibilityRule>> Rules() => CrnJson.Read<RuleFile<FeasibilityRule>>(File.ReadAllText(rulesFile));

IResult RulesAreWrong() =>
    Wrong("The file of rules is wrong: it answers nothing until it is mended.", Rules().Errors, StatusCodes.Status503ServiceUnavailable);

static IResult Wrong(string title, Crn.Domain.ValueList<JsonError> errors, int status) => Results.Problem(title: title, statusCode: status,
    extensions: new Dictionary<string, object?> { ["errors"] = errors.Select(e => new { e.Code, e.Path, e.Line, e.Problem, e.Expected }) });

static IResult Refused(Crn.Domain.ValueList<Refusal> reasons) => Results.Problem(title: "The assessment cannot be replayed.",
    statusCode: StatusCodes.Status409Conflict,
    extensions: new Dictionary<string, object?> { ["reasons"] = reasons.Select(r => new { r.Code, r.Because, r.Remedy }) });

static object Answer(long id, FeasibilityAssessment assessment) => new
{
    Id = id,
    AsAt = LocalDatePattern.Iso.Format(assessment.Date),
    Verdict = assessment.Verdict.ToString(),
    NotMet = assessment.With(FindingStatus.NotMet).Select(finding => finding.ToString()),
    WaysOut = assessment.Advice().Options().Select(option => option.ToString()),
    Ask = assessment.NextQuestions().Take(5).Select(question => question.ToString()),
    Rules = assessment.Rules.Fingerprint(),
    Fingerprint = assessment.Fingerprint(),
};
