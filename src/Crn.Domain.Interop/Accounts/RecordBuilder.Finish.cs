using Crn.Domain.Identifiers;
using Crn.Domain.Studies;

namespace Crn.Domain.Interop.Accounts;

/// <content>From what was read to the reading.</content>
internal sealed partial class RecordBuilder
{
    public RecordReading Finish(RestRules rules)
    {
        PlaceDates();
        PlaceNumbers();
        Draft = Draft with { Organisations = organisations.ToValueList(), Interventions = kinds.ToValueList() };
        // Only trials of medicinal products are given a European number.
        if (Draft.IsCtimp is null && (Has(IdentifierScheme.EudraCt) || Has(IdentifierScheme.EuCt))) Draft = Draft with { IsCtimp = true };
        CheckPhase();
        Disagreements();
        var codes = SiteCodes();
        var source = OwnNumber.Length == 0 ? Registry : $"{Registry} {OwnNumber}";
        return new(format, asAt)
        {
            Version = Version,
            Problems = problems.ToValueList(),
            Source = source,
            UpdatedOn = UpdatedOn,
            Draft = Draft,
            Status = status,
            WhyStopped = WhyStopped,
            Facts = Facts(source),
            Identifiers = identifiers.ToValueList(),
            Dates = dates.Select(d => d.Date).ToValueList(),
            Numbers = numbers.Select(n => n.Number).ToValueList(),
            Sites = Sites.ToValueList(),
            Countries = Countries.All.ToValueList(),
            Conditions = Conditions.All.ToValueList(),
            Arms = Arms.ToValueList(),
            Plan = Plan(codes),
            Recruitment = Recruitment(codes),
            Account = Book.Close(rules),
            Contradictions = contradictions.Distinct().ToValueList(),
        };
    }

    private void CheckPhase()
    {
        Study = StudyOf(Draft, out var refusals);
        foreach (var refusal in refusals)
        {
            if (refusal.Code != "study.nameless") Contradict(refusal.Code, refusal.Because);
        }

        if (phaseNodes.Count == 0) return;
        var design = (Study ?? StudyOf(new() { Phase = Draft.Phase }, out _))?.Design;
        if (design?.Phase is not null) return;
        foreach (var node in phaseNodes)
        {
            Book.Note(node, "", design?.PhaseAsStated is null ? "the record says that no phase is stated" : "no phase that is known: " +
                "kept as text");
        }
    }

    private Study? Study { get; set; }

    private Study? StudyOf(StudyDraft draft, out ValueList<Decisions.Refusal> refusals)
    {
        var made = (draft with { Title = draft.Title ?? draft.ShortTitle ?? "A study" }).ToStudy(asAt);
        refusals = made.IsAccepted ? [] : made.Reasons;
        return made.IsAccepted ? made.Value : null;
    }
}
