using System.Reflection;
using System.Text.RegularExpressions;
using Crn.Domain.Portfolio;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.Studies;
using Crn.Domain.Tests.Architecture;

namespace Crn.Domain.Tests.Findings;

/// <summary>The codes of all findings that the library can make, read from the built library.</summary>
internal static partial class FindingCodes
{
    private const BindingFlags Everything =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Type[] Types = typeof(RecruitmentFinding).Assembly.GetTypes();

    /// <summary>Of plans, ledgers and forecasts: every code named by a method that makes a finding.</summary>
    public static IEnumerable<string> OfRecruitment => Types.SelectMany(Members).Where(MakesFinding).SelectMany(Il.Strings)
        .Where(text => Code().IsMatch(text)).Distinct();

    /// <summary>Of tables that were typed: every code named by the readers of rows.</summary>
    public static IEnumerable<string> OfTables => In("Crn.Domain.Recruitment.Typing", "TableReader", "RowTyping")
        .Where(text => text.StartsWith("recruitment.", StringComparison.Ordinal));

    /// <summary>Of screening logs: every code named where a fault is made.</summary>
    public static IEnumerable<string> OfScreeningLogs => In("Crn.Domain.Troubleshooting.Screening", "ScreeningFaults")
        .Where(text => Word().IsMatch(text)).Select(text => text.Contains('.', StringComparison.Ordinal) ? text : "screening." + text);

    /// <summary>Of criteria that were typed.</summary>
    public static IEnumerable<string> OfCriteria => In("Crn.Domain.Rules.Notation", "CriterionParser")
        .Where(text => Code().IsMatch(text) && text.StartsWith("criterion.", StringComparison.Ordinal));

    /// <summary>Of the records of studies: the rows of the rules of data quality.</summary>
    public static IEnumerable<string> OfStudies => Private<Array>(typeof(DataQualityRules), "Rows").Cast<object>()
        .Select(row => "quality." + row.GetType().GetProperty("Code")!.GetValue(row));

    /// <summary>Of the dates of studies, each with the two dates that are compared: all that must stand in order.</summary>
    public static IEnumerable<(string Code, MilestoneKey Later, MilestoneKey Earlier)> OfDates =>
        from pair in Private<(MilestoneKey Later, MilestoneKey Earlier)[]>(typeof(DateRules), "InOrder")
        select ($"study.{Hyphened(pair.Later)}-before-{Hyphened(pair.Earlier)}", pair.Later, pair.Earlier);

    /// <summary>Of records about sites that contradict one another.</summary>
    public static IEnumerable<string> OfSites => Enum.GetNames<KnowledgeConflictKind>();

    private static string Hyphened(MilestoneKey key) => key.ToString().Replace(' ', '-');

    private static T Private<T>(Type type, string field) =>
        (T)type.GetField(field, BindingFlags.Static | BindingFlags.NonPublic)!.GetValue(null)!;

    private static IEnumerable<string> In(string room, params string[] names) => Types
        .Where(type => type.Namespace == room && names.Contains((type.DeclaringType ?? type).Name)).SelectMany(Members)
        .SelectMany(Il.Strings).Distinct();

    private static IEnumerable<MethodBase> Members(Type type) =>
        type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything));

    private static bool MakesFinding(MethodBase method)
    {
        if (method.DeclaringType is not { IsGenericType: false } || method.IsGenericMethod) return false;
        return method.GetMethodBody()?.GetILAsByteArray() is { } body && Il.Read(body)
            .Where(at => at.Token is { } token && (token >> 24) == 0x06)
            .Select(at => method.Module.ResolveMethod(at.Token!.Value)!)
            .Any(called => called is MethodInfo { ReturnType: var made } ? made == typeof(RecruitmentFinding)
                : called.DeclaringType == typeof(RecruitmentFinding));
    }

    [GeneratedRegex(@"^[a-z]+(-[a-z]+)*\.[a-z][a-z-]*$")]
    private static partial Regex Code();

    [GeneratedRegex(@"^[a-z]+([-.][a-z]+)*$")]
    private static partial Regex Word();
}
