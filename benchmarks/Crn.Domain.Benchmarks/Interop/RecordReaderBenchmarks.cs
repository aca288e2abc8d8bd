using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Crn.Domain.Interop;

namespace Crn.Domain.Benchmarks.Interop;

/// <summary>Records of registries, read from bytes, every leaf accounted for; beside the platform's own parse of the same bytes.</summary>
[MemoryDiagnoser]
public class RecordReaderBenchmarks
{
    private static readonly LocalDate Today = new(2026, 11, 29);

    private readonly byte[] json = Bytes("ctgov-v2/NCT00973089.json");
    private readonly byte[] large = Bytes("ctgov-v2/NCT02513394.json");
    private readonly byte[] xml = Bytes("isrctn-xml/ISRCTN62918594.xml");
    private readonly byte[] usdm = Bytes("usdm-v4/devices.json");
    private byte[] many = [];

    /// <summary>Puts 10,000 records into one file.</summary>
    [GlobalSetup(Target = nameof(TenThousand))]
    public void Many()
    {
        using var file = new MemoryStream();
        file.Write("{\"studies\":["u8);
        for (var i = 0; i < 10_000; i++)
        {
            if (i > 0) file.Write(","u8);
            file.Write(json);
        }

        file.Write("]}"u8);
        many = file.ToArray();
    }

    /// <summary>ClinicalTrials.gov, 7 kB.</summary>
    [Benchmark]
    public int ClinicalTrialsGov() => RecordReader.Read(json.AsSpan(), Today).Account.Count;

    /// <summary>Peer: the same bytes as a document of the platform.</summary>
    [Benchmark]
    public JsonValueKind PeerJsonDocument() => JsonDocument.Parse(json).RootElement.ValueKind;

    /// <summary>ClinicalTrials.gov, 271 kB, 437 sites.</summary>
    [Benchmark]
    public int ClinicalTrialsGovOf437Sites() => RecordReader.Read(large.AsSpan(), Today).Account.Count;

    /// <summary>ISRCTN, 5 kB.</summary>
    [Benchmark]
    public int Isrctn() => RecordReader.Read(xml.AsSpan(), Today).Account.Count;

    /// <summary>Peer: the same text as a document of the platform.</summary>
    [Benchmark]
    public string? PeerXDocument() => XDocument.Parse(Encoding.UTF8.GetString(xml)).Root?.Name.LocalName;

    /// <summary>USDM, 761 kB, 14,556 leaves.</summary>
    [Benchmark]
    public int Usdm() => RecordReader.Read(usdm.AsSpan(), Today).Account.Count;

    /// <summary>10,000 records of 7 kB in one file, one by one.</summary>
    [Benchmark]
    public int TenThousand() => RecordReader.ReadEach(new MemoryStream(many), Today).Count(reading => reading.IsReadable);

    private static byte[] Bytes(string name)
    {
        using var stream = typeof(RecordReaderBenchmarks).Assembly.GetManifestResourceStream("samples/" + name)!;
        using var held = new MemoryStream();
        stream.CopyTo(held);
        return held.ToArray();
    }
}
