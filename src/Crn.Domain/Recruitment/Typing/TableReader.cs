using Crn.Domain.Identifiers;
using Crn.Domain.Policies;
using Crn.Domain.Recruitment.Counting;
using Crn.Domain.Sites;

namespace Crn.Domain.Recruitment.Typing;

/// <summary>Reads a table: row by row, then what only several rows together show, then what a ledger has already.</summary>
internal sealed partial class TableReader(RecruitmentTable table, RecruitmentLedger? ledger, LocalDate asAt)
{
    private static readonly Citation Source = Citation.Default("what cannot be right in a table of counts, or would count people twice");

    private readonly RecruitmentCount?[] read = new RecruitmentCount?[table.Rows.Count];
    private readonly List<RowProblem> problems = [];
    private readonly List<RecruitmentFinding> questions = [];
    private readonly SortedSet<int> setApart = [];

    public RecruitmentTableReading Read()
    {
        var isWholeStudy = table.Rows.All(static r => RowTyping.Said(r.Site) is null);
        for (var i = 0; i < read.Length; i++)
        {
            var row = i;
            read[i] = RowTyping.Read(table.Rows[i], isWholeStudy, table.State, asAt,
                (field, code, message) => SetApart(row, field, code, message));
        }

        FirstLongBeforeTheOthers();
        CountedTwice();
        Totals();
        InTheLedger();
        WrittenTwice();
        var rows = Left().Select(i => read[i]!.Value).ToValueList();
        return new(rows, setApart.ToValueList(), problems.OrderBy(static p => p.Row).ToValueList(), Findings());
    }

    private IEnumerable<int> Left() => Enumerable.Range(0, read.Length).Where(i => read[i] is not null && !setApart.Contains(i));

    private void FirstLongBeforeTheOthers()
    {
        var left = Left().Where(i => read[i]!.Value.Count > 0).ToList();
        if (FirstLongBefore.In([.. left.Select(i => read[i]!.Value.Period)]) is not var (places, next)) return;
        foreach (var place in places)
        {
            SetApart(left[place], "", "recruitment.first-recruit-long-before",
                $"The row is dated {read[left[place]]!.Value.Period}, years before any other on {Text.Iso(next)}: is the year mistyped?");
        }
    }

    // Each site by itself, in order of time: rows that share a day with one before.
    private void CountedTwice()
    {
        foreach (var site in Left().GroupBy(i => read[i]!.Value.Site).ToList())
        {
            var rows = site.OrderBy(i => read[i]!.Value.Period).ToList();
            var reach = -1;
            foreach (var i in rows)
            {
                if (reach >= 0 && read[reach]!.Value.Period.Overlaps(read[i]!.Value.Period))
                {
                    Twice(reach, i);
                    Twice(i, reach);
                }

                if (reach < 0 || read[i]!.Value.Period.To > read[reach]!.Value.Period.To) reach = i;
            }
        }
    }

    private void Twice(int row, int other)
    {
        if (setApart.Contains(row)) return;
        var (one, two) = (read[row]!.Value, read[other]!.Value);
        if (one.Period == two.Period)
        {
            SetApart(row, "", "recruitment.table-row-doubled", $"{one.Site} has {one.Period} twice, with {Text.Of(one.Count)} and " +
                $"{Text.Of(two.Count)}: is the row doubled, or are these two lists that add up?");
        }
        else
        {
            SetApart(row, "", "recruitment.counted-twice", $"{one.Site} has {one.Period} and {two.Period}, which share days.");
        }
    }

    private void InTheLedger()
    {
        if (ledger is null) return;
        var (study, sites) =
            (ledger.Study.In(table.State), ledger.Sites.Select(s => s.In(table.State)).Where(static s => !s.IsEmpty).ToList());
        foreach (var i in Left().ToList())
        {
            var row = read[i]!.Value;
            var own = ledger.Of(row.Site).In(table.State);
            if (own.CountFor(row.Period) is { } known)
            {
                SetApart(i, "", "recruitment.reported-already", $"The ledger has {row.Site}, {row.Period} with {Text.Of(known)}; the " +
                    $"table says " +
                    $"{Text.Of(row.Count)}. Correct the count there if it differs.");
            }
            else if (own.Overlaps(row.Period))
            {
                SetApart(i, "", "recruitment.counted-twice", $"The ledger has counts of {row.Site} that share days with {row.Period}.");
            }
            else if (row.Site.IsWholeStudy ? sites.Exists(s => s.Overlaps(row.Period)) : study.Overlaps(row.Period))
            {
                SetApart(i, "", "recruitment.totals-and-sites",
                    $"In {row.Period} the ledger counts {(row.Site.IsWholeStudy ? "by site" : "the whole study")}.");
            }
        }
    }

    // Counted as two sites, and asked about: no count is doubled by it.
    private void WrittenTwice()
    {
        var rows = Left().Where(i => !read[i]!.Value.Site.IsWholeStudy).ToLookup(i => read[i]!.Value.Site.Code);
        var known = ledger is null ? [] : ledger.Sites.Select(static s => s.Site.Code);
        foreach (var (one, other) in SiteSpelling.Alike(known.Concat(rows.Select(static g => g.Key)).Distinct()))
        {
            var message = $"{one} and {other} may be one site, written in two ways.";
            foreach (var i in rows[other].Take(1).Concat(rows[one].Take(1)).Take(1))
                Add(i, nameof(RecruitmentRowDraft.Site), "recruitment.site-written-twice", message, false);
            questions.Add(new("recruitment.site-written-twice", (ValueList<SiteCode>)[one, other], message,
                "Ask whether they are one site; if so, write it in one way.", Source));
        }
    }

    private void SetApart(int row, string field, string code, string message)
    {
        Add(row, field, code, message, true);
        setApart.Add(row);
    }

    private void Add(int row, string field, string code, string message, bool isSetApart)
    {
        var place = RowTyping.Said(table.Rows[row].Place);
        problems.Add(new(row, field, code, message, isSetApart, PrivacyGuard.LooksLikeNhsNumber(place) ? null : place));
    }

    // One finding for each matter.
    private ValueList<RecruitmentFinding> Findings()
    {
        var found = new List<RecruitmentFinding>();
        foreach (var matter in problems.Where(static p => p.IsSetApart).GroupBy(static p => p.Code))
        {
            var first = matter.MinBy(static p => p.Row);
            var rows = matter.Select(static p => p.Row).Distinct().Count();
            var sites = matter.Select(p => read[p.Row]?.Site.Site).OfType<SiteCode>().Distinct().ToValueList();
            found.Add(new(matter.Key, sites, $"{first.Path}: {first.Message}" + (rows > 1 ? $" {Text.Of(rows)} rows in all." : ""),
                "Correct the table or answer the question, and load it again; the other rows are counted.", Source));
        }

        return found.Concat(questions).ToValueList();
    }
}
