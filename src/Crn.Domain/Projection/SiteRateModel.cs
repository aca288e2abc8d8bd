using Crn.Domain.Probability;

namespace Crn.Domain.Projection;

/// <summary>The caller's own belief about the rate of a site: draws a rate for it, given what the site has done so far.</summary>
/// <param name="site">What is known of the site.</param>
/// <param name="random">Random numbers of this site in this draw; take no others.</param>
/// <returns>Participants per day open, finite and not negative, at a factor of 1 where rates change.</returns>
public delegate double SiteRateModel(SiteEvidence site, SampleRandom random);
