using Crn.Domain.Policies;

namespace Crn.Domain.Troubleshooting;

/// <summary>The remedies of the field, with what is known of their effects: one number, and none for the others.</summary>
public static class RemedyCatalogue
{
    private static readonly Citation Reminders = Citation.Stated("Trials 2020;21:33", "table 2, 90/736 and 46/714; baseline below 10%");
    private static readonly Citation Open =
        Citation.Background("open against blinded design, Cochrane review: 10 points (7 to 13) are quoted, and were not read there");
    private static readonly Citation Leaflets =
        Citation.Background("user-tested leaflets, Cochrane review: no gain (-1 to 1 point) is quoted, and was not read there");
    private static readonly Citation OptOut =
        Citation.Background("opt-out contact: 38% to 50% is quoted from one UK study, and is not established");
    private static readonly Citation Practice = Citation.Background("first remedies of the catalogue of causes");

    /// <summary>The remedies.</summary>
    public static ValueList<Remedy> Network { get; } =
    [
        Structural("R01", "open planned sites earlier", "C02", "C03", "C04", "C05"),
        Structural("R02", "add sites", "C06", "C08", "C09"),
        Structural("R03", "extend the window", "C08", "C10", "C34"),
        Structural("R04", "revise the target", "C33"),
        Structural("R05", "reopen a closed site", "C06", "C21"),
        Unknown("R06", "put reports in order: one owner, weekly entry", "C01"),
        Unknown("R07", "call sites without recruits, mentor, move resource", "C07", "C31"),
        Unknown("R08", "a rule of priority between competing studies", "C11"),
        Unknown("R09", "flexible staff and cover", "C17"),
        Unknown("R10", "a recruitment intervention with the recruiters", "C18", "C22"),
        Unknown("R11", "alerts, a screening list, cover round the clock", "C19"),
        Quoted("R12", "contact patients unless they object", OptOut, "C20"),
        Evident("R13", "remind those who did not answer by telephone",
            new(0.03, 0.06, 0.09, EffectBasis.Evidence, Reminders, mostBefore: 0.1), "C13", "C26"),
        Quoted("R14", "an open design, only where bias allows", Open, "C23"),
        Quoted("R15", "leaflets tested with the public", Leaflets, "C25"),
        Unknown("R16", "relax the criterion that excludes most", "C14"),
        Unknown("R17", "screen on records before tests", "C15"),
        Unknown("R18", "train recruiters, advise centrally on eligibility", "C16"),
        Unknown("R19", "a new investigator, the associate scheme", "C21"),
        Unknown("R20", "fewer visits, visits at home, expenses", "C24"),
        Unknown("R21", "translated materials, partners in the community", "C27"),
        Unknown("R22", "a shorter time from consent to randomisation", "C28"),
        Unknown("R23", "a supply plan", "C29"),
        Unknown("R24", "training again, figures fed back", "C30"),
        Unknown("R25", "a pause, a plan to start again, visits from afar", "C12"),
        Unknown("R26", "the view of steering and monitoring committees: redesign, or close", "C32"),
        Unknown("R27", "a formal letter to the sponsor; without an answer support ends", "C35"),
        Unknown("R28", "plan again, or close", "C36"),
        Unknown("R29", "close recruitment, go on to follow-up", "C37", "C38"),
    ];

    /// <summary>The remedies for a cause.</summary>
    /// <param name="cause">The code of the cause.</param>
    /// <returns>The remedies, in the order of the catalogue.</returns>
    /// <exception cref="ArgumentException"><paramref name="cause"/> is blank.</exception>
    public static ValueList<Remedy> For(string cause)
    {
        Guarded.Text(cause);
        return Network.Where(remedy => remedy.Causes.Contains(cause)).ToValueList();
    }

    private static Remedy Structural(string code, string what, params string[] causes) =>
        new(code, what, causes.ToValueList(), EffectBasis.Structural, Practice);

    private static Remedy Unknown(string code, string what, params string[] causes) =>
        new(code, what, causes.ToValueList(), EffectBasis.NotQuantified, Practice);

    // Numbers that are quoted, and that nobody has read at their source, are no evidence: a caller may state them as its own.
    private static Remedy Quoted(string code, string what, Citation source, params string[] causes) =>
        new(code, what, causes.ToValueList(), EffectBasis.NotQuantified, source);

    private static Remedy Evident(string code, string what, RemedyEffect effect, params string[] causes) =>
        new(code, what, causes.ToValueList(), EffectBasis.Evidence, effect.Source, effect);
}
