using Crn.Domain.Rules;
using Crn.Domain.Testing.Kits;

namespace Crn.Domain.Tests.Kits;

/// <summary>Each law of rules finds two planted faults or more.</summary>
public class RuleLawTests
{
    [Fact]
    public void Each_law_of_rules_finds_its_faults()
    {
        var planted = RuleFaults.All.Select(f => f.Law).Concat(RuleFaults.Sets.Select(f => f.Law))
            .Concat(RuleFaults.Advice.Select(f => f.Law));
        KitProof.IsSharp(KitProof.OfRules, [.. planted], Found);
    }

    private static ValueList<BrokenLaw> Found(int place)
    {
        if (place < RuleFaults.All.Length) return RuleLaws.Of(RuleFaults.All[place].Subject, $"RuleFaults.All[{place}].Subject");
        place -= RuleFaults.All.Length;
        // A set refuses most of these when it is made: a list as it is read from elsewhere may hold them.
        if (place < RuleFaults.Sets.Length) return RuleLaws.Of(RuleFaults.Sets[place].Subject, $"RuleFaults.Sets[{place}].Subject");
        place -= RuleFaults.Sets.Length;
        return AdviceLaws.Of(RuleFaults.Advised, RuleFaults.Advice[place].Subject, nameof(RuleFaults) + "." + nameof(RuleFaults.Advised));
    }
}
