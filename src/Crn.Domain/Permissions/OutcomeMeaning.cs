namespace Crn.Domain.Permissions;

/// <summary>What an outcome means for the steps that wait.</summary>
public enum OutcomeMeaning
{
    /// <summary>The step is done: what waits for it may go on.</summary>
    Granted,

    /// <summary>Done once its conditions are met (G7).</summary>
    GrantedWithConditions,

    /// <summary>Not final: the step stays open until it is decided.</summary>
    StaysOpen,

    /// <summary>
    /// Not final: the application goes on with an answer of the sponsor and a final decision, which are steps of their own.
    /// </summary>
    Continues,

    /// <summary>The application was not sound and may be made again.</summary>
    MakeAgain,

    /// <summary>Final: everything that waits for it is blocked.</summary>
    Refused,
}
