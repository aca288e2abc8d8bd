namespace Crn.Samples.Capacity;

/// <summary>Something the user gave cannot be used; the message is one line that names the problem and the fix.</summary>
internal sealed class BadInputException : Exception
{
    public BadInputException()
    {
    }

    public BadInputException(string message)
        : base(message)
    {
    }

    public BadInputException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
