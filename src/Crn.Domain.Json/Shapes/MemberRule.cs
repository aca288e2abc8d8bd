namespace Crn.Domain.Json.Shapes;

// Whether a member must be there, what its absence means, and whether it only repeats what follows from the others.
internal readonly record struct MemberRule<T>(bool IsRequired, T Absent, bool IsAnswer = false);
