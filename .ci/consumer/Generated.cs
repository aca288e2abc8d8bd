using Crn.Domain.Testing;
using FsCheck.Fluent;
using NodaTime;

internal static partial class Extra
{
    static partial void Generated(Checks checks)
    {
        var dates = DomainArbitraries.LocalDates().Generator.Sample(20).ToList();
        checks.That("The generators of the testing package give values", 
            dates.Count > 0 && dates.TrueForAll(date => date >= new LocalDate(1999, 1, 1)));
    }
}
