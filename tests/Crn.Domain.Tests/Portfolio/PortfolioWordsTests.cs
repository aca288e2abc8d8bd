using Crn.Domain.Decisions;
using Crn.Domain.Identifiers;
using Crn.Domain.Portfolio;
using Crn.Domain.Rules;
using Crn.Domain.Studies;

namespace Crn.Domain.Tests.Portfolio;

/// <summary>Names and lines of the portfolio, which no count of studies sees.</summary>
public class PortfolioWordsTests
{
    private static readonly LocalDate Today = new(2026, 5, 1);

    [Theory]
    [InlineData("Medical Research Council", FunderKind.CentralGovernment)]
    [InlineData("medical research council", FunderKind.CentralGovernment)]
    [InlineData("A charity of friends", null)]
    public void A_funder_of_central_government_is_known_by_its_name(string name, FunderKind? kind)
    {
        var study = Record(new() { Organisations = [new() { Role = OrganisationRole.Funder, Name = name }] });
        var known = PortfolioFacts.Of(study).Find(PortfolioFacts.Funder);
        Assert.Equal(kind is not null, known is not null);
        if (kind is { } expected) Assert.True(PortfolioFacts.Funder.Is(expected).Evaluate(PortfolioFacts.Of(study)).IsTrue);
    }

    [Fact]
    public void A_duty_says_why_and_an_unknown_one_that_there_is_none()
    {
        Assert.StartsWith("TC-06: ", PortfolioTerm.Of("TC-06").ToString(), StringComparison.Ordinal);
        Assert.Contains("There is no duty of that code.", Assert.Throws<ArgumentException>("code", () => PortfolioTerm.Of("TC-99")).Message,
            StringComparison.Ordinal);
        Assert.Equal("The study is not a clinical trial.", Registration(new() { Type = StudyType.Observational }));
        Assert.Equal("The record holds the number of a public registry.", Registration(new()
        {
            Type = StudyType.Interventional, Identifiers = [new(IdentifierScheme.Isrctn, "ISRCTN62918594")],
        }));
    }

    private static string Registration(StudyDraft draft) => StudyPortfolio.Of(
            [new(StudyHistory.Of(Study.Register(draft with { Title = "A study", Status = StudyStatus.InSetup }, Today, Party.Sponsor)
                .Events), Today)])
        .Value.AsOf(Today).Duties().Single(duty => duty.Term.Code == "TC-06").Explanation;

    private static Study Record(StudyDraft draft) => (draft with { Title = "A study", Status = StudyStatus.InSetup }).ToStudy(Today).Value;
}
