namespace Crn.Domain.Rules.Notation;

/// <content>Statements made of statements.</content>
internal ref partial struct CriterionParser
{
    // statement = "if" either "then" statement | either
    private Part Statement()
    {
        var start = token;
        if (!Is("if")) return Either();
        if (!Enter()) return Broken(start);
        Advance();
        var premise = AsStatement(Either());
        Demand("then");
        var conclusion = AsStatement(Statement());
        Leave();
        return premise is null || conclusion is null ? Broken(start) : Whole(premise.Implies(conclusion), start);
    }

    // either = both { "or" both }
    private Part Either()
    {
        var start = token;
        var first = Both();
        if (!Is("or")) return first;
        List<Criterion?> operands = [AsStatement(first)];
        while (Take("or")) operands.Add(AsStatement(Both()));
        return operands.Contains(null) ? Broken(start) : Whole(new Criterion.Any(operands.Select(o => o!).ToValueList()), start);
    }

    // both = negation { "and" negation }
    private Part Both()
    {
        var start = token;
        var first = Negation();
        if (!Is("and")) return first;
        List<Criterion?> operands = [];
        Join(operands, first);
        while (Take("and")) Join(operands, Negation());
        return operands.Contains(null) ? Broken(start) : Whole(new Criterion.All(operands.Select(o => o!).ToValueList()), start);
    }

    private void Join(List<Criterion?> operands, Part part)
    {
        if (part is { Splices: true, Value: Criterion.All all }) operands.AddRange(all.Operands);
        else operands.Add(AsStatement(part));
    }

    // negation = "not" negation | relation
    private Part Negation()
    {
        var start = token;
        if (!Is("not")) return Relation();
        if (!Enter()) return Broken(start);
        Advance();
        var denied = AsStatement(Negation());
        Leave();
        return denied is null ? Broken(start) : Whole(new Criterion.Not(denied), start);
    }

    // A yes-or-no fact by itself is the statement that the answer is yes.
    private Criterion? AsStatement(Part part)
    {
        switch (part.Kind)
        {
            case PartKind.Statement: return (Criterion)part.Value!;
            case PartKind.Fact when part.Value is Fact<bool> fact: return fact.IsTrue();
            case PartKind.Broken: return null;
        }

        // Where the text goes on in no way that makes a statement of it, that is what is wrong.
        if (token.Kind is not (TokenKind.End or TokenKind.Close or TokenKind.Comma or TokenKind.Semicolon) && !Is("and") && !Is("or")
            && !Is("then"))
            Expected("'is'", "'in'", "'>='", "'<='", "'>'", "'<'", "'='");
        else Fail("criterion.type", Of(part), "this is no statement",
            [.. IsDecimalComma(part.Start - 1) ? [PointForDecimals] : Array.Empty<string>(), "'is'", "'in'", "'>='", "'<='", "'>'", "'<'",
                "'='"]);
        return null;
    }

    // list = ( "all" | "any" ) "of" items | "at" "least" number ( "of" items | each )
    private Part List(Token start)
    {
        int? least = null;
        var all = Is("all");
        var any = Is("any");
        Advance();
        if (!all && !any)
        {
            if (!Demand("least")) return Broken(start);
            if (WholeNumber() is not { } count) return Broken(start);
            least = count;
            if (!Is("of")) return Each(start, least);
        }

        if (!Demand("of") || !Enter()) return Broken(start);
        var operands = Items();
        Leave();
        if (operands is not { } items) return Broken(start);
        if (least is not { } required) return Whole(all ? new Criterion.All(items) : new Criterion.Any(items), start);
        return Counted(required, items, start);
    }

    private Part Counted(int required, ValueList<Criterion> items, Token start)
    {
        if (required <= items.Count) return Whole(new Criterion.Counted(required, items), start);
        Fail("criterion.number", start, $"at least {Text.Of(required)} of {Text.Of(items.Count)} can never hold", ["a smaller number"]);
        return Broken(start);
    }

    // items = "(" [ statement { ( ";" | "," ) statement } ] ")"
    private ValueList<Criterion>? Items()
    {
        if (!Demand(TokenKind.Open, "'('")) return null;
        if (Take(TokenKind.Close)) return new ValueList<Criterion>();
        List<Criterion?> items = [];
        do
        {
            items.Add(AsStatement(Statement()));
        }
        while (Take(TokenKind.Semicolon) || Take(TokenKind.Comma));

        if (!Demand(TokenKind.Close, "')' or ';'") || items.Contains(null)) return null;
        return items.Select(item => item!).ToValueList();
    }

    // each = name "in" "(" member { "," member } ")" ":" negation
    private Part Each(Token start, int? least)
    {
        var every = text[start.Start] is 'e' or 'E';
        if (token.Kind != TokenKind.Word || Reserved.Has(Written(token))) return Unread(start, "'of'", "a name for the members");
        var name = Written(token);
        Advance();
        if (!Demand("in") || Members() is not { } members || !Demand(TokenKind.Colon, "':'") || !Enter()) return Broken(start);
        var body = lexer;
        var first = token;
        List<Criterion> statements = [];
        foreach (var member in members)
        {
            lexer = body;
            token = first;
            bound.Add((name, member));
            var statement = AsStatement(Negation());
            bound.RemoveAt(bound.Count - 1);
            if (statement is null) break;
            statements.Add(statement);
        }

        Leave();
        if (statements.Count < members.Count) return Broken(start);
        var all = statements.ToValueList();
        return least is { } required ? Counted(required, all, start) : Whole(every ? Criterion.AllOf(all) : Criterion.AnyOf(all), start);
    }

    private List<string>? Members()
    {
        if (!Demand(TokenKind.Open, "'('")) return null;
        List<string> members = [];
        do
        {
            var word = token.Kind switch
            {
                TokenKind.Word or TokenKind.Number => Written(token),
                TokenKind.Text => Unquoted(token),
                _ => "",
            };
            if (string.IsNullOrWhiteSpace(word))
            {
                Expected("a member of the list");
                return null;
            }

            if (IsPrivate(word, token)) return null;
            members.Add(word);
            Advance();
        }
        while (Take(TokenKind.Comma));

        return Demand(TokenKind.Close, "')' or ','") ? members : null;
    }

    private Part Unread(Token start, params string[] expected)
    {
        Expected(expected);
        return Broken(start);
    }

    private static Token Of(Part part) => new(TokenKind.End, part.Start, part.End - part.Start);

    private static Part Whole(Criterion criterion, Token start) => new(PartKind.Statement, criterion, start.Start, start.End);
}
