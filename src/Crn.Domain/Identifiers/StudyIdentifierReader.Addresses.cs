namespace Crn.Domain.Identifiers;

/// <content>Web addresses and DOIs.</content>
internal sealed partial class StudyIdentifierReader
{
    private int? AddressEnd(int at, int end)
    {
        var stop = at;
        while (stop < end && !char.IsWhiteSpace(text[stop]) && text[stop] is not ('(' or ')' or '[' or ']' or '<' or '>' or '"' or '\''))
            stop++;
        stop = TrimEnd(at, stop);
        return LeftOver.IsAddress(text.AsSpan(at, stop - at)) ? stop : null;
    }

    // Of an address the path is read, and its query only when the path names nothing.
    private int ReadAddress(int at, int end)
    {
        announced = [];
        var query = text.AsSpan(at, end - at).IndexOfAny('?', '#');
        var path = query < 0 ? end : at + query;
        if (!ReadForms(at, at, path) && !ReadAwardOfAddress(at, path)) ReadForms(at, path, end);
        return Add(done > at ? done : at, end, IdentifierPassageKind.Address);
    }

    private bool ReadForms(int address, int at, int end)
    {
        var any = false;
        for (var next = IdentifierForms.Next(text, at, end); next < end; next = IdentifierForms.Next(text, next, end))
        {
            if (IdentifierForms.At(text, next) is not { } found || found.End > end) continue;
            if (next > done) Add(Math.Max(done, address), next, IdentifierPassageKind.Address);
            next = Add(next, found) - 1;
            any = true;
        }

        return any;
    }

    // https://fundingawards.nihr.ac.uk/award/16/117/04
    private bool ReadAwardOfAddress(int at, int end)
    {
        var award = text.IndexOf("/award/", at, end - at, StringComparison.OrdinalIgnoreCase);
        if (award < 0 || !text.AsSpan(at, award - at).Contains("nihr", StringComparison.OrdinalIgnoreCase)) return false;
        if (!NihrAward.TryParse(text[(award + 7)..end], null, out var read)) return false;
        Add(at, award + 7, IdentifierPassageKind.Address);
        Add(award + 7, end, IdentifierPassageKind.Identifier, read);
        return true;
    }
}
