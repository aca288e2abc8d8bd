using Ardalis.GuardClauses;
using Crn.Domain.Feasibility;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

namespace Crn.Domain.Engagement;

/// <content>What an enquiry can be asked.</content>
public sealed partial record Enquiry
{
    /// <summary>The enquiry as it was known at the end of a day: what had been recorded by then.</summary>
    /// <param name="asAt">The day.</param>
    /// <returns>The enquiry, or null when it had not been recorded.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public Enquiry? KnownOn(LocalDate asAt)
    {
        Guarded.Iso(asAt);
        if (LastRecordedOn <= asAt) return this;
        var first = (EnquiryEvent.Started)History[0];
        if (first.RecordedOn > asAt) return null;
        return History.Skip(1).TakeWhile(e => e.RecordedOn <= asAt).Aggregate(new Enquiry(first), (enquiry, next) => enquiry.Evolve(next));
    }

    /// <summary>Every answer that was ever given to a fact of the study or of a site, first to last: what was known when.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="site">The site; null for the study.</param>
    /// <returns>The answers; withdrawn ones are among them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    public ValueList<LearntFact> HistoryOf(Fact fact, SiteCode? site = null)
    {
        Guard.Against.Null(fact);
        return EverLearnt().Where(learnt => learnt.Fact.Equals(fact) && learnt.Site == site).ToValueList();
    }

    /// <summary>How firm the answer to a fact of the study is.</summary>
    /// <param name="fact">The fact.</param>
    /// <returns>The firmness, or null when the fact is missing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    public Firmness? FirmnessOf(Fact fact) => OfStudy.Find(Guard.Against.Null(fact))?.Firmness;

    /// <summary>What is known of a site.</summary>
    /// <param name="code">The site.</param>
    /// <returns>The site, or null when nothing was ever learnt of it.</returns>
    public CandidateSite? Site(SiteCode code) => PlaceOf(code) is >= 0 and var place ? Sites[place] : null;

    /// <summary>Every number that was assumed, as it was when it was made: each numeric answer of the study given as an estimate.</summary>
    /// <returns>The assumptions, first to last; those that were changed or withdrawn later are among them.</returns>
    public ValueList<LearntFact> Assumptions() => EverLearnt()
        .Where(learnt => learnt is { IsEstimate: true, Site: null, Within: not null })
        .ToValueList();

    /// <summary>
    /// Each assumption compared with what was achieved last of the same fact: planned against achieved rate, sites, consent.
    /// </summary>
    /// <param name="policy">What an interval is meant to hold.</param>
    /// <returns>The scores, in the order in which the assumptions were made; assumptions of which nothing was achieved yet have
    /// none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    public ValueList<AssumptionScore> Scores(EngagementPolicy policy)
    {
        Guard.Against.Null(policy);
        return (from assumption in Assumptions()
                let achieved = Achievements.LastOrDefault(a => a.Fact.Equals(assumption.Fact))
                where achieved is not null
                select AssumptionScore.Of(assumption, achieved, policy.Coverage)).ToValueList();
    }

    /// <summary>The request for an offer that was made last.</summary>
    /// <param name="offer">The code of the offer.</param>
    /// <returns>The request, or null when nobody asked.</returns>
    public ServiceRequest? RequestFor(string offer) => Of(Guarded.NotNull(offer));

    private ServiceRequest? Of(string offer) => Index.LastRequest(offer) is { } place ? Requests[place] : null;

    private int PlaceOf(SiteCode code) => Sites.PlaceOf(code, static (site, key) => site.Site.CompareTo(key));

    // The parameter of every caller is named as this one is.
    internal Enquiry RequiredOn(LocalDate asAt) =>
        KnownOn(asAt) ?? throw new ArgumentOutOfRangeException(nameof(asAt), "The enquiry had not been recorded on that day.");

    // What the route and the history say, unless something else was learnt.
    internal FactSheet FactsOfStudy()
    {
        var facts = Facts;
        if (facts.Find(StudyFacts.Commercial) is null)
        {
            facts = facts.With(StudyFacts.Commercial, Route == ApplicationRoute.Commercial, "route of the enquiry", StartedOn);
        }

        return ConfidentialPapersShared
            ? facts.With(StudyFacts.ConfidentialPapersShared, true, "history of the enquiry", LastRecordedOn) : facts;
    }

    private IEnumerable<LearntFact> EverLearnt()
    {
        var stage = Stage;
        foreach (var recorded in History.ToArray())
        {
            stage = recorded switch
            {
                EnquiryEvent.Started started => started.Stage,
                EnquiryEvent.StageReached reached => reached.Stage,
                EnquiryEvent.Resubmitted again => again.Stage,
                _ => stage,
            };
            if (recorded is not EnquiryEvent.FactsLearnt learnt) continue;
            foreach (var observation in learnt.Answers.Observations.ToArray()) yield return LearntFact.Of(learnt, observation, stage);
        }
    }
}
