using Crn.Domain;
using Crn.Domain.Identifiers;
using Crn.Domain.Monitoring;
using Crn.Domain.Permissions;
using Crn.Domain.Probability;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Rules;
using Crn.Domain.SetUp;
using NodaTime;

// The main job in small, as a team outside this repository would write it. Each line is checked; the last line counts.
var checks = new Checks();

checks.That("An identifier is read and written back", IsrctnId.Parse("ISRCTN62918594").ToString() == "ISRCTN62918594");
checks.That("A wrong check digit is refused",
    OrcidId.TryParse("0000-0002-1825-0097", null, out _) && !OrcidId.TryParse("0000-0002-1825-0098", null, out _));

var beds = Fact.Count("site.beds", "How many beds?");
var enough = beds.AtLeast(2);
checks.That("A missing fact is unknown, not no", enough.Evaluate(FactSheet.Empty) == Truth.Unknown);
checks.That("It is named", enough.MissingFacts(FactSheet.Empty).Count == 1);
checks.That("Known, it settles the answer", enough.Evaluate(FactSheet.Empty.With(beds, 3)) == Truth.True);

checks.That("Lists compare by content", new[] { 1, 2 }.ToValueList() == [1, 2]);
checks.That("A library type says what it is", typeof(RecruitmentPlan).Assembly.GetName().Name == "Crn.Domain");
ListsOfArguments.Run(checks);
Records.Run(checks);
Extra.Run(checks);
return checks.Report();

internal sealed class Checks
{
    private int passed;
    private int failed;

    public void That(string sentence, bool holds)
    {
        Console.WriteLine($"{(holds ? "ok" : "FAILED")}: {sentence}");
        if (holds) passed++;
        else failed++;
    }

    public int Report()
    {
        Console.WriteLine($"{passed} passed, {failed} failed");
        return failed == 0 ? 0 : 1;
    }
}

internal static partial class Extra
{
    public static void Run(Checks checks)
    {
        Generated(checks);
        Stored(checks);
    }

    static partial void Generated(Checks checks);

    static partial void Stored(Checks checks);
}
