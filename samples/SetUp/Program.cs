using Crn.Samples.SetUp;

// dotnet run --project samples/SetUp [page.html]
return SetUpSample.Run(args, Console.Out, Console.Error);
