using Crn.Domain.Policies;

namespace Crn.Domain.Troubleshooting;

/// <summary>A reason that sponsors may give in the national tool why a study is off track, the causes it may stand for, and what is lost on
/// the way.</summary>
/// <remarks>The reasons say what is being done rather than why: no mapping is exact, and each says what it loses. Equality is by content.
/// Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record OffTrackReason
{
    private static readonly Citation Tool = Citation.Stated("the national tool for sponsors, public code", "answers of an assessment");

    private OffTrackReason(string words, ValueList<string> causes, string lost) => (Words, Causes, Lost) = (words, causes, lost);

    /// <summary>The ten reasons.</summary>
    public static ValueList<OffTrackReason> All { get; } =
    [
        new("withdrawn during set-up", ["C36"], "why set-up failed"),
        new("waiting for HRA or MHRA approvals", ["C02"], "that it is a national approval, not a site: no cause of its own"),
        new("waiting for site approval or activation", ["C02", "C03", "C04", "C05"], "whether contract, department or readiness"),
        new("seeking an extension or protocol amendment", ["C06", "C08", "C14", "C33"], "which of the two, and why"),
        new("working with the network to update milestones and recruitment", ["C01", "C34"], "whether data or plan are wrong"),
        new("in discussion with stakeholders", [], "every cause"),
        new("no recruitment expected in the last 90 days by plan", ["C10", "C34"], "whether season or plan"),
        new("closed, in follow-up", ["C38"], "whether the target was met"),
        new("follow-up complete or none needed", [], "every cause: recruitment is over"),
        new("closing the study in the UK", ["C32", "C37"], "why it closes"),
    ];

    /// <summary>The reason, in the words of the tool.</summary>
    public string Words { get; }

    /// <summary>The codes of the causes it may stand for; none when it says nothing of a cause.</summary>
    public ValueList<string> Causes { get; }

    /// <summary>What is lost when a cause is reported so.</summary>
    public string Lost { get; }

    /// <summary>Where the reason comes from.</summary>
    public static Citation Source => Tool;

    /// <summary>The reasons that a cause can be reported as.</summary>
    /// <param name="cause">The code of the cause.</param>
    /// <returns>The reasons, each with what it loses; none for a cause that the tool has no word for.</returns>
    /// <exception cref="ArgumentException"><paramref name="cause"/> is blank.</exception>
    public static ValueList<OffTrackReason> ForCause(string cause)
    {
        Guarded.Text(cause);
        return All.Where(reason => reason.Causes.Contains(cause)).ToValueList();
    }

    /// <summary>The reason as one line.</summary>
    /// <returns>Words, causes and loss.</returns>
    public override string ToString() =>
        $"{Words}: {(Causes.IsEmpty ? "no cause" : string.Join(", ", Causes))}; lost: {Lost}";
}
