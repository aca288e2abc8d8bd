using System.Text;

namespace Crn.Domain.Rules.Notation;

/// <summary>Names as they are written: as they stand where that can be read, in quotation marks elsewhere.</summary>
internal static class Names
{
    public static string Of(Fact fact) =>
        Lexer.IsWord(fact.Code, members: true) && !Reserved.Has(fact.Code) ? fact.Code : Quoted(fact.Code, '`');

    public static string Answer(string word) =>
        Lexer.IsWord(word, members: false) && Reserved.IsAnswer(word) ? word : Quoted(word, '\'');

    public static string Of(Unit unit)
    {
        var text = new StringBuilder();
        foreach (var factor in unit.Factors.Where(f => f.Power > 0)) Append(text, "", factor.Name, factor.Power);
        foreach (var factor in unit.Factors.Where(f => f.Power < 0)) Append(text, "per ", factor.Name, -factor.Power);
        return text.ToString();
    }

    /// <summary>Whether a unit that is said in words is another: in any case, one or many.</summary>
    public static bool AreAlike(string words, Unit unit) => Plain(words) == Plain(unit.ToString()) || Plain(words) == Plain(Of(unit));

    private static string Plain(string unit) => string.Join(' ', unit.ToUpperInvariant()
        .Split([' ', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(word => word is "A" or "EACH" ? "PER" : word.Length > 3 ? word.TrimEnd('S') : word));

    private static void Append(StringBuilder text, string before, string name, int power)
    {
        if (text.Length > 0) text.Append(' ');
        text.Append(before).Append(Lexer.IsWord(name, members: false) && Reserved.IsUnitWord(name) ? name : Quoted(name, '\''));
        if (power > 1) text.Append('^').Append(Text.Of(power));
    }

    private static string Quoted(string name, char mark) =>
        mark + name.Replace(mark.ToString(), new string(mark, 2), StringComparison.Ordinal) + mark;
}
