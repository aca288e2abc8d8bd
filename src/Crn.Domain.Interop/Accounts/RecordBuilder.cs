using Crn.Domain.Interop.Leaves;
using Crn.Domain.Studies;

namespace Crn.Domain.Interop.Accounts;

/// <summary>What a reader fills: the draft and everything beside it, each leaf taken into account as it is read.</summary>
internal sealed partial class RecordBuilder(RecordFormat format, RecordTree tree, LocalDate asAt)
{
    public const string OneOfSeveralUnknown = "several names, of which one is no country that is known: kept as one text";

    private readonly List<RecordProblem> problems = [];
    private readonly List<RecordContradiction> contradictions = [];

    public AccountBook Book { get; } = new(tree);

    public LocalDate AsAt => asAt;

    public StudyDraft Draft { get; set; } = new();

    public string Version { get; set; } = "";

    /// <summary>The source without the number of the study: <c>ClinicalTrials.gov</c>.</summary>
    public string Registry { get; set; } = "";

    public string WhyStopped { get; private set; } = "";

    public List<string> Arms { get; } = [];

    public DistinctTexts Conditions { get; } = new();

    public CountryNames Countries { get; } = new();

    /// <summary>Whether the actual start of this source is the day the first participant was enrolled.</summary>
    public bool ActualStartIsFirstParticipant { get; set; }

    public void Trouble(RecordProblem problem) => problems.Add(problem);

    public void Contradict(string code, string because, params IEnumerable<string> paths) =>
        contradictions.Add(new(code, because, paths.Where(static path => path.Length > 0).Distinct(StringComparer.Ordinal).ToValueList()));

    /// <summary>Takes a text as it is. Null where the record says nothing, or nothing that may be kept.</summary>
    public string? Text(RecordNode node, string to, string note = "")
    {
        if (Book.Text(node) is not { } text) return null;
        Book.Put(node, note.Length == 0 ? LeafFate.Read : LeafFate.ReadInPart, to, note);
        return text;
    }

    /// <summary>The first of several places that says something; the others are the same thing said again.</summary>
    public string? FirstText(string to, params ReadOnlySpan<RecordNode> nodes)
    {
        string? first = null;
        foreach (var node in nodes)
        {
            if (Book.Text(node) is not { } text) continue;
            var isSame = first is null || string.Equals(first, text, StringComparison.OrdinalIgnoreCase);
            Book.Put(node, isSame ? LeafFate.Read : LeafFate.NoPlace, isSame ? to : "", isSame ? "" : "said in other words elsewhere");
            first ??= text;
        }

        return first;
    }

    /// <summary>Everything below, as part of something that was read: a code system, a display.</summary>
    public void With(RecordNode node, string to)
    {
        foreach (var leaf in node.Below())
        {
            if (leaf.Leaf >= 0 && !Book.IsTaken(leaf)) Text(leaf, to);
        }
    }

    /// <summary>Everything below has no place.</summary>
    public void NoPlace(RecordNode node, string what)
    {
        foreach (var leaf in node.Below())
        {
            if (leaf.Leaf >= 0 && !Book.IsTaken(leaf)) Book.Put(leaf, LeafFate.NoPlace, "", what);
        }
    }

    /// <summary>Everything below concerns a person.</summary>
    public void Personal(RecordNode node, string what)
    {
        foreach (var leaf in node.Below())
        {
            if (leaf.Leaf >= 0 && !Book.IsTaken(leaf)) Book.Put(leaf, LeafFate.LeftOut, "", what);
        }
    }

    public void NotUnderstood(RecordNode node, string to, string why) => Book.Put(node, LeafFate.NotUnderstood, to, why);

    public void Stopped(RecordNode node)
    {
        if (Text(node, nameof(RecordReading.WhyStopped)) is { } why) WhyStopped = why;
    }

    public void Arm(RecordNode node)
    {
        if (Text(node, nameof(RecordReading.Arms)) is { } name) Arms.Add(name);
    }

    public void Condition(RecordNode node, string note = "")
    {
        if (Text(node, nameof(RecordReading.Conditions), note) is { } name) Conditions.Add(name);
    }

    public string? Country(RecordNode node)
    {
        if (Text(node, nameof(RecordReading.Countries)) is not { } name) return null;
        if (Countries.AddAll(name)) Book.Note(node, "", OneOfSeveralUnknown);
        return name;
    }
}
