using Crn.Domain.Fuzzing;

// list | seeds ENTRY FOLDER | try ENTRY FILE... | fuzz ENTRY: the last is run by afl-fuzz, which gives inputs until it stops.
return args switch
{
    ["list"] => List(),
    ["seeds", var name, var folder] => Seeds(Named(name), folder),
    ["try", var name, .. var files] => Try(Named(name), files),
    ["fuzz", var name] => Fuzz(name),
    _ => 2,
};

static FuzzEntry Named(string name) => FuzzEntries.All.Single(entry => entry.Name == name);

static int List()
{
    foreach (var entry in FuzzEntries.All) Console.WriteLine(entry);
    return 0;
}

static int Seeds(FuzzEntry entry, string folder)
{
    Directory.CreateDirectory(folder);
    for (var i = 0; i < entry.Seeds.Count; i++) File.WriteAllBytes(Path.Combine(folder, $"seed-{i}"), entry.Seeds[i]);
    return 0;
}

static int Try(FuzzEntry entry, string[] files)
{
    var failed = 0;
    foreach (var file in files)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        try
        {
            entry.RunWithin(File.ReadAllBytes(file));
            Console.WriteLine($"{watch.ElapsedMilliseconds,6} ms  {file}");
        }
#pragma warning disable CA1031 // Whatever comes out is what is looked for.
        catch (Exception e)
#pragma warning restore CA1031
        {
            failed++;
            Console.WriteLine($"{file}\n{e}");
        }
    }

    return failed == 0 ? 0 : 1;
}

static int Fuzz(string name)
{
    // The library, once it holds probes, runs only while it is fuzzed: static tables are made in the first run, before memory is counted.
    FuzzEntry? entry = null;
    SharpFuzz.Fuzzer.Run(stream =>
    {
        using var held = new MemoryStream();
        stream.CopyTo(held);
        if (entry is null)
        {
            entry = Named(name);
            foreach (var seed in entry.Seeds) entry.Run(seed);
        }

        entry.RunWithin(held.ToArray());
    });
    return 0;
}
