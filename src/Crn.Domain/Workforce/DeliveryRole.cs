using Crn.Domain.Policies;

namespace Crn.Domain.Workforce;

/// <summary>A role in the delivery of research, for example research nurse. Teams name further ones with <see cref="Of"/>.</summary>
/// <remarks>Two roles are equal when their codes are, compared without case. Immutable.</remarks>
/// <example>
/// <code>
/// DeliveryRole.ResearchNurse.HighestBand;                                     // Band7
/// var sonographer = DeliveryRole.Of("sonographer", "Sonographer");
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record DeliveryRole
{
    private static readonly Citation NursePosts = Citation.Stated("HSJ: making research nurses feel part of the team", "bands 6 and 7");
    private static readonly Citation AssistantPosts = Citation.Stated("Southampton: clinical trials assistant programme", "bands 3 and 4");

    internal DeliveryRole(string code, string name, (AgendaForChangeBand, AgendaForChangeBand)? bands, Citation source) =>
        (Code, Name, LowestBand, HighestBand, Source) = (code, name, bands?.Item1, bands?.Item2, source);

    /// <summary>Research nurse or midwife. Bands 6 and 7 are stated by the source, band 5 is background.</summary>
    public static DeliveryRole ResearchNurse { get; } =
        new("research-nurse", "Research nurse or midwife", (AgendaForChangeBand.Band5, AgendaForChangeBand.Band7), NursePosts);

    /// <summary>Clinical research practitioner.</summary>
    public static DeliveryRole Practitioner { get; } = new("research-practitioner", "Clinical research practitioner",
        (AgendaForChangeBand.Band4, AgendaForChangeBand.Band6), Citation.Background("usual bands of research practitioners"));

    /// <summary>Clinical trials assistant.</summary>
    public static DeliveryRole TrialsAssistant { get; } =
        new("trials-assistant", "Clinical trials assistant", (AgendaForChangeBand.Band3, AgendaForChangeBand.Band4), AssistantPosts);

    /// <summary>Trials coordinator or data manager.</summary>
    public static DeliveryRole TrialsCoordinator { get; } = new("trials-coordinator", "Trials coordinator or data manager",
        (AgendaForChangeBand.Band4, AgendaForChangeBand.Band5), Citation.Inferred("Example RDOCS (NIHR Guideline B01)", "posts"));

    /// <summary>Trials pharmacist.</summary>
    public static DeliveryRole TrialsPharmacist { get; } = new("trials-pharmacist", "Trials pharmacist",
        (AgendaForChangeBand.Band7, AgendaForChangeBand.Band7), Citation.Background("usual band of trials pharmacists"));

    /// <summary>Pharmacy technician.</summary>
    public static DeliveryRole PharmacyTechnician { get; } = new("pharmacy-technician", "Pharmacy technician",
        (AgendaForChangeBand.Band4, AgendaForChangeBand.Band5), Citation.Background("usual bands of pharmacy technicians"));

    /// <summary>Research delivery manager.</summary>
    public static DeliveryRole DeliveryManager { get; } = new("delivery-manager", "Research delivery manager",
        (AgendaForChangeBand.Band7, AgendaForChangeBand.Band8A), Citation.Background("usual bands of delivery managers"));

    /// <summary>Consultant, paid by programmed activities and not by band.</summary>
    public static DeliveryRole Consultant { get; } =
        new("consultant", "Consultant", null, Citation.Stated("Consultant contract", "10 programmed activities of 4 hours"));

    /// <summary>The roles named here, in alphabetical order of their codes.</summary>
    public static ValueList<DeliveryRole> Known { get; } =
    [
        Consultant, DeliveryManager, PharmacyTechnician, ResearchNurse, Practitioner, TrialsAssistant, TrialsCoordinator, TrialsPharmacist,
    ];

    /// <summary>The stable code.</summary>
    public string Code { get; }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>The lowest usual band; null when none is known.</summary>
    public AgendaForChangeBand? LowestBand { get; }

    /// <summary>The highest usual band; null when none is known.</summary>
    public AgendaForChangeBand? HighestBand { get; }

    /// <summary>Where the bands come from, with its grade.</summary>
    public Citation Source { get; }

    internal static IComparer<DeliveryRole> ByCode { get; } =
        Comparer<DeliveryRole>.Create((a, b) => string.Compare(a.Code, b.Code, StringComparison.OrdinalIgnoreCase));

    /// <summary>A role of the caller's own, without usual bands.</summary>
    /// <param name="code">Its stable code.</param>
    /// <param name="name">What it is called.</param>
    /// <returns>The role.</returns>
    /// <exception cref="ArgumentException">A text is null, blank, or looks like it holds an NHS number.</exception>
    public static DeliveryRole Of(string code, string name) =>
        new(Guarded.Text(code), Guarded.Text(name), null, Citation.Local("role of the team"));

    /// <summary>Whether two roles have the same code.</summary>
    /// <param name="other">The other role.</param>
    /// <returns>Whether they are the same role.</returns>
    public bool Equals(DeliveryRole? other) => other is not null && string.Equals(Code, other.Code, StringComparison.OrdinalIgnoreCase);

    /// <summary>A hash of the code.</summary>
    /// <returns>The hash.</returns>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Code);

    /// <summary>The name of the role.</summary>
    /// <returns>For example <c>Research nurse or midwife</c>.</returns>
    public override string ToString() => Name;
}
