using System.Globalization;
using Spectre.Console;

namespace Crn.Samples.Quickstart;

/// <summary>The program: reads what the user named, asks the library, prints the answer.</summary>
internal static class Quickstart
{
    /// <summary>Runs the program.</summary>
    /// <returns>0, or 2 when something the user gave cannot be used.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        // One culture for every number and date the libraries below print.
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            var (request, exitCode) = CommandLine.Parse(args, output);
            if (request is null) return exitCode;
            var destination = new AnsiConsoleOutput(output);
            var console = AnsiConsole.Create(new AnsiConsoleSettings
            {
                Out = destination,
                // What goes to a file or another program is text and nothing else, whatever the environment says of the terminal.
                Ansi = destination.IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
                ColorSystem = destination.IsTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            });
            MainJob.Run(request, console);
            return 0;
        }
        catch (BadInputException problem)
        {
            errors.WriteLine(problem.Message);
            return 2;
        }
    }
}
