using Crn.Domain.Feasibility;
using Crn.Domain.Interop.Wordings;
using Crn.Domain.Portfolio;
using Crn.Domain.Rules;
using Crn.Domain.Studies;

namespace Crn.Domain.Interop.Accounts;

/// <content>What the record answers.</content>
internal sealed partial class RecordBuilder
{
    // A sheet is copied for each fact put on it; no record names more.
    private const int MostFactsOfAKind = 300;

    private FactSheet Facts(string source)
    {
        var sheet = answers;
        if (lowest is { } least) sheet = sheet.With(RecordFacts.MinimumAge, least).With(RecordFacts.HasMinimumAge, true);
        if (highest is { } most) sheet = sheet.With(RecordFacts.MaximumAge, most).With(RecordFacts.HasMaximumAge, true);
        if (Arms.Count > 0) sheet = sheet.With(RecordFacts.Arms, Arms.Count);
        if (Sites.Count > 0)
        {
            sheet = sheet.With(RecordFacts.SitesNamed, Sites.Count);
            if (Sites.TrueForAll(s => s.IsInUk is not null))
                sheet = sheet.With(RecordFacts.UkSitesNamed, Sites.Count(s => s.IsInUk == true));
        }

        if (Draft.OverallTarget is >= 0 and { } target) sheet = sheet.With(RecordFacts.OverallTarget, target);
        if (Draft.Recruited is { } people) sheet = sheet.With(RecordFacts.Recruited, people);
        foreach (var condition in Conditions.All.Take(MostFactsOfAKind)) sheet = sheet.With(RecordFacts.Condition.For(condition), true);
        // By the name in use, and by the name that the record writes.
        foreach (var country in Countries.Running.Take(MostFactsOfAKind))
        {
            sheet = sheet.With(RecordFacts.Country.For(Places.Usual(country)), true);
            if (Places.Usual(country) != country && Places.Usual(country) != "United Kingdom")
                sheet = sheet.With(RecordFacts.Country.For(country), true);
        }

        if (Countries.Running.Any(Places.IsInUk)) sheet = sheet.With(RecordFacts.Country.For("United Kingdom"), true);
        return Sourced(OfOtherRooms(PrimaryCompletion(sheet)), source);
    }

    // What other rooms ask of a study, and its record answers.
    private FactSheet OfOtherRooms(FactSheet sheet)
    {
        if (Study is not { } study) return sheet;
        sheet = sheet.Merge(StudyFacts.Of(study)).Merge(PortfolioFacts.Of(study));
        if (Draft.IsCtimp is { } isCtimp) sheet = sheet.With(StudyFacts.Ctimp, isCtimp);
        return (Draft.ActualEndOfStudy ?? Draft.PlannedEndOfStudy) is { } end
            ? sheet.WithDates(StudyFacts.FollowUpEnds, end.Earliest, end.Latest) : sheet;
    }

    private FactSheet PrimaryCompletion(FactSheet sheet)
    {
        foreach (var (date, _) in dates)
        {
            if (date.Moment == RecordMoment.PrimaryCompletion)
                return sheet.WithDates(RecordFacts.PrimaryCompletion, date.Date.Earliest, date.Date.Latest);
        }

        return sheet;
    }

    // Every answer with the record as its source and the day it was last changed.
    private FactSheet Sourced(FactSheet sheet, string source)
    {
        var on = UpdatedOn;
        return sheet.Observations.Aggregate(sheet, (all, o) => (o.Fact, o.Value) switch
        {
            (Fact<int> fact, FactValue.Range value) => all.With(fact, value.Within, source, on),
            (Fact<decimal> fact, FactValue.Range value) => all.With(fact, value.Within, source, on),
            (Fact<LocalDate> fact, FactValue.Range value) => all.WithDates(fact, value.Earliest, value.Latest, source, on),
            (Fact<bool> fact, FactValue.OneOf<bool> value) => all.WithOneOf(fact, value.Values, source, on),
            (Fact<ParticipantSex> fact, FactValue.OneOf<ParticipantSex> value) => all.WithOneOf(fact, value.Values, source, on),
            (Fact<FunderKind> fact, FactValue.OneOf<FunderKind> value) => all.WithOneOf(fact, value.Values, source, on),
            (Fact<Studies.CommercialInvolvement> fact, FactValue.OneOf<Studies.CommercialInvolvement> value) =>
                all.WithOneOf(fact, value.Values, source, on),
            _ => all,
        });
    }
}
