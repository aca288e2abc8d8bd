using System.CommandLine;
using System.CommandLine.Parsing;
using NodaTime.Text;

namespace Crn.Samples.Quickstart;

/// <summary>What the user asked for.</summary>
internal sealed record Request(FileInfo? Study, FileInfo? Recruitment, LocalDate? AsAt, int? Target, LocalDate? By,
    FileInfo? Report, bool Full)
{
    /// <summary>Whether the program shows its own data: nothing of the user's was named.</summary>
    public bool IsDefault => Study is null && Recruitment is null;
}

/// <summary>The options of the program.</summary>
internal static class CommandLine
{
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    private static readonly Option<FileInfo?> Study = new("--study") { Description = "A study record: ISRCTN XML.", HelpName = "FILE" };
    private static readonly Option<FileInfo?> Recruitment =
        new("--recruitment")
        { Description = "Recruitment so far, as CSV: site, then month (YYYY-MM) or date (YYYY-MM-DD), then n.", HelpName = "FILE" };
    private static readonly Option<LocalDate?> AsAt =
        Date("--as-at", "The date to stand at; what the file says of later days is shown beside the projection.");
    private static readonly Option<int?> Target =
        new("--target") { Description = "How many participants are wanted.", HelpName = "N", CustomParser = Whole };
    private static readonly Option<LocalDate?> By = Date("--by", "The date to reach the target by.");
    private static readonly Option<FileInfo?> Report =
        new("--report") { Description = "Writes the answer as one self-contained page, too.", HelpName = "FILE.html" };
    private static readonly Option<bool> Full =
        new("--full") { Description = "Prints every rule, step, assumption and table, not the verdicts and what matters first." };

    /// <summary>Reads the arguments.</summary>
    /// <returns>The request, or an exit code when there is nothing more to do (help was asked for).</returns>
    /// <exception cref="BadInputException">An argument cannot be used.</exception>
    public static (Request? Request, int ExitCode) Parse(string[] args, TextWriter output)
    {
        var command =
            new RootCommand("The main job of Crn.Domain: what is this study, may the network support it, can it be delivered, which " +
                "approvals does it need, and will it recruit in time?")
        {
            Study, Recruitment, AsAt, Target, By, Report, Full,
        };
        var parsed = command.Parse(args);
        if (parsed.Errors.Count > 0)
            throw new BadInputException(parsed.Errors[0].Message.ReplaceLineEndings(" ") + " Run with --help for the options.");
        if (parsed.Action is not null) return (null, parsed.Invoke(new InvocationConfiguration { Output = output }));
        var request = new Request(
            parsed.GetValue(Study), parsed.GetValue(Recruitment), parsed.GetValue(AsAt), parsed.GetValue(Target), parsed.GetValue(By),
            parsed.GetValue(Report), parsed.GetValue(Full));
        return (request, 0);
    }

    private static Option<LocalDate?> Date(string name, string description) =>
        new(name) { Description = description, HelpName = "YYYY-MM-DD", CustomParser = IsoDate };

    private static LocalDate? IsoDate(ArgumentResult argument)
    {
        var parsed = LocalDatePattern.Iso.Parse(argument.Tokens[0].Value);
        if (parsed is { Success: true, Value.Year: >= FirstYear and <= LastYear }) return parsed.Value;
        argument.AddError($"{Name(argument)} must be a real date written YYYY-MM-DD, from {FirstYear} to {LastYear}.");
        return null;
    }

    private static int? Whole(ArgumentResult argument)
    {
        if (int.TryParse(argument.Tokens[0].Value, System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture, out var n) && n > 0) return n;
        argument.AddError($"{Name(argument)} must be a whole number above 0.");
        return null;
    }

    private static string Name(ArgumentResult argument) =>
        argument.Parent is OptionResult option ? option.Option.Name : argument.Argument.Name;
}
