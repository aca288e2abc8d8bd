namespace Crn.Domain.Recruitment.Recording;

/// <summary>
/// The reported rows of a ledger that is being replayed and that nobody else holds: gathered by site and state, and put into the ledger
/// when another event asks for them.
/// </summary>
/// <remarks>It takes a report whole, when nothing can speak against any of its rows, or leaves it whole: then the ledger is to be asked,
/// with its reasons.</remarks>
internal sealed class ReplayedRows
{
    private const int States = 3;
    private readonly Dictionary<(SiteOrStudy Site, ParticipantState State), RowsOfSite> bySite = [];
    private readonly List<RowsOfSite> changed = [];
    private readonly List<(RowsOfSite Series, int Place)> taken = [];
    private readonly long[] people = new long[States];
    private readonly bool?[] bySites = new bool?[States];
    private readonly bool[] byStudy = new bool[States];
    private RowsOfSite? last;
    private int turn;
    private bool isKnown;

    /// <summary>Whether any row waits to be put into the ledger.</summary>
    public bool IsEmpty => changed.Count == 0;

    /// <summary>The rows that wait, of each site and state in order of time.</summary>
    public IEnumerable<(SiteOrStudy Site, ParticipantState State, List<RecruitmentCount> Rows)> Waiting =>
        changed.Select(static s => (s.Site, s.State, s.Waiting));

    /// <summary>Begins again after the ledger as it stands: its rows have changed, or those that waited are in it.</summary>
    public void Forget()
    {
        isKnown = false;
        changed.Clear();
    }

    /// <summary>Takes a report, if it surely can follow; changes nothing otherwise.</summary>
    public bool Takes(RecruitmentEvent.Reported report, RecruitmentLedger ledger)
    {
        taken.Clear();
        if (!isKnown) Know(ledger);
        LocalDate? reached = null;
        foreach (var row in report.Rows)
        {
            if (row.Period.To > report.RecordedOn || !Takes(row, ledger)) return Leaves();
            if (!(reached >= row.Period.To)) reached = row.Period.To;
        }

        // Of no rows there is no last day.
        return reached == report.On || Leaves();
    }

    private void Know(RecruitmentLedger ledger)
    {
        (isKnown, turn) = (true, turn + 1);
        for (var state = 0; state < States; state++)
        {
            people[state] = ledger.People((ParticipantState)state);
            byStudy[state] = !ledger.Study.In((ParticipantState)state).IsEmpty;
            bySites[state] = null;
        }
    }

    private bool Takes(in RecruitmentCount row, RecruitmentLedger ledger)
    {
        var (state, isStudy) = ((int)row.State, row.Site.IsWholeStudy);
        if (isStudy ? row == default || (bySites[state] ??= ledger.HasRowsOfSites(row.State)) : byStudy[state]) return false;
        if (people[state] + row.Count > Plausible.People) return false;
        var series = Series(row.Site, row.State, ledger);
        var place = series.Insert(row);
        if (place < 0) return false;
        taken.Add((series, place));
        people[state] += row.Count;
        if (series.Waiting.Count == 1) changed.Add(series);
        if (isStudy) byStudy[state] = true;
        else bySites[state] = true;
        return true;
    }

    // What had been taken of a report goes out again, in the other direction. That sites or the study have rows stays said where the
    // report said so first: then the next report is not taken, and the ledger is asked.
    private bool Leaves()
    {
        for (var i = taken.Count - 1; i >= 0; i--)
        {
            var (series, place) = taken[i];
            people[(int)series.State] -= series.Waiting[place].Count;
            series.Waiting.RemoveAt(place);
            // Those that a report brought in came last, and leave in the other order.
            if (series.Waiting.Count == 0) changed.RemoveAt(changed.Count - 1);
        }

        return false;
    }

    // Reports name their sites in the same order again and again.
    private RowsOfSite Series(SiteOrStudy site, ParticipantState state, RecruitmentLedger ledger)
    {
        var series = last?.Follower;
        if (series is null || series.State != state || series.Site != site)
        {
            if (!bySite.TryGetValue((site, state), out series)) bySite[(site, state)] = series = new(site, state);
            if (last is not null) last.Follower = series;
        }

        last = series;
        if (series.Turn != turn) series.Know(turn, ledger.Of(site).In(state));
        return series;
    }

    /// <summary>Rows of one site in one state.</summary>
    private sealed class RowsOfSite(SiteOrStudy site, ParticipantState state)
    {
        // A row that comes late goes before a few others; what comes later still is for the ledger, which finds its place in a tree.
        private const int Farthest = 64;
        private LocalDate? known;

        public SiteOrStudy Site { get; } = site;

        public ParticipantState State { get; } = state;

        /// <summary>Rows that are not in the ledger yet, in order of time, none of them on a day of another or of one in the
        /// ledger.</summary>
        public List<RecruitmentCount> Waiting { get; private set; } = [];

        public int Turn { get; private set; }

        public RowsOfSite? Follower { get; set; }

        public void Know(int turn, CountSeries series)
        {
            (Turn, known) = (turn, series.LastDay);
            Waiting.Clear();
        }

        /// <summary>The place where a row now stands; below 0 when it surely fits nowhere, or is not seen to fit.</summary>
        public int Insert(in RecruitmentCount row)
        {
            if (row.Period.From <= known) return -1;
            var place = Waiting.Count;
            for (var farthest = Math.Max(0, place - Farthest); place > 0 && Waiting[place - 1].Period.From > row.Period.To; place--)
            {
                if (place == farthest) return -1;
            }

            if (place > 0 && Waiting[place - 1].Period.To >= row.Period.From) return -1;
            Waiting.Insert(place, row);
            return place;
        }
    }
}
