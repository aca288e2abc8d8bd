using System.Globalization;
using Crn.Domain.Calendars;
using Crn.Domain.Identifiers;
using Crn.Domain.Interop.Accounts;
using Crn.Domain.Interop.Leaves;
using Crn.Domain.Interop.Wordings;
using Crn.Domain.Studies;
using NodaTime.Text;

namespace Crn.Domain.Interop.Writing;

/// <summary>The columns of the table of a portfolio.</summary>
internal static class PortfolioColumns
{
    public static readonly PortfolioColumn[] All =
    [
        new("identifiers", s => Lines(s.Identifiers.All.Select(id => $"{id.Scheme} {id}")), Identifiers),
        Text(nameof(StudyDraft.ProtocolNumber), s => s.ProtocolNumber, (d, v) => d with { ProtocolNumber = v }),
        Text(nameof(StudyDraft.Title), s => s.Title, (d, v) => d with { Title = v }),
        Text(nameof(StudyDraft.ShortTitle), s => s.ShortTitle, (d, v) => d with { ShortTitle = v }),
        Text(nameof(StudyDraft.Acronym), s => s.Acronym, (d, v) => d with { Acronym = v }),
        new("status", s => s.Status?.CpmsText(), (b, node) => b.Status(node, StatusList.Cpms)),
        Word<StudyStatusGroup>(nameof(StudyDraft.StatusGroup), s => s.StatusGroup,
            (d, v) => d.Status is null ? d with { StatusGroup = v } : d),
        Word<StudyRoute>(nameof(StudyDraft.Route), s => s.Route, (d, v) => d with { Route = v }),
        Word<CommercialInvolvement>(nameof(StudyDraft.CommercialInvolvement), s => s.CommercialInvolvement,
            (d, v) => d with { CommercialInvolvement = v }),
        Word<UkNation>(nameof(StudyDraft.LeadAdministration), s => s.LeadAdministration, (d, v) => d with { LeadAdministration = v }),
        Word<StudyType>(nameof(StudyDraft.Type), s => s.Design.Type, (d, v) => d with { Type = v }),
        new("phase", s => s.Design.PhaseAsStated ?? PhaseText(s.Design.Phase), (b, node) => b.Phase(node)),
        Word<PrimaryPurpose>(nameof(StudyDraft.Purpose), s => s.Design.Purpose, (d, v) => d with { Purpose = v }),
        Word<Allocation>(nameof(StudyDraft.Allocation), s => s.Design.Allocation, (d, v) => d with { Allocation = v }),
        Word<Masking>(nameof(StudyDraft.Masking), s => s.Design.Masking, (d, v) => d with { Masking = v }),
        Word<InterventionModel>(nameof(StudyDraft.Model), s => s.Design.Model, (d, v) => d with { Model = v }),
        new("interventions", s => Lines(s.Design.Interventions.Select(k => k.ToString())), Interventions),
        Flag(nameof(StudyDraft.IsCtimp), s => s.Design.IsCtimp, (d, v) => d with { IsCtimp = v }),
        Flag(nameof(StudyDraft.TakesHealthyVolunteers), s => s.Design.TakesHealthyVolunteers,
            (d, v) => d with { TakesHealthyVolunteers = v }),
        Text(nameof(StudyDraft.ManagingSpecialty), s => s.ManagingSpecialtyName, (d, v) => d with { ManagingSpecialty = v }),
        Text(nameof(StudyDraft.SupportingSpecialties), s => Lines(s.SupportingSpecialtyNames.AsEnumerable()),
            (d, v) => d with { SupportingSpecialties = v.Split('\n').ToValueList() }),
        new("organisations", s => Lines(s.Organisations.Select(o => $"{o.Role}: {OneLine(o.Name)}")), Organisations),
        .. Enum.GetValues<Milestone>().SelectMany(m => Enum.GetValues<DateKind>().Select(k => Date(m, k))).OfType<PortfolioColumn>(),
        Number(nameof(StudyDraft.OverallTarget), s => s.Targets.Overall, (d, v) => d with { OverallTarget = v }),
        Number(nameof(StudyDraft.UkTarget), s => s.Targets.Uk, (d, v) => d with { UkTarget = v }),
        Number(nameof(StudyDraft.EnglandTarget), s => s.Targets.England, (d, v) => d with { EnglandTarget = v }),
        Number(nameof(StudyDraft.SiteTarget), s => s.Targets.Sites, (d, v) => d with { SiteTarget = v }),
        // A written 0 is a confirmed nought: a study that reported nothing has an empty cell.
        Number(nameof(StudyDraft.Recruited), s => s.Recruited?.Count,
            (d, v) => d with { Recruited = v, ZeroRecruitedIsConfirmed = v == 0 }),
        Text(nameof(StudyDraft.RecruitedAsAt), s => s.Recruited?.AsAt is { } on ? LocalDatePattern.Iso.Format(on) : null,
            (d, v) => d with { RecruitedAsAt = LocalDatePattern.Iso.Parse(v) is { Success: true, Value: var on } ? on : null }),
        Flag(nameof(StudyDraft.RecruitedIsFinal), s => s.Recruited?.IsFinal, (d, v) => d with { RecruitedIsFinal = v }),
        Text(nameof(StudyDraft.FurtherInformation), s => s.FurtherInformation, (d, v) => d with { FurtherInformation = v }),
    ];

    private static string Column(string property) => char.ToLowerInvariant(property[0]) + property[1..];

    private static PortfolioColumn Text(string property, Func<Study, string?> write, Func<StudyDraft, string, StudyDraft> put) =>
        new(Column(property), write, (b, node) =>
        {
            if (b.Text(node, "Draft." + property) is { } text) b.Draft = put(b.Draft, text);
        });

    private static PortfolioColumn Word<T>(string property, Func<Study, T?> write, Func<StudyDraft, T, StudyDraft> put)
        where T : struct, Enum => new(Column(property), s => write(s)?.ToString(), (b, node) =>
        {
            if (b.Text(node, "Draft." + property) is not { } text) return;
            if (Enum.TryParse<T>(text, true, out var value) && Enum.IsDefined(value)) b.Draft = put(b.Draft, value);
            else b.NotUnderstood(node, "Draft." + property, "not a word of the list");
        });

    private static PortfolioColumn Flag(string property, Func<Study, bool?> write, Func<StudyDraft, bool, StudyDraft> put) =>
        new(Column(property), s => write(s) switch { true => "yes", false => "no", null => null }, (b, node) =>
        {
            if (b.Text(node, "Draft." + property) is not { } text) return;
            if (RecordBuilder.YesNo(text) is { } value) b.Draft = put(b.Draft, value);
            else b.NotUnderstood(node, "Draft." + property, "neither yes nor no");
        });

    private static PortfolioColumn Number(string property, Func<Study, int?> write, Func<StudyDraft, int, StudyDraft> put) =>
        new(Column(property), s => write(s)?.ToString(CultureInfo.InvariantCulture), (b, node) =>
        {
            if (b.Text(node, "Draft." + property) is not { } text) return;
            if (NumberWords.Whole(text) is { } value) b.Draft = put(b.Draft, value);
            else b.NotUnderstood(node, "Draft." + property, "not a whole number of people from 0");
        });

    // Only the dates that a draft has a place for.
    private static PortfolioColumn? Date(Milestone milestone, DateKind kind)
    {
        RecordMoment? moment = (milestone, kind) switch
        {
            (Milestone.Opening, _) => RecordMoment.Start,
            (Milestone.FirstParticipant, DateKind.Actual) => RecordMoment.FirstParticipant,
            (Milestone.Closure, _) => RecordMoment.RecruitmentEnd,
            (Milestone.Reopening, DateKind.Estimated) => RecordMoment.Reopening,
            (Milestone.EndOfStudy, DateKind.Planned or DateKind.Actual) => RecordMoment.Completion,
            _ => null,
        };
        return moment is not { } known ? null
            : new(Column(kind.ToString()) + milestone, s => s.Milestones[milestone, kind]?.ToString(),
                (b, node) => b.Date(node, known, kind));
    }

    private static void Identifiers(RecordBuilder b, RecordNode node) => b.Identifiers(node, Label);

    // The name of the scheme, in the words that the reading of identifiers knows.
    private static string Label(string scheme) => Enum.TryParse<IdentifierScheme>(scheme, out var known)
        ? known switch { IdentifierScheme.EuCt => "EU CT", IdentifierScheme.NihrAward => "NIHR award", _ => scheme.ToUpperInvariant() }
        : "";

    private static void Interventions(RecordBuilder b, RecordNode node)
    {
        if (b.Text(node, "Draft." + nameof(StudyDraft.Interventions)) is not { } text) return;
        foreach (var word in text.Split('\n'))
        {
            if (Enum.TryParse<InterventionKind>(word.Trim(), true, out var kind) && Enum.IsDefined(kind)) b.InterventionIs(kind);
            else b.NotUnderstood(node, "Draft." + nameof(StudyDraft.Interventions), "not a word of the list");
        }
    }

    private static void Organisations(RecordBuilder b, RecordNode node)
    {
        if (b.Text(node, "Draft." + nameof(StudyDraft.Organisations)) is not { } text) return;
        foreach (var line in text.Split('\n'))
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon > 0 && Enum.TryParse<OrganisationRole>(line[..colon], out var role) && Enum.IsDefined(role)
                && line.Length > colon + 2)
                b.Named(line[(colon + 2)..].Trim(), role);
            else b.NotUnderstood(node, "Draft." + nameof(StudyDraft.Organisations), "a line names no role and organisation");
        }
    }

    private static string? PhaseText(StudyPhase? phase) => phase switch
    {
        null => null,
        StudyPhase.NotApplicable => "Not applicable",
        StudyPhase.EarlyPhase1 => "Early phase I",
        StudyPhase.Phase1 => "Phase I",
        StudyPhase.Phase1And2 => "Phase I/II",
        StudyPhase.Phase2 => "Phase II",
        StudyPhase.Phase2And3 => "Phase II/III",
        StudyPhase.Phase3 => "Phase III",
        StudyPhase.Phase3And4 => "Phase III/IV",
        StudyPhase.Phase4 => "Phase IV",
        _ => null,
    };

    private static string Lines(IEnumerable<string> values) => string.Join('\n', values.Select(OneLine));

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
