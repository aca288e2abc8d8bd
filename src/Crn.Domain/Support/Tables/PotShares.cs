using Crn.Domain.Money;

namespace Crn.Domain.Support.Tables;

/// <summary>Shares of a pot that are at least what is guaranteed.</summary>
internal static class PotShares
{
    /// <summary>
    /// Whoever's share by weight is below the guarantee gets the guarantee; the others share what is left, until nobody is below.
    /// </summary>
    internal static ValueList<Pounds> Of(Pounds pot, ValueList<OrganisationActivity> organisations, decimal[] weights)
    {
        var parts = new Pounds[organisations.Count];
        // Worked out in one order whatever the order given; of equals the penny goes by name.
        var sharing = Enumerable.Range(0, parts.Length)
            .OrderBy(i => organisations[i].Organisation, StringComparer.OrdinalIgnoreCase).ToList();
        var left = pot;
        while (sharing.Count > 0)
        {
            var total = sharing.Sum(i => weights[i]);
            // Divided first, since the product of a large pot and a weight may be beyond a decimal.
            var below = total == 0 ? []
                : sharing.Where(i => weights[i] / total * left.Amount < organisations[i].Guaranteed.Amount).ToList();
            if (below.Count == 0) break;
            foreach (var i in below)
            {
                parts[i] = organisations[i].Guaranteed;
                left -= parts[i];
            }

            sharing.RemoveAll(below.Contains);
        }

        if (sharing.Count == 0) return parts.ToValueList();
        var shares = left.Allocate([.. sharing.Select(i => weights[i])]);
        for (var k = 0; k < sharing.Count; k++) parts[sharing[k]] = shares[k];
        return parts.ToValueList();
    }
}
