namespace Crn.Domain.Workforce;

/// <summary>Pay bands of Agenda for Change, the pay system of most NHS staff. Consultants are outside it.</summary>
public enum AgendaForChangeBand
{
    /// <summary>Band 2.</summary>
    Band2,

    /// <summary>Band 3.</summary>
    Band3,

    /// <summary>Band 4.</summary>
    Band4,

    /// <summary>Band 5.</summary>
    Band5,

    /// <summary>Band 6.</summary>
    Band6,

    /// <summary>Band 7.</summary>
    Band7,

    /// <summary>Band 8a.</summary>
    Band8A,

    /// <summary>Band 8b.</summary>
    Band8B,

    /// <summary>Band 8c.</summary>
    Band8C,

    /// <summary>Band 8d.</summary>
    Band8D,

    /// <summary>Band 9.</summary>
    Band9,
}
