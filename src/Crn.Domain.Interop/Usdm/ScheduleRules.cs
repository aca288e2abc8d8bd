using Crn.Domain.Interop.Accounts;
using static Crn.Domain.Interop.Accounts.RestRule;

namespace Crn.Domain.Interop.Usdm;

/// <summary>What of a study is not in a schedule of visits.</summary>
internal static class ScheduleRules
{
    private const string D = "study.versions.studyDesigns.";

    public static RestRules All { get; } = new(
    [
        ("systemName", "the program that wrote the record"),
        ("systemVersion", "the program that wrote the record"),
        ("usdmVersion", "the version of the model"),
        Silent("study", "not of the schedule: RecordReader reads the study"),
        Personal("study.versions.roles.assignedPersons", "a person's name"),
        Silent(D + "encounters", "where and how a visit is held, and what begins and ends it"),
        Silent(D + "activities", "how an activity is done and what is measured by it"),
        Silent(D + "epochs", "an epoch: its type says the phase"),
        Silent(D + "scheduleTimelines", "a timeline that is no visit: steps within an activity, or one that nothing calls"),
        ("*.instanceType", "the kind of element in the model"),
        ("*.id", "a number inside the model"),
        ("*.extensionAttributes", "an extension"),
    ]);
}
