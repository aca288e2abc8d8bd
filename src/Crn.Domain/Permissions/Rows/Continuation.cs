using Crn.Domain.Rules;

namespace Crn.Domain.Permissions.Rows;

/// <summary>How an application goes on after a question: the fact that brings the sponsor's answer and the final decision, which are steps
/// of their own.</summary>
internal sealed record Continuation(Fact<bool> Asked, string Response, string Final)
{
    public bool GoesOnIn(string code) => code == Response || code == Final;
}
