namespace Crn.Domain.Testing.Kits;

/// <summary>
/// What every kit and assertion of this package throws: a law does not hold, or an answer is not the one expected. Test frameworks show the
/// message, which explains itself.
/// </summary>
public sealed class LawBrokenException : Exception
{
    /// <summary>Makes one without a message.</summary>
    public LawBrokenException()
    {
    }

    /// <summary>Makes one.</summary>
    /// <param name="message">What is wrong.</param>
    public LawBrokenException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with what led to it.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">What led to it.</param>
    public LawBrokenException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
