namespace Crn.Domain;

/// <summary>For trees that must not compare what they replace: comparing by content costs what the value holds.</summary>
internal sealed class NeverEqual<T> : IEqualityComparer<T>
{
    public static NeverEqual<T> Instance { get; } = new();

    public bool Equals(T? x, T? y) => false;

    public int GetHashCode(T obj) => 0;
}
