namespace Crn.Domain.Recruitment.Typing;

/// <summary>What is wrong with one field of one row, and whether the row is set apart for it.</summary>
internal readonly record struct RowProblem(int Row, string Field, string Code, string Message, bool IsSetApart)
{
    public string Path => $"{nameof(RecruitmentTable.Rows)}[{Text.Of(Row)}]" + (Field.Length > 0 ? "." + Field : "");
}
