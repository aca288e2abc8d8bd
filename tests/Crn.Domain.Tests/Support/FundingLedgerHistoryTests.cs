using Crn.Domain.Decisions;
using Crn.Domain.Money;
using Crn.Domain.Support;
using Crn.Domain.Testing;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Support;

public class FundingLedgerHistoryTests : HistoryLaws<FundingLedger, FundingEvent>
{
    private const string LineName = "Research nurses";
    private static readonly Pounds Little = Pounds.Of(0.01m);

    protected override Arbitrary<ValueList<FundingEvent>> Histories => DomainArbitraries.FundingHistories();

    protected override IReadOnlyDictionary<string, Verb> Verbs { get; } = new Dictionary<string, Verb>
    {
        [nameof(FundingLedger.Award)] =
            (ledger, on, recordedOn, version) => ledger.Award(LineName, "NEW", Little, on, Party.Network, recordedOn, version),
        [nameof(FundingLedger.Commit)] =
            (ledger, on, recordedOn, version) => ledger.Commit(LineName, "NEW", Little, on, Party.SiteOrganisation, recordedOn, version),
        [nameof(FundingLedger.Release)] =
            (ledger, on, recordedOn, version) => ledger.Release(LineName, "NEW", Little, on, Party.SiteOrganisation, recordedOn, version),
        [nameof(FundingLedger.Spend)] =
            (ledger, on, recordedOn, version) => ledger.Spend(LineName, "NEW", Little, on, Party.SiteOrganisation, recordedOn, version),
        [nameof(FundingLedger.Return)] =
            (ledger, on, recordedOn, version) => ledger.Return(LineName, "NEW", Little, on, Party.SiteOrganisation, recordedOn, version),
    };

    protected override FundingEvent With(FundingEvent recorded, Party by, LocalDate recordedOn) =>
        recorded with { By = by, RecordedOn = recordedOn };
}
