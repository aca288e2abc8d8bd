// dotnet run --project samples/ChooseSites [folder with sites.csv] [page.html, artifacts/sites.html when left out]
return Crn.Samples.ChooseSites.ChooseSites.Run(args, Console.Out, Console.Error);
