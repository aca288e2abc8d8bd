using Crn.Domain.Workforce;

namespace Crn.Domain.Interop.Tests;

/// <summary>From the timelines of a protocol to a schedule of visits; minutes are asked for.</summary>
public class UsdmScheduleTests
{
    [Theory]
    [InlineData("CDISC_Pilot_Study")]
    [InlineData("EliLilly_NCT03421379_Diabetes")]
    [InlineData("devices")]
    public void The_visits_of_a_sample_are_as_its_timeline_says(string name)
    {
        var reading = UsdmSchedule.Read(Samples.Text($"usdm-v4/{name}.json"));
        var text = string.Concat(reading.Visits.Concat(reading.Conditional)
            .Select(visit => $"{visit}\n{string.Concat(visit.Activities.Select(activity => $"  {activity}\n"))}"));
        if (Environment.GetEnvironmentVariable("CRN_WRITE_GOLDEN") is { Length: > 0 } folder)
            File.WriteAllText(Path.Combine(folder, $"usdm-schedule_{name}.txt"), text);
        else Assert.Equal(Samples.Resource($"Data/golden/usdm-schedule_{name}.txt"), text);
    }

    [Theory]
    [InlineData("CDISC_Pilot_Study")]
    [InlineData("EliLilly_NCT03421379_Diabetes")]
    [InlineData("devices")]
    public void Every_leaf_is_in_the_account_of_the_schedule_exactly_once(string name)
    {
        var text = Samples.Text($"usdm-v4/{name}.json");
        using var stream = Samples.Open($"usdm-v4/{name}.json");
        var reading = UsdmSchedule.Read(text);
        Assert.Equal(Leaves.Of(text), reading.Account.Count);
        Assert.Equal(reading.Account.Count, reading.Account.Select(e => e.Path).Distinct().Count());
        Assert.DoesNotContain(reading.Account, e => e.Note.Contains("not known to the reader", StringComparison.Ordinal));
        Assert.DoesNotContain(reading.Account, e => e.Fate == LeafFate.NotUnderstood);
        Assert.Equal(reading, UsdmSchedule.Read(stream));
    }

    [Fact]
    public void Minutes_are_asked_for_and_never_guessed()
    {
        var reading = UsdmSchedule.Read(Samples.Text("usdm-v4/CDISC_Pilot_Study.json"));
        var refused = reading.ToSchedule([new("ECG", DeliveryRole.ResearchNurse, 20), new("Haircut", DeliveryRole.ResearchNurse, 20)]);
        Assert.Equal(reading.Activities.Count - 1, refused.Reasons.Count(r => r.Code == "schedule.minutes-missing"));
        Assert.Equal("schedule.no-such-activity", Assert.Single(refused.Reasons, r => r.Code != "schedule.minutes-missing").Code);

        ValueList<VisitActivity> work = [.. reading.Activities.Skip(1).SelectMany(name => (VisitActivity[])
            [new(name, DeliveryRole.ResearchNurse, 20), new(name, DeliveryRole.TrialsCoordinator, 5)])];
        var schedule = reading.ToSchedule(work, [reading.Activities[0]]).Value;
        Assert.Equal(reading.Visits.Select(v => (v.Name, v.Phase, v.Day!.Value, v.DaysBefore, v.DaysAfter)),
            schedule.Visits.Select(v => (v.Name, v.Phase, v.Day, v.DaysBefore, v.DaysAfter)));
        var times = reading.Visits.Sum(v => v.Activities.Count(a => a != reading.Activities[0]));
        Assert.Equal(times * 20 / 60.0, schedule.HoursPerRecruit(DeliveryRole.ResearchNurse), 9);
        Assert.Equal(times * 5 / 60.0, schedule.HoursPerRecruit(DeliveryRole.TrialsCoordinator), 9);
    }

    [Fact]
    public void Branches_are_visits_on_a_condition_and_what_is_repeated_is_said()
    {
        var reading = Timeline("""
            {"id":"a","epochId":"s","encounterId":"ea","activityIds":["x"],"defaultConditionId":"b"},
            {"id":"b","epochId":"t","encounterId":"eb","activityIds":["x","y"],"defaultConditionId":"d"},
            {"id":"d","conditionAssignments":[{"condition":"disease has progressed","conditionTargetId":"e"}],"defaultConditionId":"c"},
            {"id":"c","epochId":"t","activityIds":["y"],"defaultConditionId":"b"},
            {"id":"e","epochId":"f","encounterId":"ee","activityIds":["x"]}
            """, """
            {"id":"1","type":{"decode":"Before"},"value":"P14D","relativeFromScheduledInstanceId":"a","relativeToScheduledInstanceId":"b",
             "windowLower":"P7D","windowUpper":"PT12H"},
            {"id":"2","type":{"decode":"Fixed Reference"},"value":"P1D","relativeFromScheduledInstanceId":"b",
             "relativeToScheduledInstanceId":"b"},
            {"id":"3","type":{"decode":"After"},"value":"P3W","relativeFromScheduledInstanceId":"c","relativeToScheduledInstanceId":"b"}
            """);
        Assert.Equal(
            ["Visit a: day -14, 7 days before to 0 after, Screening, 1 activity", "Visit b: day 0, Baseline, 2 activities",
                "Visit: day 21, Treatment, 1 activity"],
            reading.Visits.Select(v => v.ToString()));
        Assert.Equal("Visit e: no day stated, FollowUp, 1 activity, if: disease has progressed",
            Assert.Single(reading.Conditional).ToString());
        Assert.Contains("how often a part is repeated", Entry(reading, "instances[3].defaultConditionId").Note, StringComparison.Ordinal);
        Assert.Contains("hours are left out", Entry(reading, "timings[0].windowUpper").Note, StringComparison.Ordinal);
        Assert.Equal(LeafFate.ReadInPart, Entry(reading, "conditionAssignments[0].condition").Fate);
    }

    [Fact]
    public void A_timeline_that_an_instance_calls_is_entered_on_its_day()
    {
        var reading = Timeline("""
            {"id":"a","epochId":"t","encounterId":"ea","activityIds":["x"],"defaultConditionId":"b"},
            {"id":"b","epochId":"t","timelineId":"inner","activityIds":[]}
            """, """
            {"id":"1","type":{"decode":"Fixed Reference"},"value":"P1D","relativeFromScheduledInstanceId":"a",
             "relativeToScheduledInstanceId":"a"},
            {"id":"2","type":{"decode":"After"},"value":"P1M","relativeFromScheduledInstanceId":"b","relativeToScheduledInstanceId":"a"}
            """, """
            ,{"id":"inner","entryId":"i","instances":[
              {"id":"i","encounterId":"eb","activityIds":["x"],"defaultConditionId":"j"},{"id":"j","encounterId":"ee","activityIds":["y"]}],
              "timings":[{"id":"3","type":{"decode":"Fixed Reference"},"relativeFromScheduledInstanceId":"j"},
                {"id":"4","type":{"decode":"Before"},"value":"P2D","relativeFromScheduledInstanceId":"i",
                 "relativeToScheduledInstanceId":"j"}]}
            """);
        Assert.Equal([("Visit a", 0), ("Visit b", 30), ("Visit e", 32)], reading.Visits.Select(v => (v.Name, v.Day!.Value)));
        Assert.Empty(reading.Conditional);
    }

    [Theory]
    [InlineData("P14D", 14)]
    [InlineData("P2W", 14)]
    [InlineData("P1Y", 365)]
    [InlineData("P1Y2M10DT2H30M", 436)]
    [InlineData("PT48H", 2)]
    [InlineData("P0.5W", 3)]
    [InlineData("P0,5D", 0)]
    [InlineData("P", null)]
    [InlineData("2 weeks", null)]
    [InlineData("PT1W", null)]
    [InlineData("P99999999999999999999999D", null)]
    [InlineData("P40000D", null)]
    public void A_day_is_as_exact_as_the_record_or_not_stated(string value, int? day)
    {
        var reading = Timeline("""
            {"id":"a","epochId":"t","encounterId":"ea","activityIds":["x"],"defaultConditionId":"b"},
            {"id":"b","epochId":"t","encounterId":"eb","activityIds":["x"]}
            """, $$"""
            {"id":"1","type":{"decode":"Fixed Reference"},"value":"P1D","relativeFromScheduledInstanceId":"a"},
            {"id":"2","type":{"decode":"After"},"value":"{{value}}","relativeFromScheduledInstanceId":"b",
             "relativeToScheduledInstanceId":"a"}
            """);
        Assert.Equal([0, day], reading.Visits.Select(v => v.Day));
        var schedule = reading.ToSchedule([new("X", DeliveryRole.ResearchNurse, 1)]);
        Assert.Equal(day is null ? ["schedule.visit-without-day"] : [], schedule.IsAccepted ? [] : schedule.Reasons.Select(r => r.Code));
    }

    // Visits at random days, each timed from any other that is timed already, before or after it, in any order of the file.
    [Property(MaxTest = 100 / Share.Of)]
    public void Days_are_found_however_the_timings_are_chained(int seed)
    {
        var draw = new Random(seed);
        var days = Enumerable.Range(0, draw.Next(2, 25)).Select(i => i == 0 ? 0 : draw.Next(0, 400)).ToArray();
        List<string> timings = ["""{"type":{"decode":"Fixed Reference"},"value":"P1D","relativeFromScheduledInstanceId":"v0"}"""];
        for (var i = 1; i < days.Length; i++)
        {
            var other = draw.Next(i);
            var (from, to) = draw.Next(2) == 0 ? (i, other) : (other, i);
            var apart = days[from] - days[to];
            timings.Add($$$"""
                {"type":{"decode":"{{{(apart < 0 ? "Before" : "After")}}}"},"value":"P{{{Math.Abs(apart)}}}D",
                 "relativeFromScheduledInstanceId":"v{{{from}}}","relativeToScheduledInstanceId":"v{{{to}}}"}
                """);
        }

        var shuffled = timings.OrderBy(_ => draw.Next()).ToArray();
        var reading = Timeline(string.Join(',', days.Select((_, i) =>
            $$"""{"id":"v{{i}}","epochId":"t","activityIds":["x"],"defaultConditionId":"v{{i + 1}}"}""")), string.Join(',', shuffled));
        Assert.Equal(days, reading.Visits.Select(v => v.Day!.Value));
    }

    [Fact]
    public void Timelines_that_call_one_another_without_end_are_bounded()
    {
        var timelines = string.Concat(Enumerable.Range(0, 60).Select(i => $$"""
            ,{"id":"t{{i}}","instances":[{"id":"p","timelineId":"t{{i + 1}}","activityIds":["x"]},
              {"id":"q","timelineId":"t{{i + 1}}"},{"id":"r","timelineId":"t{{i}}"},{"id":"s","timelineId":"t0"}]}
            """));
        var reading = Timeline("""{"id":"a","timelineId":"t0","activityIds":["x"]}""", "", timelines);
        Assert.Equal("schedule.too-many-visits", Assert.Single(reading.Problems).Code);
    }

    [Theory]
    [InlineData("", "record.empty")]
    [InlineData("<a/>", "record.not-json")]
    [InlineData("{}", "record.not-of-format")]
    [InlineData("{\"study\":{\"versions\":[{}]},\"usdmVersion\":\"4.0.0\"}", "schedule.none")]
    [InlineData("{\"study\":{\"versions\":[{\"studyDesigns\":[{\"scheduleTimelines\":[{},{}]}]}]}}", "schedule.no-main-timeline")]
    public void What_has_no_schedule_says_so(string text, string code)
    {
        var reading = UsdmSchedule.Read(text);
        Assert.Equal(code, Assert.Single(reading.Problems).Code);
        Assert.Equal("schedule.not-read", Assert.Single(reading.ToSchedule([]).Reasons).Code);
    }

    [Fact]
    public void An_nhs_number_is_in_no_name()
    {
        var text = Samples.Text("usdm-v4/devices.json");
        var reading = UsdmSchedule.Read(text.Replace("\"Week 2\"", "\"943 476 5919\"", StringComparison.Ordinal));
        Assert.DoesNotContain(reading.Visits, v => v.ToString().Contains("5919", StringComparison.Ordinal));
        Assert.DoesNotContain(reading.Account, e => e.ToString().Contains("5919", StringComparison.Ordinal));
    }

    private static AccountEntry Entry(UsdmScheduleReading reading, string end) =>
        Assert.Single(reading.Account, e => e.Path.EndsWith(end, StringComparison.Ordinal));

    private static UsdmScheduleReading Timeline(string instances, string timings, string further = "") => UsdmSchedule.Read($$$"""
        {"usdmVersion":"4.0.0","study":{"versions":[{"studyDesigns":[{"name":"D",
          "encounters":[{"id":"ea","name":"Visit a"},{"id":"eb","name":"b","label":"Visit b"},{"id":"ee","label":"Visit e"}],
          "activities":[{"id":"x","name":"X"},{"id":"y","name":"y","label":"Y"}],
          "epochs":[{"id":"s","type":{"decode":"Screening Epoch"}},{"id":"t","type":{"decode":"Treatment Epoch"}},
            {"id":"f","type":{"decode":"Follow-Up Epoch"}}],
          "scheduleTimelines":[{"id":"m","mainTimeline":true,"instances":[{{{instances}}}],"timings":[{{{timings}}}]}{{{further}}}]}]}]}}
        """);
}
