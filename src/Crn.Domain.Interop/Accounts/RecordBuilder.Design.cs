using Crn.Domain.Interop.Leaves;
using Crn.Domain.Interop.Wordings;
using Crn.Domain.Studies;

namespace Crn.Domain.Interop.Accounts;

/// <content>What kind of study it is.</content>
internal sealed partial class RecordBuilder
{
    private const string NotInTheTable = "not among the words that are read";
    private const string NothingStated = "words that state nothing";

    private readonly List<RecordNode> phaseNodes = [];
    private readonly List<InterventionKind> kinds = [];
    /// <summary>Interventional or observational; access outside a study is neither.</summary>
    public void Type(RecordNode node)
    {
        if (node.Text is { } text && Words.Key(text).StartsWith("EXPANDEDACCESS", StringComparison.Ordinal))
            Book.Put(node, LeafFate.NoPlace, "", "access outside a study: the record is of no study");
        else TypeOf(node);
    }

    private void TypeOf(RecordNode node) => Axis(node, nameof(StudyDraft.Type), Words.Type, (d, v) => d with { Type = v }, Draft.Type);

    public void Allocation(RecordNode node) =>
        Axis(node, nameof(StudyDraft.Allocation), Words.Allocation, (d, v) => d with { Allocation = v }, Draft.Allocation);

    public void Masking(RecordNode node) =>
        Axis(node, nameof(StudyDraft.Masking), Words.Masking, (d, v) => d with { Masking = v }, Draft.Masking);

    public void Model(RecordNode node) => Axis(node, nameof(StudyDraft.Model), Words.Model, (d, v) => d with { Model = v }, Draft.Model);

    public void Purpose(RecordNode node)
    {
        Axis(node, nameof(StudyDraft.Purpose), Purposes.Purpose, (d, v) => d with { Purpose = v }, Draft.Purpose);
        if (Draft.Purpose is not null && Book.Text(node) is { } text && Purposes.IsNarrowed(text))
            Book.Note(node, "", "what the other purpose is");
    }

    /// <summary>The design in words: labels and values in one text.</summary>
    public void DesignIn(RecordNode node)
    {
        if (Book.Text(node) is not { } text) return;
        var (draft, read, parts) = DesignText.Read(text, Draft);
        var fate = read == 0 ? LeafFate.NoPlace : read == parts ? LeafFate.Read : LeafFate.ReadInPart;
        Book.Put(node, fate, read == 0 ? "" : "Draft: allocation, masking, model, purpose",
            fate == LeafFate.Read ? "" : read == 0 ? "design in words" : "design in words, of which only the axes of the draft are kept");
        Draft = draft;
    }

    /// <summary>One axis of the design in a word of its own: Randomized, Parallel Assignment.</summary>
    public void AnyAxis(RecordNode node)
    {
        if (Book.Text(node) is not { } text) return;
        if (Words.Type(text) is not null) Type(node);
        else if (Words.Key(text) is not ("YES" or "NO" or "NA" or "NOTAPPLICABLE" or "NONE" or "SINGLE" or "DOUBLE" or "TRIPLE" or "OTHER"))
        {
            if (Words.Allocation(text) is not null) Allocation(node);
            else if (Words.Masking(text) is not null) Masking(node);
            else if (Words.Model(text) is not null) Model(node);
        }
    }

    /// <summary>A phase, in whatever words. Several of one record are read together.</summary>
    public void Phase(RecordNode node)
    {
        if (Text(node, "Draft." + nameof(StudyDraft.Phase)) is not { } text) return;
        phaseNodes.Add(node);
        Draft = Draft with { Phase = Draft.Phase is { } before ? before == text ? before : $"{before}/{text}" : text };
    }

    public void Intervention(RecordNode node)
    {
        const string to = "Draft." + nameof(StudyDraft.Interventions);
        if (Said(node) is not { } text) return;
        if (Purposes.Kind(text) is not { } read)
        {
            NotUnderstood(node, to, NotInTheTable);
            return;
        }

        Book.Put(node, read.Loss.Length == 0 ? LeafFate.Read : LeafFate.ReadInPart, to, read.Loss);
        foreach (var kind in read.Kinds)
        {
            if (!kinds.Contains(kind)) kinds.Add(kind);
        }
    }

    /// <summary>A kind that is known already.</summary>
    public void InterventionIs(InterventionKind kind)
    {
        if (!kinds.Contains(kind)) kinds.Add(kind);
    }

    // The text, unless its words state nothing.
    private string? Said(RecordNode node)
    {
        if (Book.Text(node) is not { } text) return null;
        if (!Words.StateNothing(text)) return text;
        Book.Put(node, LeafFate.NoPlace, "", NothingStated);
        return null;
    }

    /// <summary>Yes or no in the words and codes of registries.</summary>
    internal static bool? YesNo(string text) => Words.Key(text) switch
    {
        "YES" or "TRUE" or "Y" or "1" or "ACCEPTSHEALTHYVOLUNTEERS" or "HEALTHYVOLUNTEERSALLOWED" => true,
        "NO" or "FALSE" or "N" or "0" or "NOTACCEPTED" => false,
        _ => null,
    };

    private void Axis<T>(RecordNode node, string property, Func<string, T?> read, Func<StudyDraft, T, StudyDraft> put, T? held)
        where T : struct
    {
        var to = "Draft." + property;
        if (Said(node) is not { } text) return;
        if (read(text) is not { } value)
        {
            NotUnderstood(node, to, NotInTheTable);
        }
        else if (held is { } other && !other.Equals(value))
        {
            Book.Put(node, LeafFate.NotUnderstood, to, "the record says something else of the same before");
        }
        else
        {
            Book.Put(node, LeafFate.Read, to);
            Draft = put(Draft, value);
        }
    }
}
