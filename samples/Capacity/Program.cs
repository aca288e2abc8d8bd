using Crn.Samples.Capacity;

// dotnet run --project samples/Capacity [folder] [page.html]
return Job.Run(args, Console.Out, Console.Error);
