using Crn.Domain.Interop.Leaves;
using Crn.Domain.Interop.Wordings;
using Crn.Domain.Rules;
using Crn.Domain.Studies;

namespace Crn.Domain.Interop.Accounts;

/// <content>Who may take part.</content>
internal sealed partial class RecordBuilder
{
    private decimal? lowest;
    private decimal? highest;
    private RecordNode lowestNode = RecordNode.None;
    private RecordNode highestNode = RecordNode.None;

    private FactSheet answers = FactSheet.Empty;

    public void HealthyVolunteers(RecordNode node)
    {
        const string to = "Draft." + nameof(StudyDraft.TakesHealthyVolunteers);
        if (Said(node) is not { } text) return;
        if (YesNo(text) is not { } takes)
        {
            NotUnderstood(node, to, "neither yes nor no");
            return;
        }

        Book.Put(node, LeafFate.Read, $"{to}, {nameof(RecordReading.Facts)}");
        Draft = Draft with { TakesHealthyVolunteers = takes };
        answers = answers.With(RecordFacts.HealthyVolunteers, takes);
    }

    public void Sex(RecordNode node)
    {
        const string to = nameof(RecordReading.Facts) + " record.sex";
        if (Said(node) is not { } text) return;
        if (SexWords.Read(text) is not { } read)
        {
            NotUnderstood(node, to, NotInTheTable);
            return;
        }

        Book.Put(node, LeafFate.Read, to);
        SexIs(read);
    }

    // Two sexes named one by one are both.
    public void SexIs(ParticipantSex sex)
    {
        if (answers.Find(RecordFacts.Sex) is { Value: FactValue.OneOf<ParticipantSex> { Values: var before } } && before[0] != sex)
            sex = ParticipantSex.All;
        answers = answers.With(RecordFacts.Sex, sex);
    }

    /// <summary>A limit of age; the unit may stand elsewhere.</summary>
    public void Age(RecordNode node, bool isLowest, RecordNode? unit = null)
    {
        var to = nameof(RecordReading.Facts) + (isLowest ? " record.minimum-age" : " record.maximum-age");
        if (Said(node) is not { } text) return;
        var isUnlimited = AgeWords.MeansNoLimit(text, isLowest);
        if (isUnlimited == true)
        {
            Book.Put(node, LeafFate.Read, nameof(RecordReading.Facts) + (isLowest ? " record.has-minimum-age" : " record.has-maximum-age"));
            answers = answers.With(isLowest ? RecordFacts.HasMinimumAge : RecordFacts.HasMaximumAge, false);
            return;
        }

        var note = "";
        if (isUnlimited is null || AgeWords.InYears(text, unit?.Text, isLowest, out note) is not { } years)
        {
            var isOther = note.Length > 0 || isUnlimited is null;
            NotUnderstood(node, to, isOther ? "words of the other limit stand here" : "not an age in a form that is read");
            return;
        }

        if (years == 0 && !isLowest)
        {
            NotUnderstood(node, to, "a highest age of 0 stands where nothing is said");
            return;
        }

        Book.Put(node, note.Length == 0 ? LeafFate.Read : LeafFate.ReadInPart, to, note);
        if (isLowest) (lowest, lowestNode) = (years, node);
        else (highest, highestNode) = (years, node);
    }
}
