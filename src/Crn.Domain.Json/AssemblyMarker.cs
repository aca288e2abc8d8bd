namespace Crn.Domain.Json;

internal static class AssemblyMarker;
