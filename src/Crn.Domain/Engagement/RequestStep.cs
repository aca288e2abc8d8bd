namespace Crn.Domain.Engagement;

/// <summary>How far a request to the network has come. Turnaround clocks run from one step to another.</summary>
public enum RequestStep
{
    /// <summary>The researcher asked.</summary>
    Requested = 0,

    /// <summary>The network confirmed that it has the request.</summary>
    Received = 1,

    /// <summary>The network came back with its questions.</summary>
    QuestionsReturned = 2,

    /// <summary>The researcher has given everything that is needed.</summary>
    InformationComplete = 3,

    /// <summary>The network answered: the feedback, the authorised SoECAT, the named contact.</summary>
    Answered = 4,
}
