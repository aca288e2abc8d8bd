namespace Crn.Domain.Rules.Wording;

/// <summary>The words of answers, by the type of the answer.</summary>
internal static class AnswerWords
{
    public static AnswerWords<T>? Known<T>()
        where T : notnull
    {
        if (typeof(T) == typeof(bool)) return (AnswerWords<T>)(object)YesNo();
        if (typeof(T) == typeof(string)) return (AnswerWords<T>)(object)new AnswerWords<string>([], text => text, text => (true, text));
        return typeof(T).IsEnum ? OfEnumeration<T>() : null;
    }

    public static AnswerWords<T> Of<T>(ValueList<T> answers)
        where T : notnull
    {
        if (Fact<T>.IsMeasured)
            throw new ArgumentException("A number or a date has no list of answers: its limits say where it can lie.", nameof(answers));
        if (answers.IsEmpty) throw new ArgumentException("A closed list has at least one answer.", nameof(answers));
        Dictionary<string, T> byWord = new(StringComparer.Ordinal);
        foreach (var answer in answers)
        {
            var word = Words.Of(answer);
            if (!byWord.TryAdd(Guarded.Text(word, nameof(answers)), answer))
                throw new ArgumentException($"Two answers are written {Guarded.Shown(word)}.", nameof(answers));
        }

        return new(answers.Select(Words.Of).ToValueList(), Words.Of, word => (byWord.TryGetValue(word, out var found), found!), answers);
    }

    private static AnswerWords<bool> YesNo() => new(["yes", "no"], Words.Of,
        word => word switch { "yes" or "true" => (true, true), "no" or "false" => (true, false), _ => default });

    // By name, never by number, and one name at a time.
    private static AnswerWords<T> OfEnumeration<T>()
        where T : notnull
    {
        Dictionary<string, T> byName = new(StringComparer.OrdinalIgnoreCase);
        var names = Enum.GetNames(typeof(T));
        foreach (var name in names) byName[name] = (T)Enum.Parse(typeof(T), name);
        return new(new ValueList<string>(names), Words.Of, word => (byName.TryGetValue(word, out var found), found!));
    }
}
