return Crn.Samples.Quickstart.Quickstart.Run(args, Console.Out, Console.Error);
