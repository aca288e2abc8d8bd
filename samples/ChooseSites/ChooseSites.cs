using Crn.Domain;
using Crn.Domain.SiteSelection;
using Crn.Samples.Shared;

namespace Crn.Samples.ChooseSites;

/// <summary>From the network's knowledge base to the sites that reach a target, and a page that says why.</summary>
internal static class ChooseSites
{
    private static readonly ValueList<double> Levels = [0.2, 0.4, 0.6, 0.7, 0.8, 0.9, 0.95];

    internal static string DefaultPage => Path.Combine(PagePath.Folder, "sites.html");

    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        try
        {
            if (args.Length > 2 || args.Any(arg => string.IsNullOrWhiteSpace(arg) || arg.StartsWith('-')))
                throw new BadInputException("Usage: ChooseSites [folder with sites.csv] [page.html].");
            var (folder, page) = (args.ElementAtOrDefault(0) ?? Path.Combine(AppContext.BaseDirectory, "data", "sites"),
                args.ElementAtOrDefault(1) ?? DefaultPage);
            PagePath.Probe(page, args.ElementAtOrDefault(1));
            Write(folder, page, output);
            return 0;
        }
        catch (BadInputException bad)
        {
            error.WriteLine(bad.Message);
            return 2;
        }
    }

    private static void Write(string folder, string page, TextWriter output)
    {
        var table = SiteTable.Read(folder);
        var request = new SelectionRequest(140, by: new LocalDate(2028, 3, 31))
        {
            CommonSpread = 0.2, LeastRegions = 3, MostStaff = 6, LeastUnderserved = 1,
        };
        var chosen = SiteSelector.Cheapest(table.Candidates, request, 0.8);
        if (!chosen.IsAccepted) throw new BadInputException("sites.csv: " + chosen.Reasons[0].Because);
        var frontier = SiteSelector.Frontier(table.Candidates, request, Levels).Value;
        output.WriteLine(chosen.Value.ToString());
        foreach (var site in chosen.Value.Sites) output.WriteLine($"  {table.Names[site.Code]} ({site.Code}), {site.Cost}");
        foreach (var set in frontier) output.WriteLine($"{set}");
        File.WriteAllText(page, ChoicePage.Of(table, chosen.Value, [.. frontier]));
        output.WriteLine($"Written: {page}");
    }
}
