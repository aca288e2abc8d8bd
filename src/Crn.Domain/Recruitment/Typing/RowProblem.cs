namespace Crn.Domain.Recruitment.Typing;

/// <summary>What is wrong with one field of one row, and whether the row is set apart for it; where the row stands in its file, if that is
/// known.</summary>
internal readonly record struct RowProblem(int Row, string Field, string Code, string Message, bool IsSetApart, string? Place = null)
{
    public string Path => Place ?? $"{nameof(RecruitmentTable.Rows)}[{Text.Of(Row)}]" + (Field.Length > 0 ? "." + Field : "");
}
