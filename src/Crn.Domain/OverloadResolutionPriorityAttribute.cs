#if !NET9_0_OR_GREATER
namespace System.Runtime.CompilerServices;

/// <summary>What .NET 9 and later bring: the compiler prefers overloads of higher priority. Known to it by its name.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property, Inherited = false)]
internal sealed class OverloadResolutionPriorityAttribute(int priority) : Attribute
{
    /// <summary>The priority; 0 where none is said.</summary>
    public int Priority { get; } = priority;
}
#endif
