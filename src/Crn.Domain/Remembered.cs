namespace Crn.Domain;

/// <summary>What a record has worked out from the rest of it and keeps: never a difference between two of them.</summary>
/// <param name="Value">What is kept; null while it has not been worked out.</param>
internal readonly record struct Remembered<T>(T? Value)
    where T : class
{
    public bool Equals(Remembered<T> other) => true;

    public override int GetHashCode() => 0;
}
