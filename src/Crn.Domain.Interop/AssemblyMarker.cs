namespace Crn.Domain.Interop;

internal static class AssemblyMarker;
