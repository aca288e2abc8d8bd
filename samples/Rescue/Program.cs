// dotnet run --project samples/Rescue [folder of tables] [page.html, artifacts/recovery.html when left out]
return Crn.Samples.Rescue.Rescue.Run(args, Console.Out, Console.Error);
