namespace Crn.Domain.Identifiers;

/// <summary>One pass over a text: part by part, then announcements, forms that cannot be mistaken, and what is left over.</summary>
internal sealed partial class StudyIdentifierReader(string text)
{
    private const string PartSigns = ",;|\n\r";
    private const string WordSigns = ":()[]{}<>\"'#\u201C\u201D\u2018\u2019";
    private const string Joiners = "/&+_";

    private readonly List<IdentifierPassage> account = [];
    private readonly List<OrcidId> people = [];
    private readonly List<string> unrecognised = [];

    private int done;
    private List<IdentifierLabels.Label> announced = [];

    internal StudyIdentifierReading Read(string label)
    {
        var field = IdentifierLabels.In(label);
        for (var at = 0; at < text.Length;)
        {
            var next = text.AsSpan(at).IndexOfAny(PartSigns);
            var end = next < 0 ? text.Length : at + next;
            announced = field is null ? [] : [field];
            ReadPart(at, end);
            at = end + 1;
        }

        Fill(text.Length);
        return new(account.ToValueList(), people.Distinct().ToValueList(), unrecognised.ToValueList());
    }

    private void ReadPart(int start, int end)
    {
        var first = account.Count;
        for (var at = start; at < end;)
        {
            if (char.IsLetterOrDigit(text[at])) at = ReadWord(at, end);
            else at++;
        }

        var part = text[start..end].Trim();
        var passages = account.Skip(first).ToList();
        if (passages.Exists(passage => passage.Kind == IdentifierPassageKind.Identifier))
        {
            unrecognised.AddRange(passages.Where(passage => passage.IsLeftOver).Select(passage => passage.Text));
        }
        else if (part.Length > 0 && passages.Count > 0 && !IdentifierLabels.MeansNone(part))
        {
            unrecognised.Add(part);
        }
    }

    private int ReadWord(int at, int end)
    {
        if (AddressEnd(at, end) is { } address) return ReadAddress(at, address);
        if (IdentifierForms.At(text, at, announced.Exists(label => label.IsEuropean)) is { } found && found.End <= end)
            return Add(at, found);
        if (IdentifierLabels.At(text, at, end) is { } label) return Announce(at, label.Label, label.End);
        var stop = EndOfWord(at, end);
        if (Placeholders.Filled(text.AsSpan(at, stop - at), announced.Count > 0 ? announced[0].Schemes[0] : null) is { } filled)
            return Add(at, stop, IdentifierPassageKind.Placeholder, default, new(filled, IdentifierRule.Placeholder));
        return announced.Count > 0 ? ReadAnnounced(at, stop) : Leave(at, stop);
    }

    // IRAS/CPMS announces two numbers, in that order.
    private int Announce(int at, IdentifierLabels.Label label, int end)
    {
        var joined = done > 0 && account[^1].Kind == IdentifierPassageKind.Announcement
            && text[done..at].AsSpan().Trim() is "/" or "&" or "+";
        if (!joined) announced = [];
        announced.Add(label);
        return Add(at, end, IdentifierPassageKind.Announcement);
    }

    private int ReadAnnounced(int at, int end)
    {
        var labels = announced;
        announced = [];
        var several = labels.Count > 1 ? labels.Select(label => label.Schemes[0]).Distinct().Count() : 1;
        if (several > 1 && !text.AsSpan(at, end - at).ContainsAny(Joiners)) return ReadAsOneOf(labels, at, end);
        for (var stop = end; stop > at; stop = text.AsSpan(at, stop - at).LastIndexOfAny(Joiners) is var cut and > 0 ? at + cut : at)
        {
            foreach (var scheme in labels[0].Schemes)
            {
                if (!IdentifierValues.TryParseAs(scheme, text[at..stop], out var identifier, out var person, out _)) continue;
                var next = NextOfList(stop, end);
                if (next) announced = several > 1 ? labels[1..] : labels;
                if (!person.IsDefault) return Add(at, new IdentifierForms.Found(stop, default, null, person));
                return Add(at, stop, identifier.IsDefault ? IdentifierPassageKind.Organisation : IdentifierPassageKind.Identifier,
                    identifier);
            }
        }

        if (!text.AsSpan(at, end - at).ContainsAnyInRange('0', '9')) return Leave(at, end);
        end = NextInside(at, end);
        var stopped = TrimEnd(at, end);
        if (labels[0].IsLoose || IdentifierValues.TryParseAs(labels[0].Schemes[0], text[at..stopped], out _, out _, out var problem))
            return Leave(at, end);
        return Add(at, stopped, KindOf(problem!.Value), default, problem);
    }

    // One number under two names: read where only one of them fits.
    private int ReadAsOneOf(List<IdentifierLabels.Label> labels, int at, int end)
    {
        var fitting = labels
            .SelectMany(label => label.Schemes)
            .Select(scheme => IdentifierValues.TryParseAs(scheme, text[at..end], out var identifier, out _, out _) ? identifier : default)
            .Where(identifier => !identifier.IsDefault)
            .Distinct()
            .ToList();
        return fitting.Count == 1 ? Add(at, end, IdentifierPassageKind.Identifier, fitting[0]) : Leave(at, end);
    }

    // Whether another number of the same kind is joined on: CPMS 16116/16117.
    private bool NextOfList(int at, int end) =>
        at + 4 < end && Joiners.Contains(text[at], StringComparison.Ordinal)
            && text.AsSpan(at + 1, 4).IndexOfAnyExceptInRange('0', '9') < 0;

    private int Leave(int at, int end)
    {
        announced = [];
        end = NextInside(at, end);
        var stop = TrimEnd(at, end);
        return Add(at, stop, LeftOver.KindOf(text.AsSpan(at, stop - at)));
    }

    // What is joined to a word and can be read by itself is not part of it.
    private int NextInside(int at, int end)
    {
        var form = IdentifierForms.Next(text, at, end);
        for (var i = at + 1; i < form; i++)
        {
            if (!char.IsAsciiLetter(text[i]) || !Joiners.Contains(text[i - 1], StringComparison.Ordinal)) continue;
            if (IdentifierLabels.At(text, i, end) is { } label && (label.End == end || char.IsAsciiDigit(text[label.End]))) return i;
        }

        return form;
    }

    private int EndOfWord(int at, int end)
    {
        var stop = at;
        while (stop < end && !char.IsWhiteSpace(text[stop]) && !WordSigns.Contains(text[stop], StringComparison.Ordinal)) stop++;
        return TrimEnd(at, stop);
    }

    private int TrimEnd(int at, int end)
    {
        while (end > at + 1
            && (text[end - 1] is '.' or '!' or '?' or '='
                or ':' || Joiners.Contains(text[end - 1], StringComparison.Ordinal) || TextShapes.IsDash(text[end - 1]))) end--;
        return end;
    }

    private int Add(int at, IdentifierForms.Found found)
    {
        announced = [];
        if (!found.Person.IsDefault) people.Add(found.Person);
        return found.Problem is { } problem ? Add(at, found.End, KindOf(problem), default, problem)
            : !found.Person.IsDefault ? Add(at, found.End, IdentifierPassageKind.Person)
            : Add(at, found.End, IdentifierPassageKind.Identifier, found.Identifier);
    }

    private int Add(int at, int end, IdentifierPassageKind kind, StudyIdentifier identifier = default, IdentifierProblem? problem = null)
    {
        Fill(at);
        if (end > at) account.Add(new(at, text[at..end], kind, identifier, problem));
        return done = Math.Max(done, end);
    }

    private void Fill(int to)
    {
        if (to <= done) return;
        account.Add(new(done, text[done..to], IdentifierPassageKind.Between));
        done = to;
    }

    private static IdentifierPassageKind KindOf(IdentifierProblem problem) =>
        problem.Rule == IdentifierRule.Placeholder ? IdentifierPassageKind.Placeholder : IdentifierPassageKind.Wrong;
}
