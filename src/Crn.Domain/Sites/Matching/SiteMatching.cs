using Crn.Domain.Rules;

namespace Crn.Domain.Sites.Matching;

/// <summary>Runs one match: requirements and scores down the columns, then the order.</summary>
internal sealed class SiteMatching(SiteKnowledgeBase knowledge, Site[] sites, ValueList<SiteRequirement> requirements, SiteScoring scoring,
    LocalDate asAt, FactSheet study, TruthColumns columns)
{
    public SiteMatches Run()
    {
        sbyte[][] truths = [.. requirements.Select(r => columns.Of(r.Criterion))];
        (double[] Low, double[] High)[] parts = [.. scoring.Parts.Select(Score)];
        double[] weights = [.. scoring.Parts.Select(p => (double)p.Weight)];
        var unknown = UnknownFacts();
        var competing = columns.Known(SiteProfileFacts.CompetingStudies);
        // Fewer competing studies come first; not knowing their number comes last.
        decimal[] rivalsOf =
            [.. (columns.Column(SiteProfileFacts.CompetingStudies)?.Values ?? [])
                .Select(v => v is FactValue.Range { Within.Max: { } most } ? most : decimal.MaxValue)];

        var matches = new SiteMatches(knowledge, requirements, scoring, asAt, study, truths, parts);
        List<SiteMatch> all = new(sites.Length);
        List<Place> places = new(sites.Length);
        for (var site = 0; site < sites.Length; site++)
        {
            if (!sites[site].IsOpenOn(asAt)) continue;
            var status = Status(truths, site);
            var match = new SiteMatch(matches, site, sites[site], status, unknown[site]);
            all.Add(match);
            if (status.IsFalse) continue;
            var value = 0.0;
            for (var p = 0; p < parts.Length; p++) value += weights[p] * (parts[p].Low[site] + parts[p].High[site]) / 2;
            places.Add(new(value, unknown[site], competing[site] >= 0 ? rivalsOf[competing[site]] : decimal.MaxValue, match));
        }

        places.Sort();
        return matches
            .Filled(all.ToValueList(), places.Select(p => p.Match).ToValueList(), sites.Where(s => !s.IsOpenOn(asAt)).ToValueList());
    }

    private Truth Status(sbyte[][] truths, int site)
    {
        var least = 1;
        for (var r = 0; r < truths.Length && least >= 0; r++)
        {
            if (requirements[r].IsBlocker) least = Math.Min(least, truths[r][site]);
        }

        return least switch { > 0 => Truth.True, 0 => Truth.Unknown, _ => Truth.False };
    }

    private (double[] Low, double[] High) Score(ScorePart part)
    {
        var (low, high) = (new double[sites.Length], new double[sites.Length]);
        Fact? number = part.Number is { } n ? n : part.Count;
        if (number is null)
        {
            sbyte[][] truths = [.. part.Statements.Select(columns.Of)];
            for (var site = 0; site < sites.Length; site++)
            {
                var (sure, possible) = (0, 0);
                foreach (var truth in truths)
                {
                    if (truth[site] > 0) sure++;
                    if (truth[site] >= 0) possible++;
                }

                (low[site], high[site]) = ((double)sure / truths.Length, (double)possible / truths.Length);
            }

            return (low, high);
        }

        var known = columns.Known(number);
        (double Low, double High)[] scaled =
            [.. (columns.Column(number)?.Values ?? []).Select(v => v is FactValue.Range range ? part.Scale(range.Within) : (0.0, 1.0))];
        for (var site = 0; site < sites.Length; site++) (low[site], high[site]) = known[site] >= 0 ? scaled[known[site]] : (0.0, 1.0);
        return (low, high);
    }

    // How many of the facts that requirements and score read are not known.
    private int[] UnknownFacts()
    {
        var unknown = new int[sites.Length];
        var read = requirements.SelectMany(r => r.Criterion.Facts)
            .Concat(scoring.Parts.SelectMany(p => p.Statements).SelectMany(s => s.Facts))
            .Concat(scoring.Parts.Select(p => p.Number is { } n ? n : (Fact?)p.Count).OfType<Fact>())
            .Distinct()
            .Where(f => !columns.IsOfStudy(f));
        foreach (var fact in read)
        {
            var known = columns.Known(fact);
            for (var site = 0; site < unknown.Length; site++)
            {
                if (known[site] < 0) unknown[site]++;
            }
        }

        return unknown;
    }

    // Higher score, then more complete information, then fewer competing studies, then code.
    private readonly record struct Place(double Score, int Unknown, decimal Competing, SiteMatch Match) : IComparable<Place>
    {
        public int CompareTo(Place other) =>
            Score != other.Score ? other.Score.CompareTo(Score)
            : Unknown != other.Unknown ? Unknown.CompareTo(other.Unknown)
            : Competing != other.Competing ? Competing.CompareTo(other.Competing)
            : Match.Site.Code.CompareTo(other.Match.Site.Code);
    }
}
