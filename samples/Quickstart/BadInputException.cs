namespace Crn.Samples.Quickstart;

/// <summary>Something the user gave cannot be used; the message is one line that names the problem and the fix.</summary>
internal sealed class BadInputException(string message, Exception? cause = null) : Exception(message, cause);
