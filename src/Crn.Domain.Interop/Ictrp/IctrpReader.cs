using Crn.Domain.Identifiers;
using Crn.Domain.Interop.Accounts;
using Crn.Domain.Interop.Leaves;
using Crn.Domain.Interop.Wordings;
using Crn.Domain.Studies;

namespace Crn.Domain.Interop.Ictrp;

/// <summary>Reads a trial of the World Health Organization's search portal. The words are those of the register it came from.</summary>
internal static partial class IctrpReader
{
    private static readonly string[] NoOrganisation =
    [
        "NONE", "NIL", "NILKNOWN", "NA", "NOTAPPLICABLE", "NOTAVAILABLE", "PLEASEREFERTOPRIMARYANDSECONDARYSPONSORS",
        "PLEASEREFERTOPRIMARYSPONSOR", "NONEKNOWN", "NULL", "NO",
    ];

    public static bool Fits(RecordNode root) =>
        root.Name == "Trial" || root.Name.StartsWith("Trials_downloaded", StringComparison.OrdinalIgnoreCase)
        || root.Children.Any(c => c.Name == "Trial" && c["TrialID"].Exists);

    public static RecordReading Read(RecordTree tree, LocalDate asAt)
    {
        var trial = tree.Root.Name == "Trial" ? tree.Root : tree.Root["Trial"];
        var reading = new RecordBuilder(RecordFormat.Ictrp, tree, asAt);
        if (tree.Root != trial && tree.Root.Each("Trial").Skip(1).Any())
            reading.Trouble(
                new("record.several", "The file holds several records; the first is read. Read them one by one with ReadEach."));
        return Read(reading, trial, IctrpRules.Xml);
    }

    public static RecordReading Read(RecordBuilder b, RecordNode trial, RestRules rules)
    {
        var fields = new IctrpFields(trial);
        b.Registry = "WHO ICTRP";
        Identification(b, fields);
        Dates(b, fields);
        Status(b, fields);
        Parties(b, fields);
        Design(b, fields);
        foreach (var part in List(b, fields["COUNTRIES"], nameof(RecordReading.Countries)))
        {
            if (b.Countries.AddAll(part)) b.Book.Note(fields["COUNTRIES"], "", RecordBuilder.OneOfSeveralUnknown);
        }

        Conditions(b, fields["CONDITION"]);
        b.Age(fields["INCLUSIONAGEMIN"], isLowest: true);
        b.Age(fields["INCLUSIONAGEMAX"], isLowest: false);
        Sex(b, fields["INCLUSIONGENDER"]);
        b.SampleSize(fields["TARGETSIZE"]);
        // 0 is written where nothing is known.
        if (b.Book.Text(fields["RESULTSACTUALENROLLMENT"]) is { } enrolled && enrolled.Trim() != "0")
            b.Number(fields["RESULTSACTUALENROLLMENT"], RecordNumberKind.Recruited);
        return b.Finish(rules);
    }

    private static void Identification(RecordBuilder b, IctrpFields fields)
    {
        b.Identifier(fields["TRIALID"]);
        b.Identifier(fields["SECONDARYID"]);
        b.Identifier(fields["SECONDARYIDS"]);
        var title = b.Text(fields["PUBLICTITLE"], "Draft." + nameof(StudyDraft.ShortTitle));
        b.Draft = b.Draft with
        {
            ShortTitle = title,
            Title = b.Text(fields["SCIENTIFICTITLE"], "Draft." + nameof(StudyDraft.Title)) ?? title,
            Acronym = b.Text(fields["ACRONYM"], "Draft." + nameof(StudyDraft.Acronym)),
        };
    }

    private static void Dates(RecordBuilder b, IctrpFields fields)
    {
        var sortable = b.Date(fields["DATEREGISTRATION3"], RecordMoment.Registered);
        var registered = b.Date(fields["DATEREGISTRATION"], RecordMoment.Registered);
        if (sortable is { } one && registered is { } other && one != other && one.IsSameDayAs(other) == false)
        {
            b.Contradict("record.registration-dates-differ", "The date of registration stands twice, with two dates.",
                fields["DATEREGISTRATION3"].Path, fields["DATEREGISTRATION"].Path);
        }

        b.Date(fields["LASTREFRESHEDON"], RecordMoment.Updated);
        // The portal writes the day of its export as Americans do, and every other date as its register does.
        b.Date(fields["EXPORTDATE"], RecordMoment.Exported, isMonthFirst: fields["EXPORTDATE"].Text is [.., 'M' or 'm']);
        var (moment, kind) = Enrolment(b, fields["TYPEENROLMENT"].Exists ? fields["TYPEENROLMENT"] : fields["TYPEENROLLMENT"]);
        b.Date(fields["DATEENROLLEMENT"], moment, kind);
        b.Date(fields["DATEENROLLMENT"], moment, kind);
        b.Date(fields["DATEENROLMENT"], moment, kind);
        b.Date(fields["RESULTSDATECOMPLETED"], RecordMoment.Completion);
        b.Date(fields["RESULTSDATEPOSTED"], RecordMoment.Results);
        b.Date(fields["RESULTSDATEFIRSTPUBLICATION"], RecordMoment.Results);
        b.Date(fields["ETHICSREVIEWAPPROVALDATE"], RecordMoment.EthicsOpinion);
    }

    // Beside the date of enrolment stands whether it is planned; the European register puts the day of its authorisation there.
    private static (RecordMoment Moment, DateKind? Kind) Enrolment(RecordBuilder b, RecordNode node)
    {
        if (b.Book.Text(node) is not { } text) return (RecordMoment.Start, null);
        if (!Words.Key(text).Contains("AUTHORI", StringComparison.Ordinal)) return (RecordMoment.Start, b.Kind(node));
        b.Book.Put(node, LeafFate.Read, nameof(RecordReading.Dates));
        return (RecordMoment.Governance, null);
    }

    // The words of the register first, then those that the portal puts in their place.
    private static void Status(RecordBuilder b, IctrpFields fields)
    {
        var register = b.Text(fields["SOURCEREGISTER"], nameof(RecordReading.Version)) ?? "";
        b.Version = register;
        var list = Words.Key(register) switch
        {
            "CLINICALTRIALSGOV" => StatusList.ClinicalTrialsGovV2,
            "ISRCTN" => StatusList.Isrctn,
            "CTIS" or "EUCTIS" or "CLINICALTRIALSINFORMATIONSYSTEM" => StatusList.Ctis,
            "EUCLINICALTRIALSREGISTER" or "EUCTR" => StatusList.EuCtr,
            "" => OfNumber(b),
            _ => StatusList.Ictrp,
        };
        var node = fields["RECRUITMENTSTATUS"];
        if (b.Book.Text(node) is { } text && StatusMaps.Read(list, text).Code is null) list = StatusList.Ictrp;
        b.Status(node, list);
    }

    // The export of everything names no register: the number of the trial does.
    private static StatusList OfNumber(RecordBuilder b) => b.FirstScheme switch
    {
        IdentifierScheme.Nct => StatusList.ClinicalTrialsGovV2,
        IdentifierScheme.Isrctn => StatusList.Isrctn,
        IdentifierScheme.EuCt => StatusList.Ctis,
        IdentifierScheme.EudraCt => StatusList.EuCtr,
        _ => StatusList.Ictrp,
    };

    private static void Parties(RecordBuilder b, IctrpFields fields)
    {
        Organisations(b, fields["PRIMARYSPONSOR"], OrganisationRole.Sponsor);
        Organisations(b, fields["SECONDARYSPONSOR"], OrganisationRole.Collaborator);
        Organisations(b, fields["SOURCESUPPORT"], OrganisationRole.Funder);
    }

    private static void Organisations(RecordBuilder b, RecordNode node, OrganisationRole role)
    {
        const string to = "Draft." + nameof(StudyDraft.Organisations);
        if (b.Book.Text(node) is not { } text) return;
        if (NoOrganisation.Contains(Words.Key(text)))
        {
            b.Book.Put(node, LeafFate.NoPlace, "", "words that name no organisation");
            return;
        }

        foreach (var name in List(b, node, to))
        {
            if (!NoOrganisation.Contains(Words.Key(name))) b.Named(name, role);
        }
    }

    private static void Design(RecordBuilder b, IctrpFields fields)
    {
        b.Type(fields["STUDYTYPE"]);
        b.DesignIn(fields["STUDYDESIGN"]);
        b.Phase(fields["PHASE"]);
        if (b.Has(IdentifierScheme.EudraCt) || b.Has(IdentifierScheme.EuCt)) b.Draft = b.Draft with { IsCtimp = true };
    }

    // Lists are joined by semicolons or lines; names of countries and conditions hold commas.
    private static IEnumerable<string> List(RecordBuilder b, RecordNode node, string to)
    {
        if (b.Book.Text(node) is not { } text) return [];
        b.Book.Put(node, LeafFate.Read, to);
        return text.Split([';', '\n', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(part => !PrivacyGuard.LooksLikeNhsNumber(part)).Take(1_000);
    }
}
