using System.Reflection;
using System.Runtime.CompilerServices;
using Crn.Domain.Decisions;

namespace Crn.Domain.Tests.Architecture;

/// <summary>Whatever has a life has one shape: <see cref="IEventSourced{TSelf, TEvent}"/>, positional events, verbs that end alike.</summary>
public class LifeTests
{
    /// <summary>Types that have events and not the shape yet. The list only shrinks.</summary>
    private static readonly string[] NotYet = ["Engagement.Enquiry", "Permissions.PermissionCase"];

    private static readonly Type[] Types = typeof(Decision).Assembly.GetExportedTypes();

    private static IEnumerable<(Type State, Type Event)> Lives => Types.Select(type => (type, EventOf(type))).Where(life => life.Item2 is not null)!;

    [Fact]
    public void Whatever_decides_by_events_has_a_life() => Workshop.None(
        from type in Types
        where EventOf(type) is null && !NotYet.Contains(NameOf(type))
        where Methods(type).Any(method => IsDecisionOf(method.ReturnType, type))
        select $"{NameOf(type)} decides by events and does not implement IEventSourced");

    [Fact]
    public void The_exceptions_named_here_are_still_needed() => Workshop.None(
        NotYet.Except(Types.Where(type => EventOf(type) is null && Methods(type).Any(method => IsDecisionOf(method.ReturnType, type))).Select(NameOf))
            .Select(name => $"{name} no longer needs its exception"));

    [Fact]
    public void The_six_that_have_a_life_are_found() => Assert.InRange(Lives.Count(), 6 - NotYet.Length, 12);

    [Fact]
    public void Events_are_closed_positional_records_with_day_party_and_day_of_recording_first() => Workshop.None(
        from life in Lives
        from objection in AgainstBase(life.Event).Concat(CasesOf(life.Event).SelectMany(AgainstCase))
        select objection);

    [Fact]
    public void Verbs_end_with_day_party_day_of_recording_and_version() => Workshop.None(
        from life in Lives
        from verb in Methods(life.State).Where(method => !method.IsStatic && IsDecisionOf(method.ReturnType, life.State))
        where !EndsLikeAVerb(verb.GetParameters())
        select $"{NameOf(life.State)}.{verb.Name} does not end with (LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null)");

    [Fact]
    public void One_static_verb_starts_a_life_and_its_event_is_named_for_it() => Workshop.None(
        from life in Lives
        let starts = Methods(life.State).Where(method => method.IsStatic && IsDecisionOf(method.ReturnType, life.State)).ToList()
        let objection = starts is not [var start] ? "has no verb that starts it, or several"
            : start.Name is not ("Start" or "Register") ? "starts with " + start.Name + ", not with Start"
            : !IsAStart(start.GetParameters()) ? "does not take (..., LocalDate on, Party by, LocalDate? recordedOn = null) to start"
            : CasesOf(life.Event).Any(one => one.Name == start.Name + "ed") ? null
            : "has no event " + start.Name + "ed"
        where objection is not null
        select $"{NameOf(life.State)} {objection}");

    [Fact]
    public void The_check_bites()
    {
        Assert.Equal(3, AgainstCase(typeof(Odd)).Count());
        Assert.False(EndsLikeAVerb(typeof(LifeTests).GetMethod(nameof(Backwards), BindingFlags.NonPublic | BindingFlags.Static)!.GetParameters()));
    }

    private static void Backwards(Party by, LocalDate on) => Assert.True(on != default || by == default);

    private static IEnumerable<string> AgainstBase(Type type)
    {
        if (!type.IsAbstract || !IsRecord(type)) yield return $"{NameOf(type)} is not an abstract record";
        if (!BeginsLikeAnEvent(type)) yield return $"{NameOf(type)} does not take (LocalDate On, Party By, LocalDate RecordedOn)";
        if (!Methods(type, BindingFlags.NonPublic).Any(method => method is { IsAbstract: true, IsAssembly: true }))
        {
            yield return $"{NameOf(type)} is not closed by an internal abstract member";
        }

        if (type.GetMethod(nameof(ToString), [])!.IsFinal is false) yield return $"{NameOf(type)} leaves its text open";
    }

    private static IEnumerable<string> AgainstCase(Type type)
    {
        if (!type.IsSealed || !IsRecord(type)) yield return $"{NameOf(type)} is not a sealed record";
        if (!BeginsLikeAnEvent(type)) yield return $"{NameOf(type)} does not take On, By, RecordedOn first";
        var positional = type.GetConstructors()[0].GetParameters().Select(parameter => parameter.Name);
        var own = type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(p => p.Name != "EqualityContract").Select(p => p.Name);
        foreach (var name in own.Except(positional, StringComparer.Ordinal)) yield return $"{NameOf(type)}.{name} is not positional";
        foreach (var name in own.Intersect(["On", "By", "RecordedOn"])) yield return $"{NameOf(type)}.{name} hides that of the event";
    }

    private static bool BeginsLikeAnEvent(Type type) =>
        type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).Where(constructor => !IsCopy(constructor)).ToList() is [var made]
        && made.GetParameters() is [{ Name: "On" } on, { Name: "By" } by, { Name: "RecordedOn" } recordedOn, ..]
        && on.ParameterType == typeof(LocalDate) && by.ParameterType == typeof(Party) && recordedOn.ParameterType == typeof(LocalDate);

    private static bool EndsLikeAVerb(ParameterInfo[] parameters) =>
        parameters is [.., { Name: "on" }, { Name: "by" }, { Name: "recordedOn", HasDefaultValue: true }, { Name: "version", HasDefaultValue: true } version]
        && version.ParameterType == typeof(int?) && AreDayPartyDay(parameters[^4..]);

    private static bool IsAStart(ParameterInfo[] parameters)
    {
        var at = Array.FindIndex(parameters, parameter => parameter.Name == "on");
        return at >= 0 && at + 3 <= parameters.Length && AreDayPartyDay(parameters[at..]) && parameters[(at + 2)..].All(parameter => parameter.HasDefaultValue);
    }

    private static bool AreDayPartyDay(ParameterInfo[] parameters) =>
        parameters[0].ParameterType == typeof(LocalDate) && !parameters[0].HasDefaultValue
        && parameters[1] is { Name: "by", HasDefaultValue: false } by && by.ParameterType == typeof(Party)
        && parameters[2] is { Name: "recordedOn" } recordedOn && recordedOn.ParameterType == typeof(LocalDate?);

    private static Type? EventOf(Type type) => type.GetInterfaces()
        .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEventSourced<,>) && i.GetGenericArguments()[0] == type)?.GetGenericArguments()[1];

    private static IEnumerable<Type> CasesOf(Type type) => Types.Where(one => one.BaseType == type);

    private static IEnumerable<MethodInfo> Methods(Type type, BindingFlags visible = BindingFlags.Public) =>
        type.GetMethods(visible | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly);

    private static bool IsDecisionOf(Type returned, Type state) =>
        returned.IsGenericType && returned.GetGenericTypeDefinition() == typeof(Decision<,>) && returned.GetGenericArguments()[0] == state;

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    private static bool IsCopy(ConstructorInfo constructor) => constructor.GetParameters() is [var only] && only.ParameterType == constructor.DeclaringType;

    private static string NameOf(Type type) => type.FullName!["Crn.Domain.".Length..].Replace('+', '.');

    // Wrong in three ways: not sealed, days in another order, and a property of its own.
    [CompilerGenerated]
    internal record Odd(Party By, LocalDate On, LocalDate RecordedOn)
    {
        public int Extra => 1;
    }
}
