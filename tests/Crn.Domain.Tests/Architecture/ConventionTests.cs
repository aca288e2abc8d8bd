using System.Collections;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Tests.Architecture;

/// <summary>How types behave, section by section of docs/architecture.md, asked of every public type there is.</summary>
public class ConventionTests
{
    /// <summary>Types that a caller may derive from, and why.</summary>
    private static readonly IReadOnlyDictionary<Type, string> OpenByDesign = new Dictionary<Type, string>
    {
        [typeof(Rule)] = "each room's rules add what the room needs to a rule: a severity, a community, a step",
    };

    /// <summary>Types that check what they are made of and still have init members, and why; drafts need no entry.</summary>
    private static readonly Dictionary<Type, string> DescribedWithInit = new Dictionary<Type, string>
    {
        [typeof(Rule)] = "a team writes its own rules as declarative rows; the rule set checks them when it is built",
        [typeof(Crn.Domain.Sites.SiteRequirement)] = "whether it blocks stands alone",
        [typeof(Crn.Domain.Sites.CapabilityStatement)] =
            "what is held and not held stands alone; a contradiction is a conflict of the knowledge base",
        [typeof(Crn.Domain.Specialties.Appointment)] =
            "its optional members stand alone; whether they fit the role is for the community to say, with every reason",
        [typeof(Crn.Domain.Specialties.ReviewRequest)] = "its optional members stand alone, and the names among them check themselves",
        [typeof(Crn.Domain.Recruitment.PlannedSite)] =
            "its optional members check themselves; a closing date, rate or prior is sound by its own type",
        [typeof(Crn.Domain.SiteSelection.SiteCandidate)] = "where it is and whether it holds what is needed stand alone",
        [typeof(Crn.Domain.Troubleshooting.EscalationReport)] = "its members stand alone; figures check themselves",
        [typeof(Crn.Domain.Troubleshooting.StudyEvidence)] = "its members stand alone, and those that cannot be anything check themselves",
        [typeof(Crn.Domain.Engagement.AssumptionRecord)] =
            "an answer; its members that cannot be anything check themselves, the others stand alone",
        [typeof(Crn.Domain.Engagement.DeadlineWarning)] =
            "an answer; its members that cannot be anything check themselves, the others stand alone",
        [typeof(Crn.Domain.Engagement.LearntFact)] =
            "an answer; its members that cannot be anything check themselves, the others stand alone",
        [typeof(Crn.Domain.Engagement.MissingFact)] =
            "an answer; its members that cannot be anything check themselves, the others stand alone",
        [typeof(Crn.Domain.Engagement.RunningClock)] =
            "an answer; its members that cannot be anything check themselves, the others stand alone",
        [typeof(Crn.Domain.Engagement.StagedFinding)] =
            "an answer; its members that cannot be anything check themselves, the others stand alone",
        [typeof(Crn.Domain.Portfolio.SponsorAssessment)] = "its day checks itself, the answer stands alone",
        [typeof(Crn.Domain.Engagement.EnquiryDeadline)] = "its date checks itself, the others stand alone",
        [typeof(Crn.Domain.Specialties.CommunityEvent.TermEnded)] =
            "an event: its last day checks itself, replay refuses what is not whole",
        [typeof(Crn.Domain.Recruitment.RecruitmentEvent.OpeningCorrected)] =
            "an event: its opening checks itself, replay refuses what is not whole",
        [typeof(Crn.Domain.Permissions.PermissionEvent.Started)] = "an event: its date checks itself, replay refuses what is not whole",
        [typeof(Crn.Domain.Engagement.EnquiryEvent.DeadlineSet)] = "an event: its date checks itself, replay refuses what is not whole",
        [typeof(Crn.Domain.Engagement.EnquiryEvent.DeadlineMoved)] = "an event: its date checks itself, replay refuses what is not whole",
    };

    private static IEnumerable<Type> PublicTypes => typeof(Citation).Assembly.GetExportedTypes();

    [Fact]
    public void A_class_is_sealed_or_a_closed_hierarchy() => Workshop.None(
        from type in PublicTypes
        where type.IsClass && !type.IsSealed && !IsClosed(type) && !OpenByDesign.ContainsKey(type)
        select $"{type} can be derived from: seal it, or make it abstract with a private constructor");

    [Fact]
    public void A_struct_is_readonly() => Workshop.None(
        from type in PublicTypes
        where type.IsValueType && !type.IsEnum && !type.IsDefined(typeof(IsReadOnlyAttribute))
        select $"{type} is not readonly");

    [Fact]
    public void Nothing_public_can_be_changed()
    {
        var setters = from type in PublicTypes
                      from property in type.GetProperties(Declared)
                      where property.SetMethod is { IsPublic: true } && !(IsInit(property) && (MayInit(type) || ChecksItself(property)))
                      select $"{type}.{property.Name} can be set"
                          + (IsInit(property) ? " with init, round the checks of its constructor: make it get-only, check in its init, " +
                              "or list it above with the reason" : "");
        var fields = from type in PublicTypes
                     where !type.IsEnum
                     from field in type.GetFields(Declared)
                     where !field.IsInitOnly && !field.IsLiteral
                     select $"{type}.{field.Name} is a field that can be set";
        Workshop.None(setters.Concat(fields));
    }

    [Fact]
    public void A_record_that_holds_a_collection_holds_a_list_that_compares_by_content()
    {
        var properties = from type in PublicTypes
                         where IsRecord(type)
                         from property in type.GetProperties(Declared & ~BindingFlags.Static)
                         where IsForeignCollection(property.PropertyType)
                         select $"{type}.{property.Name} is a {property.PropertyType.Name}: make it a ValueList";
        var fields = from type in PublicTypes
                     where IsRecord(type) && EqualityIsGenerated(type)
                     from field in type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                     where IsForeignCollection(field.FieldType)
                     select $"{type} compares its field {field.Name}, a {field.FieldType.Name}, by reference";
        Workshop.None(properties.Concat(fields));
    }

    [Fact]
    public void Whatever_can_be_parsed_can_be_tried() => Workshop.None(
        from type in PublicTypes
        where type.GetMethods(Declared).Any(method => method.Name == "Parse")
            && type.GetMethods(Declared).All(method => method.Name != "TryParse")
        select $"{type} has Parse and no TryParse");

    [Fact]
    public void A_name_is_a_word_of_the_trade() => Workshop.None(
        from type in PublicTypes
        let name = type.Name.Split('`')[0]
        from word in (string[])["Manager", "Helper", "Service", "Util", "Utils", "Utility", "Dto", "Impl", "Base"]
        // A knowledge base is what the network itself calls it.
        where name.EndsWith(word, StringComparison.Ordinal) && !name.EndsWith("KnowledgeBase", StringComparison.Ordinal)
        select $"{type} is named for how it is built ({word}), not for what it is");

    [Fact]
    public void The_public_surface_speaks_no_time_type_but_Noda_Times()
    {
        Type[] foreign =
            [typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(TimeSpan), typeof(TimeZoneInfo)];
        Workshop.None(
            from type in PublicTypes
            from member in type.GetMembers(Declared)
            from used in TypesIn(member)
            where foreign.Contains(Nullable.GetUnderlyingType(used) ?? used)
            select $"{type}.{member.Name} speaks of {used}");
    }

    [Fact]
    public void The_conventions_bite_on_types_that_break_them()
    {
        Assert.False(IsClosed(typeof(Leaking)));
        Assert.True(IsRecord(typeof(Leaking)));
        Assert.True(IsRecord(typeof(Open)));
        Assert.False(IsRecord(typeof(RoomTests)));
        Assert.True(EqualityIsGenerated(typeof(Leaking)));
        Assert.True(IsForeignCollection(typeof(int[])));
        Assert.True(IsForeignCollection(typeof(IReadOnlyDictionary<string, int>)));
        Assert.False(IsForeignCollection(typeof(string)));
        Assert.False(IsForeignCollection(typeof(ValueList<int>)));
        Assert.False(IsForeignCollection(typeof(ValueList<int>?)));
        Assert.True(IsInit(typeof(Leaking).GetProperty(nameof(Leaking.Initialised))!));
        Assert.False(IsInit(typeof(Leaking).GetProperty(nameof(Leaking.Set))!));
        Assert.False(MayInit(typeof(Checked)));
        Assert.False(ChecksItself(typeof(Checked).GetProperty(nameof(Checked.Unchecked))!));
        Assert.True(ChecksItself(typeof(Checked).GetProperty(nameof(Checked.Guarded))!));
        Assert.True(MayInit(typeof(Leaking)));
    }

    [Fact]
    public void The_exceptions_named_here_are_still_needed() =>
        Assert.All(OpenByDesign.Keys, type => Assert.False(type.IsSealed || IsClosed(type), $"{type} no longer needs its exception"));

    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Nobody outside the library can derive from it: no constructor but a record's copy constructor can be reached.</summary>
    private static bool IsClosed(Type type) => type.IsAbstract && (HasInternalAbstractMember(type) || type
        .GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        .All(constructor => !(constructor.IsPublic || constructor.IsFamily || constructor.IsFamilyOrAssembly) || IsCopy(constructor)));

    // Another assembly cannot override what it cannot see, so it cannot add a case.
    private static bool HasInternalAbstractMember(Type type) =>
        type.GetMethods(BindingFlags.Instance | BindingFlags.NonPublic).Any(method => method is { IsAbstract: true, IsAssembly: true });

    private static bool IsCopy(ConstructorInfo constructor) =>
        constructor.GetParameters() is [var only] && only.ParameterType == constructor.DeclaringType;

    private static bool IsRecord(Type type) =>
        type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly) is not null;

    private static bool EqualityIsGenerated(Type type) =>
        type.GetMethod("Equals", [type])?.IsDefined(typeof(CompilerGeneratedAttribute)) == true;

    private static bool IsForeignCollection(Type type)
    {
        var held = Nullable.GetUnderlyingType(type) ?? type;
        return held != typeof(string)
            && typeof(IEnumerable).IsAssignableFrom(held)
            && !typeof(IEquatable<>).MakeGenericType(held).IsAssignableFrom(held);
    }

    private static bool IsInit(PropertyInfo property) =>
        property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool ChecksItself(PropertyInfo property) => !property.SetMethod!.IsDefined(typeof(CompilerGeneratedAttribute));

    /// <summary>
    /// A draft is checked by its validator; a type that checks nothing when it is made has nothing that `with` could get round.
    /// </summary>
    private static bool MayInit(Type type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (DescribedWithInit.ContainsKey(at)) return true;
        }

        return type.Name.EndsWith("Draft", StringComparison.Ordinal) || !ChecksWhatItIsMadeOf(type);
    }

    private static bool ChecksWhatItIsMadeOf(Type type) => type
        .GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        .Where(constructor => !IsCopy(constructor))
        .SelectMany(constructor => Il.Read(constructor.GetMethodBody()!.GetILAsByteArray()!),
            (constructor, instruction) => (constructor, instruction))
        .Any(at => at.instruction.Code == OpCodes.Throw
            || (at.instruction is { Code.FlowControl: FlowControl.Call, Token: { } token }
                && at.constructor.Module.ResolveMethod(token, type.GetGenericArguments(), [])!.Name != ".ctor"));

    private static IEnumerable<Type> TypesIn(MemberInfo member) => member switch
    {
        MethodBase method => method.GetParameters().Select(parameter => parameter.ParameterType)
            .Append(method is MethodInfo { ReturnType: var returned } ? returned : typeof(void)),
        PropertyInfo property => [property.PropertyType],
        FieldInfo field => [field.FieldType],
        _ => [],
    };

    private abstract record Open;

#pragma warning disable CA1852 // Left open on purpose: it breaks the convention under test.
    private record Leaking(int[] Counts)
#pragma warning restore CA1852
    {
        public int Initialised { get; init; }

        public int Set { get; set; }
    }

    private sealed record Checked
    {
        public Checked(int count)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count);
            Unchecked = count;
        }

        public int Unchecked { get; init; }

        public int Guarded
        {
            get;
            init
            {
                ArgumentOutOfRangeException.ThrowIfNegative(value);
                field = value;
            }
        }
    }
}
