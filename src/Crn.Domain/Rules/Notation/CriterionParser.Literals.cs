using System.Globalization;
using Crn.Domain.Rules.Wording;
using NodaTime.Text;

namespace Crn.Domain.Rules.Notation;

/// <content>Numbers, units and dates as they are written.</content>
internal ref partial struct CriterionParser
{
    private const int MostUnitWords = 20;
    private const int HighestPower = 20;

    private Part Literal(Token start, bool negative)
    {
        var at = token;
        Advance();
        return at.Kind == TokenKind.Date ? Date(start, at, negative) : Constant(start, at, negative);
    }

    private Part Date(Token start, Token at, bool negative)
    {
        var written = (negative ? "-" : "") + Written(at);
        if (LocalDatePattern.Iso.Parse(written) is { Success: true, Value: var date }) return new(PartKind.Date, date, start.Start, at.End);
        Fail("criterion.value", at, "there is no such date", ["a day of the calendar, as in 2026-04-30"]);
        return Broken(at);
    }

    // unit = { name } { "per" name }, each to a power if need be
    private Part Constant(Token start, Token at, bool negative)
    {
        Policies.Parameter<decimal>? parameter = null;
        var number = at.Kind == TokenKind.Parameter ? Value(at, out parameter) : Exact(at);
        var end = at.End;
        Unit? unit = null;
        for (var words = 0; token.Kind == TokenKind.Text || Is("per")
            || (token.Kind == TokenKind.Word && Reserved.IsUnitWord(Written(token))); words++)
        {
            if (words == MostUnitWords)
            {
                Fail("criterion.unit", token, $"a unit has at most {Text.Of(MostUnitWords)} words", ["a shorter unit"]);
                return Unread(start, "a shorter unit");
            }

            var per = Take("per");
            end = token.End;
            if (UnitWord() is not { } factor) return Broken(start);
            unit = per ? (unit ?? Unit.One) / factor : (unit ?? Unit.One) * factor;
        }

        if (number is not { } value) return Broken(start);
        var quantity = Quantity.Of(negative ? -value : value, unit);
        if (unit is null) return new(PartKind.BareNumber, quantity, start.Start, end) { Parameter = parameter };
        return parameter is null || IsOf(parameter, unit, at) ? new(PartKind.Number, quantity, start.Start, end) : Broken(start);
    }

    // What a parameter says of its unit is the unit of what it stands beside; of what has no unit nothing is said.
    private bool IsOf(Policies.Parameter<decimal> parameter, Unit unit, Token at)
    {
        if (unit == Unit.One || Names.AreAlike(parameter.Unit, unit)) return true;
        Fail("criterion.unit", at, $"the parameter '{parameter.Code}' is in {Guarded.Shown(parameter.Unit)}, and stands for a number of "
            + $"'{unit}'", [$"a parameter in '{unit}'"]);
        return false;
    }

    private decimal? Value(Token at, out Policies.Parameter<decimal>? parameter)
    {
        var name = Written(at)[1..];
        parameter = IsPrivate(name, at) ? null : parameters.Find(name);
        if (parameter is not null && parameters.ValueOf(parameter) is { } value) return value;
        Fail("criterion.unknown-parameter", at, parameter is null ? $"there is no parameter {Guarded.Shown(name)}"
            : $"the parameter '{name}' has no value on that date",
            [parameter is null ? "a parameter that is known" : "a value in force on that date"],
            parameter is null ? Nearness.Of(name, parameters.Names) : []);
        return null;
    }

    private Unit? UnitWord()
    {
        var at = token;
        var isName = at.Kind == TokenKind.Text || (at.Kind == TokenKind.Word && Reserved.IsUnitWord(Written(at)));
        var name = !isName ? "" : at.Kind == TokenKind.Text ? Unquoted(at) : Written(at);
        if (string.IsNullOrWhiteSpace(name))
        {
            Expected("a unit");
            return null;
        }

        if (IsPrivate(name, at)) return null;
        Advance();
        var factor = Unit.Named(name);
        if (!Take(TokenKind.Power)) return factor;
        if (WholeNumber() is not { } power) return null;
        if (power is < 1 or > HighestPower)
        {
            Fail("criterion.number", at, $"a power of a unit is from 1 to {Text.Of(HighestPower)}", ["a smaller power"]);
            return null;
        }

        var unit = factor;
        for (var i = 1; i < power; i++) unit *= factor;
        return unit;
    }

    private int? WholeNumber()
    {
        var at = token;
        if (at.Kind != TokenKind.Number || !int.TryParse(Written(at), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            Expected("a whole number");
            return null;
        }

        Advance();
        return number;
    }

    // A number that has more digits than can be kept is refused rather than rounded.
    private decimal? Exact(Token at)
    {
        var written = text.Slice(at.Start, at.Length);
        var point = written.IndexOf('.');
        var digits = point < 0 ? written : written.TrimEnd('0');
        var places = point < 0 ? 0 : digits.Length - point - 1;
        if (decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number.Scale == places)
            return number;
        Fail("criterion.number", at, "this number is too large or has too many digits", ["at most 28 digits"]);
        return null;
    }
}
