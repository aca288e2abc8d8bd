using Crn.Domain.Interop.Accounts;
using Crn.Domain.Interop.Leaves;

namespace Crn.Domain.Interop.Usdm;

/// <summary>Who takes part, and how many, as USDM says it: numbers may be ranges, and cohorts have their own.</summary>
internal static class UsdmPopulation
{
    public static void Read(RecordBuilder b, RecordNode population)
    {
        if (!population.Exists) return;
        b.HealthyVolunteers(population["includesHealthySubjects"]);
        Number(b, population["plannedEnrollmentNumber"], RecordNumberKind.Target, "");
        Number(b, population["plannedCompletionNumber"], RecordNumberKind.PlannedCompletion, "");
        foreach (var sex in population.Each("plannedSex")) UsdmReader.Coded(b, sex, b.Sex);
        var age = population["plannedAge"];
        Limit(b, age["minValue"], isLowest: true);
        Limit(b, age["maxValue"], isLowest: false);
        foreach (var cohort in population.Each("cohorts"))
        {
            var scope = b.Book.Text(cohort["label"]) ?? b.Book.Text(cohort["name"]) ?? "a cohort";
            Number(b, cohort["plannedEnrollmentNumber"], RecordNumberKind.Target, scope);
            Number(b, cohort["plannedCompletionNumber"], RecordNumberKind.PlannedCompletion, scope);
        }
    }

    // A quantity or a range; version 3 writes the two ends as bare numbers.
    private static void Number(RecordBuilder b, RecordNode node, RecordNumberKind kind, string scope)
    {
        if (node["value"].Exists)
        {
            b.Number(node["value"], kind, scope);
            return;
        }

        var (low, high) = (Value(node["minValue"]), Value(node["maxValue"]));
        if (low.Exists || high.Exists) b.Range(low, high, kind, scope);
    }

    private static RecordNode Value(RecordNode end) => end["value"].Exists ? end["value"] : end;

    private static void Limit(RecordBuilder b, RecordNode end, bool isLowest)
    {
        var unit = end["unit"]["standardCode"]["decode"];
        b.Age(Value(end), isLowest, unit.Exists ? unit : null);
        b.With(unit, nameof(RecordReading.Facts));
    }
}
