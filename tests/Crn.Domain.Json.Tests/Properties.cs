using Crn.Domain.Testing;

// One seed for every run, printed with any failure, so that two runs of the suite agree.

[assembly: Properties(Arbitrary = [typeof(DomainArbitraries)], Replay = "20260501,20260503", MaxTest = 200 / Share.Of,
    MaxRejected = 800)]
