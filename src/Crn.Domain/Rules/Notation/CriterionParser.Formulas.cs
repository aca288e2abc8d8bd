namespace Crn.Domain.Rules.Notation;

/// <content>Numbers computed from facts.</content>
internal ref partial struct CriterionParser
{
    // sum = product { ( "+" | "-" ) product }
    private Part Sum()
    {
        var left = Product();
        while (token.Kind is TokenKind.Plus or TokenKind.Minus)
        {
            var sign = token.Kind == TokenKind.Plus ? '+' : '-';
            Advance();
            left = Computed(left, sign, Product());
        }

        return left;
    }

    // product = operand { ( "*" | "/" ) operand }
    private Part Product()
    {
        var left = Operand();
        while (token.Kind is TokenKind.Times or TokenKind.Over)
        {
            var sign = token.Kind == TokenKind.Times ? '*' : '/';
            Advance();
            left = Computed(left, sign, Operand());
        }

        return left;
    }

    private Part Computed(Part left, char sign, Part right)
    {
        var at = Between(left, right);
        if (left.Kind == PartKind.Broken || right.Kind == PartKind.Broken) return Broken(at);
        var levels = Math.Max(left.Depth, right.Depth) + 1;
        if (levels > CriterionText.MaxDepth)
        {
            Stop("criterion.too-deep", at, $"more than {Text.Of(CriterionText.MaxDepth)} operations stand inside each other",
                ["a formula nested less"]);
            return Broken(at);
        }

        if (sign == '/' && right.Value is Quantity.Constant { Value: 0 })
        {
            Fail("criterion.value", Of(right), "nothing is divided by 0", ["a number other than 0, or a fact"]);
            return Broken(at);
        }

        var made = sign is '*' or '/' ? (Number(left), Number(right)) is ({ } a, { } b) ? sign == '*' ? a * b : a / b : null
            : Numbers(left, right) is var (one, other) ? sign == '+' ? one + other : one - other
            : null;
        return made is null ? Broken(at) : new(PartKind.Number, made, at.Start, at.End) { Depth = levels };
    }

    // Two numbers of one unit; a number without a unit takes that of the other.
    private (Quantity, Quantity)? Numbers(Part left, Part right)
    {
        if (Number(left) is not { } one || Number(right) is not { } other) return null;
        if (one.Unit == other.Unit) return (one, other);
        if (right.Kind == PartKind.BareNumber && left.Kind != PartKind.BareNumber)
            return right.Parameter is null || IsOf(right.Parameter, one.Unit, Of(right)) ? (one, In(other, one.Unit)) : null;
        if (left.Kind == PartKind.BareNumber && right.Kind != PartKind.BareNumber)
            return left.Parameter is null || IsOf(left.Parameter, other.Unit, Of(left)) ? (In(one, other.Unit), other) : null;
        Fail("criterion.unit", Of(right), $"{Of(other.Unit)} cannot be compared with or added to {Of(one.Unit)}", [Of(one.Unit)]);
        return null;
    }

    private static string Of(Unit unit) => unit == Unit.One ? "a number without a unit" : $"a number of '{unit}'";

    private static Quantity In(Quantity bare, Unit unit) => Quantity.Of(((Quantity.Constant)bare).Value, unit);

    private Quantity? Number(Part part)
    {
        if (part.IsNumber) return (Quantity)part.Value!;
        if (part.Kind != PartKind.Broken)
        {
            Fail("criterion.type", Of(part), part.Kind switch
            {
                PartKind.Statement => "this is a statement, not a number",
                PartKind.Date => "this is a date, not a number",
                _ => $"'{part.Value}' is answered with a {((Fact)part.Value!).Kind}, not with a number",
            }, ["a number"]);
        }

        return null;
    }

    // operand = ( number | "$" parameter ) [ unit ] | date | fact | difference of dates | "(" statement ")" | "always" | "never" | list |
    // each
    private Part Operand()
    {
        var start = token;
        switch (start.Kind)
        {
            case TokenKind.Number or TokenKind.Date or TokenKind.Parameter: return Literal(start, negative: false);
            case TokenKind.Minus:
                Advance();
                return token.Kind is TokenKind.Number or TokenKind.Date or TokenKind.Parameter ? Literal(start, negative: true)
                    : Unread(start, "a number");
            case TokenKind.Open: return InBrackets(start);
            case TokenKind.Code: return Known(start, Unquoted(start));
            case TokenKind.Word: return Named(start);
            default: return Unread(start, "a fact", "a number", "a statement in brackets");
        }
    }

    private Part InBrackets(Token start)
    {
        if (!Enter()) return Broken(start);
        Advance();
        var inside = Statement();
        var end = token.End;
        Leave();
        return Demand(TokenKind.Close, "')'") ? inside with { Start = start.Start, End = end, Splices = false } : Broken(start);
    }

    private Part Named(Token start)
    {
        var word = Written(start);
        if (!Reserved.Has(word)) return Known(start, bound.Count == 0 ? word : WithMembers(word));
        switch (word.ToUpperInvariant())
        {
            case "ALWAYS" or "NEVER":
                Advance();
                return Whole(word[0] is 'a' or 'A' ? Criterion.Always : Criterion.Never, start);
            case "DAYS" or "MONTHS":
                Advance();
                return Difference(start, word[0] is 'd' or 'D' ? Quantity.DaysBetween : Quantity.MonthsBetween);
            case "AGE":
                Advance();
                return Demand("in") && Demand("months") ? Difference(start, Quantity.AgeInMonths) : Broken(start);
            case "ALL" or "ANY" or "AT": return List(start);
            case "EVERY" or "SOME":
                Advance();
                return Each(start, null);
            default: return Unread(start, "a fact", "a number", "a statement in brackets");
        }
    }

    private readonly string WithMembers(string word)
    {
        foreach (var (name, member) in bound) word = word.Replace($"[{name}]", $"[{member}]", StringComparison.Ordinal);
        return word;
    }

    private Part Known(Token start, string code)
    {
        if (IsPrivate(code, start))
        {
            Advance();
            return Broken(start);
        }

        var fact = facts.Find(code);
        if (fact is null) Fail("criterion.unknown-fact", start, $"there is no fact {Guarded.Shown(code)}", ["a fact that is known"],
            facts.Suggestions(code));
        Advance();
        return fact switch
        {
            null => Broken(start),
            Fact<int> count => new(PartKind.Number, Quantity.Of(count), start.Start, start.End),
            Fact<decimal> number => new(PartKind.Number, Quantity.Of(number), start.Start, start.End),
            _ => new(PartKind.Fact, fact, start.Start, start.End),
        };
    }

    // difference = ( "days" | "months" | "age" "in" "months" ) "from" fact "to" fact
    private Part Difference(Token start, Func<Fact<LocalDate>, Fact<LocalDate>, Quantity> between)
    {
        if (!Demand("from") || DateFact() is not var (from, _)) return Broken(start);
        if (!Demand("to") || DateFact() is not var (to, end)) return Broken(start);
        if (from is null || to is null) return Broken(start);
        return new(PartKind.Number, between(from, to), start.Start, end);
    }

    private (Fact<LocalDate>? Fact, int End)? DateFact()
    {
        var start = token;
        if (start.Kind is not (TokenKind.Code or TokenKind.Word) || (start.Kind == TokenKind.Word && Reserved.Has(Written(start))))
        {
            Expected("a fact that is a date");
            return null;
        }

        var part = start.Kind == TokenKind.Code ? Known(start, Unquoted(start)) : Named(start);
        if (part.Value is not Fact<LocalDate> && part.Kind != PartKind.Broken) Fail("criterion.type", start, "this fact is not a date",
            ["a fact that is a date"]);
        return (part.Value as Fact<LocalDate>, start.End);
    }
}
