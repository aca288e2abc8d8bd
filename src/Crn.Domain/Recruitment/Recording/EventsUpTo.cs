namespace Crn.Domain.Recruitment.Recording;

/// <summary>Events as they would have been recorded without delay, up to a day.</summary>
internal static class EventsUpTo
{
    /// <summary>The part of an event that took place by a day; null when none did. Corrections count whenever they came.</summary>
    public static RecruitmentEvent? Part(RecruitmentEvent recorded, LocalDate through)
    {
        var (on, recordedOn) = (Earlier(recorded.On, through), Earlier(recorded.RecordedOn, through));
        return recorded switch
        {
            RecruitmentEvent.Reported e => Reported(e, through, recordedOn),
            RecruitmentEvent.OpeningCorrected e =>
                e with { On = on, RecordedOn = recordedOn, OpenedOn = e.OpenedOn <= through ? e.OpenedOn : null },
            RecruitmentEvent.Started or RecruitmentEvent.Completed => recorded with { On = on, RecordedOn = recordedOn },
            RecruitmentEvent.Corrected e => e.Was.Period.To <= through ? e with { On = on, RecordedOn = recordedOn } : null,
            RecruitmentEvent.Withdrawn e => e.Was.Period.To <= through ? e with { On = on, RecordedOn = recordedOn } : null,
            RecruitmentEvent.Confirmed e => e.Period.To <= through ? e with { On = on, RecordedOn = recordedOn } : null,
            _ => recorded.On <= through ? recorded with { RecordedOn = recordedOn } : null,
        };
    }

    private static RecruitmentEvent.Reported? Reported(RecruitmentEvent.Reported report, LocalDate through, LocalDate recordedOn)
    {
        if (report.On <= through) return report with { RecordedOn = recordedOn };
        var kept = report.Rows.Where(r => r.Period.To <= through).ToValueList();
        return ReportCheck.LastDay(kept) is { } last ? report with { On = last, RecordedOn = recordedOn, Rows = kept } : null;
    }

    private static LocalDate Earlier(LocalDate one, LocalDate other) => one < other ? one : other;
}
