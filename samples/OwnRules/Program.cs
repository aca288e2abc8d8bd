using Crn.Samples.OwnRules;

// OwnRules [record.xml]: three rules of a trust beside the network's, one threshold replaced, and the advice note for a real study.
var path = args.Length > 0 ? args[0] : Path.Combine(AppContext.BaseDirectory, "data", "isrctn", "ISRCTN62918594.xml");
if (!File.Exists(path))
{
    Console.Error.WriteLine($"There is no file {path}.");
    return 2;
}

using var text = File.OpenText(path);
var known = Advice.WithOwnAnswers(RegistryRecord.Read(text));
var assessment = Advice.Assess(known);
Console.WriteLine(assessment.ToMarkdown());
foreach (var option in assessment.Advice().Options()) Console.WriteLine($"Way out: {option}");
Console.WriteLine();
Console.WriteLine(Advice.Note(known).ToMarkdown());
return 0;
