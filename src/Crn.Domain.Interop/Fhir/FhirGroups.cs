using Crn.Domain.Interop.Accounts;
using Crn.Domain.Interop.Leaves;
using Crn.Domain.Interop.Wordings;

namespace Crn.Domain.Interop.Fhir;

/// <summary>Who may take part, and how many, from groups and evidence variables.</summary>
internal static class FhirGroups
{
    public static void Eligibility(RecordBuilder b, RecordNode group)
    {
        if (!group.Exists) return;
        List<(RecordNode? Low, RecordNode? High)> ages = [];
        foreach (var characteristic in group.Each("characteristic"))
        {
            if (characteristic["exclude"].Text == "true") continue;
            var code = (characteristic["code"].Exists ? characteristic["code"] : characteristic.At("definitionByTypeAndValue", "type"));
            var about = Words.Key(Concepts.Understood(code, IsAge).Text ?? Concepts.InWords(code).Text ?? "");
            if (IsAge(about) && Ages(characteristic) is var (low, high)) ages.Add((low, high));
            else if (about.Contains("GENDER", StringComparison.Ordinal) || about is "SEX" or "GRPGENDER") Sexes(b, characteristic);
        }

        Limits(b, ages);
    }

    /// <summary>The size of a group: wanted, where the group is only described; recruited, where its members are named.</summary>
    public static void Quantity(RecordBuilder b, RecordNode group)
    {
        if (!group.Exists) return;
        var membership = group["membership"].Text;
        var kind = group["member"].Exists || membership == "enumerated" ? RecordNumberKind.Recruited
            : group["actual"].Text == "false" || membership == "definitional" ? RecordNumberKind.Target
            : RecordNumberKind.NotStated;
        b.Number(group["quantity"], kind, on: b.UpdatedOn,
            note: kind == RecordNumberKind.NotStated ? "whether they are wanted or were recruited is not said: not in the draft" : "");
        b.Personal(group["member"], "members of the group");
    }

    private static bool IsAge(string text) =>
        Words.Key(text) is "AGE" or "GRPAGE" or "424144002" or "CURRENTCHRONOLOGICALAGE" or "302164" or "AGEAGE" or "30525";

    private static (RecordNode? Low, RecordNode? High)? Ages(RecordNode characteristic)
    {
        var range = characteristic["valueRange"];
        if (range.Exists) return (Exists(range["low"]), Exists(range["high"]));
        var quantity = characteristic["valueQuantity"].Exists ? characteristic["valueQuantity"]
            : characteristic.At("definitionByTypeAndValue", "valueQuantity");
        return quantity["comparator"].Text switch
        {
            ">=" or ">" => (Exists(quantity), null),
            "<=" or "<" => (null, Exists(quantity)),
            _ => null,
        };
    }

    private static RecordNode? Exists(RecordNode node) => node.Exists ? node : null;

    // Several ranges together leave open what any of them leaves open.
    private static void Limits(RecordBuilder b, List<(RecordNode? Low, RecordNode? High)> ages)
    {
        if (ages.Count == 0) return;
        Limit(b, ages.ConvertAll(a => a.Low), true);
        Limit(b, ages.ConvertAll(a => a.High), false);
    }

    private static void Limit(RecordBuilder b, List<RecordNode?> quantities, bool isLowest)
    {
        var read = quantities.ConvertAll(q => q is null || q["value"].Text is not { } text ? null
            : AgeWords.InYears(text, q["unit"].Text ?? q["code"].Text, isLowest, out _));
        var widest = -1;
        for (var i = 0; i < read.Count; i++)
        {
            if (read[i] is { } years && (widest < 0 || (isLowest ? years < read[widest] : years > read[widest]))) widest = i;
        }

        var isOpen = read.Exists(years => years is null);
        foreach (var quantity in quantities.OfType<RecordNode>())
        {
            if (!isOpen && quantity == quantities[widest])
                b.Age(quantity["value"], isLowest, quantity["unit"].Exists ? quantity["unit"] : quantity["code"]);
            else b.Book.Put(quantity["value"], LeafFate.NoPlace, "", "an age of one of several groups, of which another reaches further");
            if (quantity["comparator"].Text is "<" or ">")
                b.Book.Note(quantity["value"], "", isLowest ? "that the age itself is too low" : "that the age itself is too high");
            b.With(quantity["unit"], nameof(RecordReading.Facts));
        }
    }

    private static void Sexes(RecordBuilder b, RecordNode characteristic)
    {
        var concept = characteristic["valueCodeableConcept"];
        foreach (var coding in concept.Each("coding")) b.Sex(coding["code"]);
        if (!concept["coding"].Exists) b.Sex(concept["text"]);
        b.With(concept, nameof(RecordReading.Facts));
    }
}
