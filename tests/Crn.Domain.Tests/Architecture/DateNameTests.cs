using System.Reflection;
using Crn.Domain.Decisions;

namespace Crn.Domain.Tests.Architecture;

/// <summary>
/// The name of a date says what it is for: <c>on</c> is the day something took place, <c>asAt</c> the date a question is asked as of.
/// </summary>
public class DateNameTests
{
    /// <summary>Members whose <c>on</c> is the day of neither a verb nor an event, and why.</summary>
    private static readonly Dictionary<string, string> OnByDesign = new()
    {
        ["SponsorAssessment..ctor"] = "the day of the sponsor's answer: it is an event that no history keeps",
        ["OnTrackJudgement..ctor"] = "the day the judgement was made: it is an event that no history keeps",
        ["SetUpRecord.With"] = "the day the milestone was reached: it is an event that no history keeps",
    };

    /// <summary>Questions about a date that lies ahead or is itself the subject, so that nothing is asked as of it, and why.</summary>
    private static readonly Dictionary<string, string> DateByDesign = new()
    {
        ["RecruitmentForecast.CountOn"] = "a date ahead of the data cut: the forecast is as at the data cut",
        ["RecruitmentForecast.ExpectedOn"] = "a date ahead of the data cut",
        ["RecruitmentForecast.DeterministicOn"] = "a date ahead of the data cut",
        ["RecruitmentSample.CountOn"] = "a date ahead of the data cut",
        ["CompletionDate.On"] = "makes a completion date of a date",
        ["PlannedOpening.On"] = "makes an opening of a date",
        ["FactCriteria.On"] = "the date that a fact is compared with",
    };

    /// <summary>Members that are still to be renamed. The list only shrinks.</summary>
    private static readonly string[] NotYet = [];

    private static readonly string[] Questions = ["Assess", "AssessContinuing", "AsOf", "Covers", "InUseFor", "Review"];

    [Fact]
    public void On_is_the_day_of_a_verb_or_an_event() => Workshop.None(
        OnElsewhere().Where(member => !NotYet.Contains(member))
            .Select(member => $"{member} has a parameter 'on' and is neither a verb nor an event: a question is asked 'asAt'"));

    [Fact]
    public void A_question_of_what_holds_on_a_date_is_asked_asAt() => Workshop.None(
        QuestionsOtherwise().Where(member => !NotYet.Contains(member))
            .Select(member => $"{member} asks what holds on a date: name it 'asAt'"));

    [Fact]
    public void The_exceptions_named_here_are_still_needed() => Workshop.None(
        NotYet.Concat(OnByDesign.Keys).Except(OnElsewhere(byDesign: true)).Except(QuestionsOtherwise())
            .Select(member => $"{member} no longer needs its exception")
            .Concat(DateByDesign.Keys.Except(QuestionsOtherwise(byDesign: true))
                .Select(member => $"{member} no longer needs its exception")));

    private static IEnumerable<string> OnElsewhere(bool byDesign = false) => Distinct(
        from parameter in Dates()
        where parameter.Name is "on" or "On"
        where !IsVerb(parameter.Member) && !IsOfEvent(parameter.Member)
        let name = NameOf(parameter.Member)
        where byDesign || !OnByDesign.ContainsKey(name)
        select name);

    private static IEnumerable<string> QuestionsOtherwise(bool byDesign = false) => Distinct(
        from parameter in Dates()
        where parameter.Member is MethodInfo method
            && (method.Name.EndsWith("On", StringComparison.Ordinal) || Questions.Contains(method.Name))
        where parameter.Name is "date" or "day" or "today" && !IsVerb(parameter.Member)
        let name = NameOf(parameter.Member)
        where byDesign || !DateByDesign.ContainsKey(name)
        select name);

    private static IEnumerable<string> Distinct(IEnumerable<string> names) => names.Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<ParameterInfo> Dates() =>
        from type in typeof(Refusal).Assembly.GetExportedTypes()
        from member in type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .OfType<MethodBase>()
        from parameter in member.GetParameters()
        where parameter.ParameterType == typeof(LocalDate) || parameter.ParameterType == typeof(LocalDate?)
        select parameter;

    private static bool IsVerb(MemberInfo member) =>
        member is MethodInfo { ReturnType: { IsGenericType: true } returned } && returned.GetGenericTypeDefinition() == typeof(Decision<,>);

    private static bool IsOfEvent(MemberInfo member) => typeof(IRecordedEvent).IsAssignableFrom(member.DeclaringType);

    private static string NameOf(MemberInfo member) => $"{member.DeclaringType!.Name.Split('`')[0]}.{member.Name}";
}
