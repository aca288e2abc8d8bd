using Crn.Domain.Identifiers;
using Crn.Domain.Interop.Leaves;
using Crn.Domain.Studies;

namespace Crn.Domain.Interop.Accounts;

/// <content>Numbers of the study.</content>
internal sealed partial class RecordBuilder
{
    // More than any record has; what is read takes time for each pair.
    private const int LongestField = 2_000;
    private const int MostNumbers = 1_000;

    /// <summary>The label under which references of ethics committees stand.</summary>
    public const string CommitteeLabel = "REC";

    private readonly List<RecordIdentifier> identifiers = [];
    private StudyIdentifiers recognised = StudyIdentifiers.None;

    /// <summary>The first number read as the record's own.</summary>
    public string OwnNumber { get; set; } = "";

    /// <summary>The scheme of the record's own number; null where it may have any.</summary>
    public IdentifierScheme? OwnScheme { get; set; }

    /// <summary>Reads a field in which numbers of the study stand, several perhaps, under a label.</summary>
    /// <param name="node">The leaf.</param>
    /// <param name="label">What the record calls the number; empty when it does not say.</param>
    /// <param name="prefix">What the registry leaves out before its own number.</param>
    /// <param name="isSponsors">Whether what is no known scheme is the sponsor's own protocol number.</param>
    public void Identifier(RecordNode node, string label = "", string prefix = "", bool isSponsors = false)
    {
        const string to = nameof(RecordReading.Identifiers);
        if (Book.Text(node) is not { } text) return;
        if (PrivacyGuard.LooksLikeNhsNumber(label)) label = "";
        if (text.Length > LongestField || identifiers.Count >= MostNumbers)
        {
            NotUnderstood(node, to, text.Length > LongestField ? "too long to be a number of the study" : "one number too many to be read");
            return;
        }

        var spoken = prefix.Length > 0 && text.All(char.IsAsciiDigit) ? prefix + text : text;
        var reading = StudyIdentifierReading.Read(label, spoken);
        if (!reading.IsAccepted)
        {
            Book.Put(node, LeafFate.LeftOut, to);
            return;
        }

        Book.Put(node, LeafFate.Read, to);
        foreach (var passage in reading.Value.Account.Where(p => p.Kind == IdentifierPassageKind.Identifier))
            Recognised(node, label, passage);
        // Beside the reference of a committee stand its name, address and telephone number, which are no numbers of the study.
        foreach (var passage in reading.Value.Account.Where(p => p.Problem is not null && !IsDate(p.Text)
            && (label != CommitteeLabel || p.Text.Contains('/', StringComparison.Ordinal)))) Wrong(node, label, passage);
        Others(node, label, reading.Value, isSponsors);
    }

    /// <summary>Reads one number a line, each behind the name of its scheme.</summary>
    public void Identifiers(RecordNode node, Func<string, string> label)
    {
        if (Text(node, nameof(RecordReading.Identifiers)) is not { } text) return;
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostNumbers))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            if (StudyIdentifierReading.Read(space > 0 ? label(line[..space]) : "", space > 0 ? line[(space + 1)..] : line) is not
                { IsAccepted: true, Value: var reading })
                continue;
            foreach (var passage in reading.Account.Where(p => p.Kind == IdentifierPassageKind.Identifier)) Recognised(node, line, passage);
            foreach (var passage in reading.Account.Where(p => p.Problem is not null)) Wrong(node, line, passage);
        }
    }

    /// <summary>A number that is not of the study: taken as it is.</summary>
    public void OtherNumber(RecordNode node, string label)
    {
        if (Text(node, nameof(RecordReading.Identifiers)) is { } text) Add(new(RecordIdentifierKind.Other, text, label, node.Path));
    }

    /// <summary>The scheme of the first number of the record; null where that is of none.</summary>
    public IdentifierScheme? FirstScheme =>
        identifiers.Count > 0 && !identifiers[0].Identifier.IsDefault ? identifiers[0].Identifier.Scheme : null;

    /// <summary>Whether a number of a scheme was read.</summary>
    public bool Has(IdentifierScheme scheme) => recognised.All.Any(id => id.Scheme == scheme);

    private void Recognised(RecordNode node, string label, IdentifierPassage passage)
    {
        var next = recognised.With(passage.Identifier);
        var isSecond = !next.IsAccepted;
        if (!isSecond && next.Value != recognised)
        {
            recognised = next.Value;
            Draft = Draft with { Identifiers = Draft.Identifiers.Add(IdentifierDraft.Of(passage.Identifier)) };
        }

        Add(new(isSecond ? RecordIdentifierKind.Second : RecordIdentifierKind.Recognised, passage.Text, label, node.Path,
            passage.Identifier,
            isSecond ? next.Reasons[0].Because : ""));
        if (!isSecond) return;
        Book.Note(node, "", "a second number of a scheme of which a study has one: not in the draft");
        Contradict("record.second-identifier", next.Reasons[0].Because,
            identifiers.Where(i => i.Identifier.Scheme == passage.Identifier.Scheme && !i.Identifier.IsDefault).Select(i => i.Path));
    }

    private void Wrong(RecordNode node, string label, IdentifierPassage passage)
    {
        var problem = passage.Problem!.Value;
        var isPlaceholder = passage.Kind == IdentifierPassageKind.Placeholder;
        Add(new(isPlaceholder ? RecordIdentifierKind.Placeholder : RecordIdentifierKind.Wrong, passage.Text, label, node.Path,
            note: problem.Message));
        Book.Put(node, isPlaceholder ? LeafFate.Placeholder : LeafFate.ReadInPart, nameof(RecordReading.Identifiers), problem.Message);
    }

    private void Others(RecordNode node, string label, StudyIdentifierReading reading, bool isSponsors)
    {
        var wrong = reading.Account.Where(p => p.Problem is not null).Select(p => p.Text).ToList();
        foreach (var rest in reading.Unrecognised)
        {
            if (wrong.Exists(w => rest.Contains(w, StringComparison.Ordinal)) || IsDate(rest)) continue;
            // A committee is named in words; a number of the sponsor may be a word too.
            if (label == CommitteeLabel && (!rest.Any(char.IsAsciiDigit) || IsProse(rest))) continue;
            Add(new(RecordIdentifierKind.Other, rest, label, node.Path));
            // The whole field is the sponsor's number, unless part of it was read as something else.
            if (!isSponsors || Draft.ProtocolNumber is not null) continue;
            Draft = Draft with { ProtocolNumber = rest };
            Book.Put(node, LeafFate.Read, $"{nameof(RecordReading.Identifiers)}, {nameof(Draft)}.{nameof(StudyDraft.ProtocolNumber)}");
        }
    }

    // A reference is one word, behind "ref" or not; what else stands in words is an address or a day.
    private static bool IsProse(string text) =>
        text.Contains(' ', StringComparison.Ordinal) && !text.Contains("ref", StringComparison.OrdinalIgnoreCase);

    // The day of an opinion stands beside its number.
    private static bool IsDate(string text) => text.Length <= 30 && Wordings.DateWords.Read(text, out _) is { Day: not null };

    private void Add(RecordIdentifier identifier)
    {
        if (!identifiers.Exists(i => i.Kind == identifier.Kind && i.Text == identifier.Text && i.Path == identifier.Path))
            identifiers.Add(identifier);
        if (OwnNumber.Length == 0 && identifier.Kind is RecordIdentifierKind.Recognised
            && (OwnScheme is null || identifier.Identifier.Scheme == OwnScheme)) OwnNumber = identifier.Identifier.ToString();
    }
}
