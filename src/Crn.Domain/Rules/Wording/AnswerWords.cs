namespace Crn.Domain.Rules.Wording;

/// <summary>How the answers of a choice are written in words and read again.</summary>
internal sealed class AnswerWords<T>
    where T : notnull
{
    private readonly Func<T, string> write;
    private readonly Func<string, (bool IsKnown, T Answer)> read;

    public AnswerWords(ValueList<string> choices, Func<T, string> write, Func<string, (bool IsKnown, T Answer)> read,
        ValueList<T>? closed = null)
    {
        (Choices, Closed) = (choices, closed);
        (this.write, this.read) = (write, read);
    }

    // What is known from the type alone; null where answers of the type have no words.
    public static AnswerWords<T>? OfType { get; } = AnswerWords.Known<T>();

    public ValueList<string> Choices { get; }

    // Every answer there can be, where no other is allowed.
    public ValueList<T>? Closed { get; }

    // Null where the words would not be read as the same answer.
    public string? Write(T answer)
    {
        var word = write(answer);
        return Read(word) is (true, var again) && EqualityComparer<T>.Default.Equals(again, answer) ? word : null;
    }

    public (bool IsKnown, T Answer) Read(string word) => NhsNumberScan.Finds(word) ? default : read(word);
}
