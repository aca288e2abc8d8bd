using Crn.Domain.Decisions;
using Crn.Domain.Permissions;

namespace Crn.Samples.SetUp;

/// <summary>A line of the script: the day, in words, and what is asked of the case.</summary>
internal sealed record Line(LocalDate On, string Words, Func<PermissionCase, Decision<PermissionCase, PermissionEvent>> Do);
