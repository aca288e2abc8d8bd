namespace Crn.Domain.Testing;

/// <summary>How far a study of a world has come.</summary>
internal enum WorldStage
{
    SetUp,
    Open,
    Suspended,
    Closed,
}
