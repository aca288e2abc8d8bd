using Crn.Domain.Feasibility;
using Crn.Domain.Interop;
using Crn.Domain.Rules;

namespace Crn.Samples.OwnRules;

/// <summary>What a registry record says of the facts that the rules ask for. What it leaves out stays unknown.</summary>
internal static class RegistryRecord
{
    public static FactSheet Read(TextReader text)
    {
        var reading = RecordReader.Read(text.ReadToEnd(), Advice.Today);
        if (!reading.IsReadable) throw new FormatException(reading.Problems[0].ToString());
        // The trust takes the centres that the record names for the sites planned.
        return reading.Sites.IsEmpty ? reading.Facts
            : reading.Facts.With(StudyFacts.Sites, reading.Sites.Count, reading.Source, reading.UpdatedOn);
    }
}
