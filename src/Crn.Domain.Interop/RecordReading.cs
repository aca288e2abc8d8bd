using Crn.Domain.Decisions;
using Crn.Domain.Recruitment;
using Crn.Domain.Rules;
using Crn.Domain.Studies;

namespace Crn.Domain.Interop;

/// <summary>What one record says, as far as the network keeps it, and an account of every leaf of it.</summary>
/// <remarks>
/// Made by <see cref="RecordReader"/>. What the record leaves out stays out: an empty element is never 0 or no. Nothing that looks like an
/// NHS number is kept or shown. Equality is by content. Immutable.
/// </remarks>
/// <example><code>
/// RecordReading reading = RecordReader.Read(text, asAt: today);
/// Outcome&lt;Study&gt; study = reading.ToStudy();
/// foreach (AccountEntry lost in reading.Losses) Show(lost.Path, lost.Note);
/// </code></example>
public sealed record RecordReading
{
    internal RecordReading(RecordFormat format, LocalDate asAt) => (Format, AsAt) = (format, asAt);

    /// <summary>The form of the record.</summary>
    public RecordFormat Format { get; }

    /// <summary>The version as the record states it, or how it was told; empty where there is only one.</summary>
    public string Version { get; internal init; } = "";

    /// <summary>The day of reading: what lies after it cannot have taken place.</summary>
    public LocalDate AsAt { get; }

    /// <summary>Why the record, or a part of it, could not be read; empty when it could.</summary>
    public ValueList<RecordProblem> Problems { get; internal init; }

    /// <summary>Whether the record could be read.</summary>
    public bool IsReadable => Problems.IsEmpty;

    /// <summary>The record as a source: <c>ClinicalTrials.gov NCT02513394</c>.</summary>
    public string Source { get; internal init; } = "";

    /// <summary>The day the record was last changed; null when it does not say.</summary>
    public LocalDate? UpdatedOn { get; internal init; }

    /// <summary>The study as the record states it. Empty when it speaks of none.</summary>
    public StudyDraft Draft { get; internal init; } = new();

    /// <summary>
    /// What the record says of where the study stands: every status it can mean, and what is lost; null when it says nothing.
    /// </summary>
    public StatusMapping? Status { get; internal init; }

    /// <summary>Why the study stopped, in the record's words; empty when it does not say.</summary>
    public string WhyStopped { get; internal init; } = "";

    /// <summary>What the record answers: ages, sex, conditions, countries, numbers, each with source and date.</summary>
    public FactSheet Facts { get; internal init; } = FactSheet.Empty;

    /// <summary>Every number the record gives the study, those of no scheme of the library too.</summary>
    public ValueList<RecordIdentifier> Identifiers { get; internal init; }

    /// <summary>Every date, with what it speaks of.</summary>
    public ValueList<RecordDate> Dates { get; internal init; }

    /// <summary>Every number of participants, with what it counts.</summary>
    public ValueList<RecordNumber> Numbers { get; internal init; }

    /// <summary>The places where the study runs.</summary>
    public ValueList<RecordSite> Sites { get; internal init; }

    /// <summary>The countries that the record names, each once, as it writes them; codes as names.</summary>
    public ValueList<string> Countries { get; internal init; }

    /// <summary>The conditions studied, each once, as the record writes them.</summary>
    public ValueList<string> Conditions { get; internal init; }

    /// <summary>The names of the arms or groups.</summary>
    public ValueList<string> Arms { get; internal init; }

    /// <summary>The recruitment plan as far as the record states it: target, dates that are known to the day, and sites with their
    /// targets.</summary>
    public RecruitmentPlanDraft Plan { get; internal init; } = new();

    /// <summary>Counts of people for a ledger, as rows of a table: by site where the record has them, otherwise of the whole study. The
    /// library's own door says what of them can be counted: <see cref="RecruitmentTable.LoadInto"/>.</summary>
    public RecruitmentTable Recruitment { get; internal init; } = new();

    /// <summary>Every leaf of the record, in its order, each exactly once.</summary>
    public ValueList<AccountEntry> Account { get; internal init; }

    /// <summary>What the record says against itself.</summary>
    public ValueList<RecordContradiction> Contradictions { get; internal init; }

    /// <summary>What was lost: leaves read in part, and leaves that could not be read though there is a place for them.</summary>
    public ValueList<AccountEntry> Losses =>
        Account.Where(entry => entry.Fate is LeafFate.ReadInPart or LeafFate.NotUnderstood or LeafFate.Placeholder).ToValueList();

    /// <summary>What the network has no place for.</summary>
    public ValueList<AccountEntry> WithoutPlace => Account.Where(entry => entry.Fate == LeafFate.NoPlace).ToValueList();

    /// <summary>What was left out on purpose.</summary>
    public ValueList<AccountEntry> LeftOut => Account.Where(entry => entry.Fate == LeafFate.LeftOut).ToValueList();

    /// <summary>Makes the study, when the draft is sound on the day of reading.</summary>
    /// <param name="standard">How much the draft must say.</param>
    /// <returns>The study, or everything that is wrong with the draft.</returns>
    /// <exception cref="ArgumentException">There is no such standard.</exception>
    public Outcome<Study> ToStudy(DraftStandard standard = DraftStandard.Sound) => Draft.ToStudy(AsAt, standard);

    /// <summary>The reading in one line.</summary>
    /// <returns>The source, how many leaves were read, and how many not.</returns>
    public override string ToString() => IsReadable
        ? $"{Source}: {Account.Count(e => e.Fate is LeafFate.Read or LeafFate.ReadInPart)} of {Account.Count} leaves read"
        : $"{Format}: {Problems[0]}";
}
