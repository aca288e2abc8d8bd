using Crn.Domain.Policies;

namespace Crn.Domain.Troubleshooting;

/// <summary>The remedies of the field, with what is known of their effects: four numbers, and none for most.</summary>
public static class RemedyCatalogue
{
    private static readonly Citation Reminders = Citation.Stated("Trials 2020;21:33", "table 2, 90/736 and 46/714; baseline below 10%");
    private static readonly Citation Open = Citation.Background("open against blinded design, Cochrane review; figures per arm not read");
    private static readonly Citation Leaflets = Citation.Background("user-tested leaflets, Cochrane review; figures per arm not read");
    private static readonly Citation OptOut = Citation.Background("opt-out contact, 38% to 50% in one UK study; no interval read");
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
        Evident("R12", "contact patients unless they object", new(0.12, 0.12, 0.12, EffectBasis.Evidence, OptOut), "C20"),
        Evident("R13", "remind those who did not answer by telephone",
            new(0.03, 0.06, 0.09, EffectBasis.Evidence, Reminders, mostBefore: 0.1), "C13", "C26"),
        Evident("R14", "an open design, only where bias allows", new(0.07, 0.10, 0.13, EffectBasis.Evidence, Open), "C23"),
        Evident("R15", "leaflets tested with the public", new(-0.01, 0, 0.01, EffectBasis.Evidence, Leaflets), "C25"),
        Unknown("R16", "relax the criterion that excludes most", "C14"),
        Unknown("R17", "screen on records before tests", "C15"),
        Unknown("R18", "train recruiters, advise centrally on eligibility", "C16"),
        Unknown("R19", "a new investigator, the associate scheme", "C21"),
        Unknown("R20", "fewer visits, visits at home, expenses", "C24"),
        Unknown("R21", "translated materials, partners in the community", "C27"),
        Unknown("R22", "a shorter time from consent to randomisation", "C28"),
        Unknown("R23", "a supply plan", "C29"),
        Unknown("R24", "training again, figures fed back", "C30"),
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

    private static Remedy Evident(string code, string what, RemedyEffect effect, params string[] causes) =>
        new(code, what, causes.ToValueList(), EffectBasis.Evidence, effect.Source, effect);
}
