// dotnet run --project samples/Rescue [folder of tables] [page.html]
return Crn.Samples.Rescue.Rescue.Run(args, Console.Out, Console.Error);
