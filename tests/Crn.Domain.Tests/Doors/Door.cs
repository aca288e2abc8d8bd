using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Crn.Domain.Tests.Doors;

/// <summary>
/// One public way into the library: a constructor, a method, or a property that can be set when a value is made or copied.
/// </summary>
internal sealed record Door(Type Owner, MethodBase Member, PropertyInfo? Property)
{
    /// <summary>The arguments it takes.</summary>
    internal IReadOnlyList<ParameterInfo> Parameters { get; } = Member.GetParameters();

    /// <summary>Whether it is asked of a value.</summary>
    internal bool NeedsTarget => !Member.IsStatic && !Member.IsConstructor;

    /// <summary>Whether the compiler supplies the name of an argument, so that a caller by reflection has none.</summary>
    internal bool IsNamedByTheCompiler => Parameters.Any(p => p.IsDefined(typeof(CallerArgumentExpressionAttribute)));

    /// <summary>The name by which lists of exceptions know it.</summary>
    internal string Name => NameOf(Owner) + "." + (Property is { } set ? set.Name : Member.IsConstructor ? "new" : Member.Name);

    /// <summary>The name of one argument.</summary>
    internal string NameOf(ParameterInfo parameter) => Property is null ? $"{Name}({parameter.Name})" : Name;

    /// <summary>Goes through: the value made or answered; of a property the copy of the target on which it is set.</summary>
    internal object? Call(object? target, object?[] arguments)
    {
        try
        {
            if (Member is ConstructorInfo constructor) return constructor.Invoke(arguments);
            if (Property is null) return Member.Invoke(target, arguments);
            var copy = target!.GetType().GetMethod("<Clone>$")?.Invoke(target, null) ?? target;
            Member.Invoke(copy, arguments);
            return copy;
        }
        catch (TargetInvocationException thrown)
        {
            ExceptionDispatchInfo.Throw(thrown.InnerException!);
            throw;
        }
    }

    internal static string NameOf(Type type)
    {
        var own = type.Name.Split('`')[0];
        return type.IsNested ? NameOf(type.DeclaringType!) + "." + own : own;
    }
}
