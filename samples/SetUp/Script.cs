using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.Sites;

namespace Crn.Samples.SetUp;

/// <summary>A set-up as it might have gone: one line a day on which somebody did something.</summary>
internal static class Script
{
    public static LocalDate Begins { get; } = new(2021, 5, 3);

    public static LocalDate Submission { get; } = new(2021, 6, 7);

    public static SiteCode SiteOf(int index) => SiteCode.From("SITE-" + (char)('A' + index));

    public static IEnumerable<Line> For(StudyRecord record)
    {
        StepKey Study(string code) => code;
        StepKey At(string code) => StepKey.AtSite(code, SiteOf(0));
        var site = record.Sites[0];
        return
        [
            new(new(2021, 5, 12), "sponsor accepts, cover is in place, costs are attributed",
                c => Done(c, new(2021, 5, 12), Study(Approvals.SponsorConfirm), Study(Approvals.Indemnity),
                    Study(Approvals.CostAttribution))),
            new(new(2021, 6, 7), "the application is submitted; ethics committee, regulator and HRA have it", c =>
                Begun(Done(c, new(2021, 6, 7), Study(Approvals.IrasSubmit)).State, new(2021, 6, 7), Study(Approvals.RecValidation),
                    Study(Approvals.MhraCtaSpecial), Study(Approvals.HraInitialAssessment), Study(Approvals.HraApproval))),
            new(new(2021, 6, 11), "the application is valid and goes to the committee",
                c => Begun(Done(c, new(2021, 6, 11), Study(Approvals.RecValidation)).State, new(2021, 6, 11), Study(Approvals.RecFull))),
            new(new(2021, 6, 28), "initial assessment; the local pack goes to " + site, c =>
                Begun(Done(c, new(2021, 6, 28), Study(Approvals.HraInitialAssessment), At(Approvals.LocalInformationPack)).State,
                    new(2021, 6, 28), At(Approvals.SiteAgreement), At(Approvals.LocalSupport), At(Approvals.CcFormal))),
            new(new(2021, 7, 5), "the committee asks its one question: the clock stops",
                c => c.AskForInformation(Study(Approvals.RecFull), new(2021, 7, 5), Party.ResearchEthicsCommittee)),
            new(new(2021, 7, 6), site + " tries to confirm early",
                c => c.Decide(At(Approvals.CcFormal), ApprovalOutcomes.Confirmed, new(2021, 7, 6), Party.SiteOrganisation)),
            new(new(2021, 7, 7), "the regulator authorises", c => Done(c, new(2021, 7, 7), Study(Approvals.MhraCtaSpecial))),
            new(new(2021, 8, 2), "the sponsor answers the committee",
                c => c.Answer(Study(Approvals.RecFull), new(2021, 8, 2), Party.Sponsor)),
            new(new(2021, 8, 16), "favourable opinion", c => Done(c, new(2021, 8, 16), Study(Approvals.RecFull))),
            new(new(2021, 8, 20), "approval letter", c => Done(c, new(2021, 8, 20), Study(Approvals.HraApproval))),
            new(new(2021, 9, 17), "agreement signed, departments agree, " + site + " confirms",
                c => Done(c, new(2021, 9, 17), At(Approvals.SiteAgreement), At(Approvals.LocalSupport), At(Approvals.CcFormal))),
            new(new(2021, 9, 30), "initiation visit and green light: open",
                c => Done(c, new(2021, 9, 30), At(Approvals.DelegationLog), At(Approvals.Siv), At(Approvals.GreenLight),
                    At(Approvals.SiteOpen))),
            new(new(2021, 10, 21), "first participant", c => Done(c, new(2021, 10, 21), At(Approvals.FirstParticipant))),
        ];
    }

    private static Decision<PermissionCase, PermissionEvent> Begun(PermissionCase permission, LocalDate on, params StepKey[] steps)
    {
        Decision<PermissionCase, PermissionEvent>? last = null;
        foreach (var step in steps)
        {
            last = permission.Submit(step, on, Party.Sponsor);
            if (!last.IsAccepted) return last;
            permission = last.State;
        }

        return last!;
    }

    // Each step begun if need be, and decided by its owner with the first outcome that grants it.
    private static Decision<PermissionCase, PermissionEvent> Done(PermissionCase permission, LocalDate on, params StepKey[] steps)
    {
        Decision<PermissionCase, PermissionEvent>? last = null;
        foreach (var key in steps)
        {
            if (permission.Find(key) is not { } step)
                throw new InvalidOperationException($"The script names {key}, which this study does not need.");
            if (!step.IsOpen)
            {
                last = permission.Submit(key, on, Party.Sponsor);
                if (!last.IsAccepted) return last;
                permission = last.State;
            }

            last = permission.Decide(key, step.Definition.Outcomes[0], on, step.Owner);
            if (!last.IsAccepted) return last;
            permission = last.State;
        }

        return last!;
    }
}
