// dotnet run --project samples/ChooseSites [folder with sites.csv] [page.html]
return Crn.Samples.ChooseSites.ChooseSites.Run(args, Console.Out, Console.Error);
