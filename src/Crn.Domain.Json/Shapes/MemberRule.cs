namespace Crn.Domain.Json.Shapes;

// Whether a member must be there, what its absence means, whether it only repeats what follows from the others, and whether it is left out
// where it is the one that was written last.
internal readonly record struct MemberRule<T>(bool IsRequired, T Absent, bool IsAnswer = false, bool IsShared = false);
