namespace Crn.Domain.Rules.Notation;

/// <content>Statements about facts.</content>
internal ref partial struct CriterionParser
{
    private static readonly (string First, string Second, Rules.Relation Relation)[] Phrases =
    [
        ("at", "least", Rules.Relation.AtLeast), ("at", "most", Rules.Relation.AtMost),
        ("more", "than", Rules.Relation.MoreThan), ("less", "than", Rules.Relation.LessThan),
        ("exactly", "", Rules.Relation.EqualTo), ("after", "", Rules.Relation.MoreThan), ("before", "", Rules.Relation.LessThan),
    ];

    // relation = sum [ sign sum | "is" predicate | "in" answers | "between" sum "and" sum ]
    private Part Relation()
    {
        var left = Sum();
        if (token.Kind is >= TokenKind.AtLeast and <= TokenKind.NotEqualTo)
        {
            var sign = token.Kind;
            Advance();
            var compared = sign is TokenKind.EqualTo or TokenKind.NotEqualTo && AsksForAnswer(left) ? Answer(left)
                : Compared(left, RelationOf(sign));
            return sign == TokenKind.NotEqualTo ? Denied(compared) : compared;
        }

        if (Take("is")) return Take("not") ? Denied(Predicate(left)) : Predicate(left);
        if (Take("in")) return Answers(left);
        return Take("between") ? Between(left) : left;
    }

    private static Rules.Relation RelationOf(TokenKind sign) => sign switch
    {
        TokenKind.AtLeast => Rules.Relation.AtLeast,
        TokenKind.AtMost => Rules.Relation.AtMost,
        TokenKind.MoreThan => Rules.Relation.MoreThan,
        TokenKind.LessThan => Rules.Relation.LessThan,
        _ => Rules.Relation.EqualTo,
    };

    private static bool IsChoice(Part part) => part is { Kind: PartKind.Fact, Value: not Fact<LocalDate> };

    // After a fact that is not known nobody can tell; a word that is no fact either is taken for an answer.
    private readonly bool AsksForAnswer(Part left) => IsChoice(left) || (left.Kind == PartKind.Broken
        && (token.Kind == TokenKind.Text || (token.Kind == TokenKind.Word && facts.Find(Written(token)) is null)));

    private static Part Denied(Part part) =>
        part.Kind == PartKind.Statement ? part with { Value = new Criterion.Not((Criterion)part.Value!), Splices = false } : part;

    // The sentences say "is at least 2", "is on or after 2026-01-01", "is II".
    private Part Predicate(Part left)
    {
        if (Take("in")) return Answers(left);
        if (Take("one") || Take("any")) return Demand("of") ? Answers(left) : Broken(Of(left));
        if (Take("between")) return Between(left);
        if (Is("known")) return Unread(Of(left), "what the fact is; a statement about a missing fact is not known by itself");
        if ((Take("on") ? OnWhichDay() : Phrase()) is { } relation) return Compared(left, relation);
        return AsksForAnswer(left) ? Answer(left) : Compared(left, Rules.Relation.EqualTo);
    }

    private Rules.Relation? OnWhichDay()
    {
        if (!Take("or")) return Rules.Relation.EqualTo;
        return Take("after") ? Rules.Relation.AtLeast : Take("before") || Expected("'after'", "'before'") ? Rules.Relation.AtMost : null;
    }

    private Rules.Relation? Phrase()
    {
        string? first = null;
        foreach (var phrase in Phrases)
        {
            if (first is null && Is(phrase.First)) first = phrase.First;
        }

        if (first is null) return null;
        Advance();
        foreach (var (_, second, relation) in Phrases.Where(phrase => phrase.First == first))
        {
            if (second.Length == 0 || Take(second)) return relation;
        }

        Expected([.. Phrases.Where(phrase => phrase.First == first).Select(phrase => $"'{phrase.Second}'")]);
        return null;
    }

    private Part Compared(Part left, Rules.Relation relation)
    {
        var right = Sum();
        return left.Kind == PartKind.Broken || right.Kind == PartKind.Broken ? Broken(Of(left)) : Compared(left, relation, right);
    }

    private Part Compared(Part left, Rules.Relation relation, Part right)
    {
        var at = Between(left, right);
        if (left is { Value: Fact<LocalDate> fact } && right is { Kind: PartKind.Date, Value: LocalDate date })
            return Whole(new Criterion.DateComparison(fact, relation, date), at);
        if (left is { Kind: PartKind.Date, Value: LocalDate first } && right is { Value: Fact<LocalDate> later })
            return Whole(new Criterion.DateComparison(later, Never.Turned(relation), first), at);
        if (left is { Value: Fact<LocalDate> } && right is { Value: Fact<LocalDate> })
        {
            Fail("criterion.type", at, "two dates of the sheet are compared by the days between them", ["'days from' one 'to' the other"]);
            return Broken(at);
        }

        if (left.Value is Fact<LocalDate> && right.IsNumber)
        {
            Fail("criterion.type", Of(right), "this is a number, not a date", ["a day of the calendar, as in 2026-04-30"]);
            return Broken(at);
        }

        if (Numbers(left, right) is not var (one, other)) return Broken(at);
        var compared = (Criterion.Comparison)one.Compare(relation, other);
        if (Never.Holds(compared) is not { } never) return Whole(compared, at);
        Fail("criterion.value", Of(one is Quantity.Constant ? left : right), never.What, [never.Possible]);
        return Broken(at);
    }

    private static Token Between(Part left, Part right) => new(TokenKind.End, left.Start, right.End - left.Start);

    private Part Between(Part left)
    {
        var low = Sum();
        Demand("and");
        var high = Sum();
        if (low.Kind == PartKind.Broken || high.Kind == PartKind.Broken || left.Kind == PartKind.Broken) return Broken(Of(left));
        if (low.Value is LocalDate first && high.Value is LocalDate last && last < first)
        {
            Fail("criterion.value", Of(high), "a window cannot end before it begins", ["the earlier day first"]);
            return Broken(Of(left));
        }

        if (low.Value is Quantity.Constant least && high.Value is Quantity.Constant most && most.Value < least.Value
            && (most.Unit == least.Unit || low.Kind == PartKind.BareNumber || high.Kind == PartKind.BareNumber))
        {
            Fail("criterion.value", Of(high), $"nothing is between {Text.Of(least.Value)} and {Text.Of(most.Value)}",
                [$"'between {Text.Of(most.Value)} and {Text.Of(least.Value)}'"]);
            return Broken(Of(left));
        }

        var (from, to) = (Compared(left, Rules.Relation.AtLeast, low), Compared(left, Rules.Relation.AtMost, high));
        return from.Kind == PartKind.Broken || to.Kind == PartKind.Broken ? Broken(Of(left))
            : Whole((Criterion)from.Value! & (Criterion)to.Value!, Of(left)) with { Splices = true };
    }

    private Part Answer(Part left)
    {
        var at = token;
        return AnswerWord() is { } word && left.Kind == PartKind.Fact ? Among(left, [word], [at]) : Broken(Of(left));
    }

    // answers = "(" answer { "," answer } ")"
    private Part Answers(Part left)
    {
        if (!Demand(TokenKind.Open, "'('")) return Broken(Of(left));
        List<string> words = [];
        List<Token> places = [];
        if (token.Kind == TokenKind.Close) return Unread(token, "an answer: nothing is one of none");
        do
        {
            places.Add(token);
            if (AnswerWord() is not { } word) return Broken(Of(left));
            words.Add(word);
        }
        while (Take(TokenKind.Comma));

        if (!Demand(TokenKind.Close, "')' or ','")) return Broken(Of(left));
        return left.Kind == PartKind.Broken ? left : Among(left, words, places);
    }

    private string? AnswerWord()
    {
        var at = token;
        var word = at.Kind switch
        {
            TokenKind.Word when Reserved.IsAnswer(Written(at)) => Written(at),
            TokenKind.Number or TokenKind.Date => Written(at),
            TokenKind.Text => Unquoted(at),
            _ => null,
        };
        if (word is null) Expected("an answer, in quotation marks unless it is one word");
        else if (IsPrivate(word, at)) word = null;
        else Advance();
        return word;
    }

    private Part Among(Part left, List<string> words, List<Token> places)
    {
        if (left.Value is not Fact fact || !IsChoice(left))
        {
            Fail("criterion.type", Of(left), "only answers that are choices, or yes and no, are looked up in a list: compare this one",
                ["'>='", "'<='", "'='", "'between'"]);
            return Broken(Of(left));
        }

        if (!fact.HasWords)
        {
            Fail("criterion.type", Of(left), $"answers to '{fact.Code}' have no words", ["a fact whose answers have words"]);
            return Broken(Of(left));
        }

        if (fact.Among(words, out var wrong) is { } criterion) return Whole(criterion, Of(left));
        Fail("criterion.value", places[wrong], $"{Guarded.Shown(words[wrong])} is no answer to '{fact.Code}'",
            fact.Choices.Take(12).ToValueList(), Wording.Nearness.Of(words[wrong], fact.Choices));
        return Broken(Of(left));
    }
}
