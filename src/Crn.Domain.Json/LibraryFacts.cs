using Crn.Domain.Engagement;
using Crn.Domain.Feasibility;
using Crn.Domain.Permissions;
using Crn.Domain.Portfolio;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using Crn.Domain.Support;
using Crn.Domain.Troubleshooting;
using Crn.Domain.Workforce;

namespace Crn.Domain.Json;

/// <summary>The facts of all rooms of the library, which a document names by their codes alone.</summary>
/// <example><code>
/// FactCatalogue facts = LibraryFacts.All.With("Trust", [isolationRooms]);
/// Console.WriteLine(facts.ToMarkdown());
/// </code></example>
public static class LibraryFacts
{
    /// <summary>Every fact of the library, by code and room.</summary>
    public static FactCatalogue All { get; } = new[]
    {
        SiteProfileFacts.Catalogue, FeasibilityCatalogue.Facts, PortfolioFacts.Catalogue, PermissionFacts.Catalogue, CostFacts.Catalogue,
        EnquiryFacts.Catalogue, TroubleshootingFacts.Catalogue, DelegationRules.Catalogue,
    }.Aggregate((all, room) => all.With(room));
}
