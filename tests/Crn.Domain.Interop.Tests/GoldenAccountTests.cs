namespace Crn.Domain.Interop.Tests;

/// <summary>The whole account of one record of each form, kept as text: whoever changes what becomes of a leaf sees it here.</summary>
public class GoldenAccountTests
{
    public static TheoryData<string> Names =>
    [
        "ctgov-v2/NCT00973089.json", "ctgov-v2/NCT03475563.json", "isrctn-xml/ISRCTN62918594.xml", "isrctn-xml/ISRCTN15375673.xml",
        "isrctn-xml/ISRCTN54285094.xml", "fhir-r4/eclaire-ResearchStudy.json", "fhir-r4/mcode-ResearchStudy-NCT02513394.json",
        "fhir-r4/eclaire-Group.json", "fhir-r4/eclaire-Location.json", "fhir-r5/ResearchStudy-example-ctgov-study-record.json",
        "ctgov-legacy-xml/NCT03424005.xml",
    ];

    // Set CRN_WRITE_GOLDEN to a folder to write the accounts there, and read the difference before keeping them.
    [Theory]
    [MemberData(nameof(Names))]
    public void An_account_is_as_it_was(string name)
    {
        var reading = Samples.Read(name);
        var account = string.Concat(reading.Account.Select(e => $"{e}\n"))
            + string.Concat(reading.Contradictions.Select(c => $"! {c}\n"));
        var file = name.Replace('/', '_') + ".txt";
        if (Environment.GetEnvironmentVariable("CRN_WRITE_GOLDEN") is { Length: > 0 } folder)
            File.WriteAllText(Path.Combine(folder, file), account);
        else Assert.Equal(Samples.Resource("Data/golden/" + file), account);
    }
}
