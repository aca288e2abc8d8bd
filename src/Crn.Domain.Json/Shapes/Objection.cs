namespace Crn.Domain.Json.Shapes;

// What is wrong with a value that was put back member by member, and in which member.
internal sealed record Objection(string Member, string Problem);
