using System.Text;

namespace Crn.Domain.Rules.Wording;

/// <summary>Facts as a table, and one as a line.</summary>
internal static class FactTable
{
    public static string Of(FactCatalogue catalogue)
    {
        var text = new StringBuilder();
        foreach (var room in catalogue.Rooms)
        {
            text.Append("## ").Append(Text.Markdown(room)).Append("\n\n")
                .Append("| Code | Question | Answer | Unit | Supplied by | Expected from |\n|---|---|---|---|---|---|\n");
            foreach (var fact in catalogue.In(room))
            {
                string[] cells = [fact.Code, fact.Question, Answer(fact), fact.Unit.ToString(), fact.SuppliedBy, fact.ExpectedFrom];
                text.Append("| ").AppendJoin(" | ", cells.Select(Text.Markdown)).Append(" |\n");
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    // For example: a count in WTE, "Research nurses available".
    public static string Line(Fact fact) =>
        $"a {Answer(fact)}{(fact.Unit == Unit.One ? "" : " in " + fact.Unit)}, '{fact.Question}'"
        + (fact.SuppliedBy.Length == 0 ? "" : $" from {fact.SuppliedBy}") + (fact.ExpectedFrom.Length == 0 ? "" : $", {fact.ExpectedFrom}");

    private static string Answer(Fact fact) => fact.Kind switch
    {
        "choice" when !fact.Choices.IsEmpty => "choice of " + string.Join(", ", fact.Choices),
        "count" or "number" when fact.Possible != Bounds.Anything => $"{fact.Kind} ({fact.Possible})",
        _ => fact.Kind,
    };
}
