using Crn.Domain.Interop.Accounts;
using Crn.Domain.Interop.Leaves;
using Crn.Domain.Studies;

namespace Crn.Domain.Interop.Writing;

/// <summary>A column of the table of a portfolio: how it is written from a study, and read into a draft.</summary>
internal sealed record PortfolioColumn(string Name, Func<Study, string?> Write, Action<RecordBuilder, RecordNode> Read);
