using Crn.Domain.Policies;

namespace Crn.Domain.Tests.Policies;

public class ParameterTests
{
    [Property]
    public void A_value_of_ones_own_is_found_on_its_dates_and_changes_nothing_else_of_the_parameter(Parameter<int> parameter,
        Dated<int> own, LocalDate date)
    {
        var replaced = parameter.With(own);
        Assert.Equal(own.IsInForceOn(date) ? own.Value : parameter.InForceOn(date)?.Value, replaced.InForceOn(date)?.Value);
        Assert.Equal(own.IsInForceOn(date) ? own.Source : parameter.InForceOn(date)?.Source, replaced.InForceOn(date)?.Source);
        Assert.Equal((parameter.Code, parameter.Meaning, parameter.Unit), (replaced.Code, replaced.Meaning, replaced.Unit));
    }

    [Property]
    public void A_value_put_in_twice_is_put_in_once(Parameter<int> parameter, Dated<int> own) =>
        Assert.Equal(parameter.With(own), parameter.With(own).With(own));

    [Property]
    public void A_parameter_without_a_value_on_a_date_says_so_rather_than_guess(Parameter<int> parameter, LocalDate date)
    {
        if (parameter.InForceOn(date) is { } version) Assert.Equal(version.Value, parameter.ValueOn(date));
        else Assert.Throws<ArgumentOutOfRangeException>(() => parameter.ValueOn(date));
    }

    [Property]
    public void A_change_says_in_words_what_it_is(TimelineChange<int> change) => Assert.Equal(
        (change.Before, change.After) switch
        {
            ({ } before, { } after) when before.Value != after.Value => FormattableString.Invariant($"{before.Value} to {after.Value}"),
            ({ } before, null) => FormattableString.Invariant($"{before.Value} to nothing in force"),
            (null, { } after) => FormattableString.Invariant($"nothing in force to {after.Value}"),
            _ => "no change of value",
        },
        change.ToString());
}
