namespace Crn.Domain.Interop.Tests;

/// <summary>
/// Random and mutated records: no text makes a reading throw, each keeps the law of the leaves, and none shows an NHS number.
/// </summary>
public class FuzzTests
{
    private const string NhsNumber = "943 476 5919";

    private static readonly string[] Small =
        [.. Samples.Records.Where(name => Samples.Text(name).Length < 40_000)];

    private static readonly string[] Pieces =
    [
        "\"", "{", "}", "[", "]", "<", ">", "</", "&", ",", ":", "null", "true", "-1", "1e400", "0", "", "\\u0000", "\\ud800", "2014-13-45",
        "99999999999999999999",
        "RECRUITING", "phase", "<a>", "<![CDATA[", "<!--", "<!DOCTYPE a>", "<?x?>", "\u0000", "\uFEFF", "\uD800", "ÿ", NhsNumber,
        "9434765919", "NCT00000000",
        "January 0, 0000", "18 Parsecs", "United Kingdom", "\n", "\t", ";", "'", "--",
    ];

    [Property(MaxTest = 400 / Share.Of)]
    public void No_text_makes_a_reading_throw(string? text)
    {
        Whole(text ?? "");
        Whole("{" + text);
        Whole("<" + text);
        Whole("TrialID,Phase\n" + text);
        RecruitmentCsv.Read("site,month,n\n" + text);
        RecruitmentCsv.Read(text ?? "");
        Assert.All(RecordReader.ReadEach(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text ?? "")), Samples.Today),
            r => Assert.NotNull(r));
    }

    [Property(MaxTest = 200 / Share.Of)]
    public void A_file_of_many_records_cut_anywhere_never_throws(int seed)
    {
        var draw = new Random(seed);
        var text = "{\"studies\":[" + string.Join(',', Enumerable.Repeat(Samples.Text("ctgov-v2/NCT00973089.json"), 2)) + "]}";
        for (var i = draw.Next(1, 6); i > 0; i--) text = Mutated(text, draw);
        foreach (var reading in RecordReader.ReadEach(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), Samples.Today))
            Secret(reading);
    }

    [Property(MaxTest = 400 / Share.Of)]
    public void A_record_with_pieces_cut_out_and_put_in_never_throws_and_keeps_the_laws(int seed)
    {
        var draw = new Random(seed);
        var text = Samples.Text(Small[draw.Next(Small.Length)]);
        for (var i = draw.Next(1, 6); i > 0; i--) text = Mutated(text, draw);
        Whole(text);
    }

    [Property(MaxTest = 300 / Share.Of)]
    public void A_record_whose_values_are_changed_keeps_the_laws(int seed)
    {
        var draw = new Random(seed);
        var name = Small[draw.Next(Small.Length)];
        var text = Samples.Text(name);
        var values = Samples.Read(name).Account.Where(e => e.Value.Length is > 0 and < 60).Select(e => e.Value).ToList();
        for (var i = 0; i < 8 && values.Count > 0; i++)
        {
            var value = values[draw.Next(values.Count)];
            var piece = Pieces[draw.Next(Pieces.Length)].Replace("\"", "", StringComparison.Ordinal)
                .Replace("<", "", StringComparison.Ordinal);
            text = text.Replace(value, piece, StringComparison.Ordinal);
        }

        Whole(text);
    }

    [Theory]
    [MemberData(nameof(LeafLawTests.Names), MemberType = typeof(LeafLawTests))]
    public void An_nhs_number_in_any_value_is_neither_kept_nor_shown(string name)
    {
        var text = Samples.Text(name);
        if (text.Length > 200_000) return;
        foreach (var value in Samples.Read(name).Account.Where(e => e.Value.Length is > 3 and < 80).Select(e => e.Value)
            .Distinct().Take(150))
        {
            var reading = RecordReader.Read(text.Replace(value, NhsNumber, StringComparison.Ordinal), Samples.Today);
            Secret(reading);
        }
    }

    private static void Whole(string text)
    {
        var reading = RecordReader.Read(text, Samples.Today);
        _ = reading.ToString();
        _ = reading.ToStudy();
        _ = reading.Plan.ToPlan();
        _ = reading.Recruitment.Read(Samples.Today);
        if (reading.IsReadable && text.TrimStart('\uFEFF').TrimStart() is ['{' or '[' or '<', ..]) Counted(text, reading);
        Secret(reading);
    }

    // Two readers of one text may disagree on what is well-formed; where both read it, they agree on its leaves.
    private static void Counted(string text, RecordReading reading)
    {
        int leaves;
        try
        {
            leaves = Leaves.Of(text);
        }
        catch (Exception e)
        when (e is System.Text.Json.JsonException or ArgumentException or System.Xml.XmlException or InvalidOperationException)
        {
            return;
        }

        Assert.Equal(leaves, reading.Account.Count);
    }

    private static void Secret(RecordReading reading)
    {
        foreach (var shown in Shown(reading))
            Assert.False(Identifiers.PrivacyGuard.LooksLikeNhsNumber(shown) && shown.Contains("5919", StringComparison.Ordinal), shown);
    }

    private static IEnumerable<string> Shown(RecordReading r) =>
    [
        .. r.Account.SelectMany(e => new[] { e.Path, e.Value, e.Note, e.To }),
        .. r.Identifiers.SelectMany(i => new[] { i.Text, i.Label, i.Note }),
        .. r.Sites.SelectMany(s => new[] { s.Name, s.City, s.Country, s.Region, s.Identifier }), .. r.Conditions, .. r.Countries, .. r.Arms,
        .. r.Numbers.Select(n => n.Scope), .. r.Contradictions.SelectMany(c => c.Paths.Append(c.Because)), r.WhyStopped,
        r.Source, r.Version,
        .. r.Dates.Select(d => d.Text), r.Facts.ToString(), r.Draft.Title ?? "", r.Draft.ShortTitle ?? "", r.Draft.Acronym ?? "",
        r.Draft.Phase ?? "", r.Draft.ProtocolNumber ?? "", .. r.Draft.Organisations.Select(o => o.Name ?? ""),
        .. r.Problems.Select(p => p.ToString()),
    ];

    private static string Mutated(string text, Random draw)
    {
        var at = draw.Next(text.Length + 1);
        var piece = Pieces[draw.Next(Pieces.Length)];
        return draw.Next(4) switch
        {
            0 => text.Insert(at, piece),
            1 => text.Remove(at, Math.Min(draw.Next(20), text.Length - at)),
            2 => text[..at],
            _ => text[..at] + text[draw.Next(at + 1)..],
        };
    }
}
