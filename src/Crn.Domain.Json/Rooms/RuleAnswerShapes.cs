using Crn.Domain.Json.Shapes;
using Crn.Domain.Rules;

namespace Crn.Domain.Json.Rooms;

internal static partial class RuleAnswerShapes
{
    internal static EnumShape<FindingStatus> FindingStatus => field ??= Atoms.Enum<FindingStatus>("What a rule found.");

    internal static ObjectShape<Change> Change =>
        field ??= Atoms.Object<Change>("One fact brought to another answer: the nearest that does what is needed.", m =>
    {
        var fact = m.Required("fact", v => v.Fact, FactShapes.Fact);
        var from = m.Optional("from", v => v.From is { } known ? LooseValue.Of(v.Fact, known) : null, SheetShapes.Loose);
        var to = m.Required("to", v => LooseValue.Of(v.Fact, v.To), SheetShapes.Loose);
        var by = m.Required("by", v => v.By, Atoms.Words);
        var cost = m.Required("cost", v => v.Cost, Atoms.Decimal);
        return p => new(fact[p], from.Made(p, known => known?.For(fact[p])), to.Made(p, known => known.For(fact[p])), by[p], cost[p]);
    });

    internal static ObjectShape<ChangeLimit> ChangeLimit =>
        field ??= Atoms.Object<ChangeLimit>("A fact that may change, how far, at what cost and by whom: what a caller allows advice to " +
            "propose.", m =>
    {
        var fact = m.Required("fact", v => v.Fact, FactShapes.Fact);
        var by = m.Required("by", v => v.By, Atoms.Words);
        var cost = m.Required("cost", v => v.Cost, Atoms.Decimal);
        var within = m.Usual("within", v => v.Within, FactShapes.Bounds, Bounds.Anything);
        var allowed =
            m.Optional("allowed", v => v.Within == Bounds.Anything && v.Allowed is { } known ? LooseValue.Of(v.Fact, known) : null,
                SheetShapes.Loose);
        return p => within[p] == Domain.Rules.Bounds.Anything ? new(fact[p], by[p], cost[p], allowed.Made(p, known => known?.For(fact[p])))
            : new(fact[p], by[p], cost[p], within[p]);
    });

    internal static ObjectShape<CriterionReading> CriterionReading =>
        field ??= Atoms.Object<CriterionReading>("What a text was read as: a criterion, or everything that is wrong with it.", m =>
    {
        var criterion = m.Optional("criterion", v => v.Criterion, CriterionShapes.Criterion);
        var errors = m.List("errors", v => v.Errors, RuleAnswerShapes.CriterionTextError);
        return p => new(criterion[p], errors[p]);
    });

    internal static ObjectShape<CriterionTextError> CriterionTextError =>
        field ??= Atoms.Object<CriterionTextError>("What is wrong with a criterion that was written as text, where, and what would be " +
            "right.", m =>
    {
        var code = m.Required("code", v => v.Code, Atoms.Words);
        var line = m.Required("line", v => v.Line, Atoms.Whole);
        var column = m.Required("column", v => v.Column, Atoms.Whole);
        var length = m.Required("length", v => v.Length, Atoms.Whole);
        var message = m.Required("message", v => v.Message, Atoms.Words);
        var expected = m.List("expected", v => v.Expected, Atoms.Words);
        var suggestions = m.List("suggestions", v => v.Suggestions, Atoms.Words);
        return p => new(code[p], line[p], column[p], length[p], message[p])
        {
            Expected = expected[p],
            Suggestions = suggestions[p],
        };
    });

    internal static BodyShape<FactCatalogue> FactCatalogue =>
        field ??= Atoms.Object<FactCatalogue>("The facts that rules may read, found by code and listed by room: those of a room of the " +
            "library, of all of it, or with those of a team.", m =>
    {
        var rooms = m
            .List("rooms", v => v.Rooms.Select(r => (r, v.In(r))).ToValueList(),
                Atoms.Pair("room", Atoms.Words, "facts", Atoms.List(FactShapes.Definition)));
        return p => rooms[p].Aggregate(Domain.Rules.FactCatalogue.Empty, (all, one) => all.With(one.Item1, one.Item2));
    }).AsDocument(new("crn.fact-catalogue"));

    internal static ObjectShape<PlausibleAnswers> PlausibleAnswers =>
        field ??= Atoms.Object<PlausibleAnswers>("What the answer to a fact may turn out to be, how likely each is, and what it costs to " +
            "ask.", m =>
    {
        var fact = m.Required("fact", v => v.Fact, FactShapes.Fact);
        var cost = m.Required("cost", v => v.Cost, Atoms.Decimal);
        var answers =
            m.List("answers", v => v.Weighted.Select(w => (LooseValue.Of(v.Fact, w.Item1), w.Item2)).ToValueList(),
                Atoms.Pair("answer", SheetShapes.Loose, "weight", Atoms.Number));
        return p => new(fact[p], Makers.Weighted(fact[p], answers[p]), cost[p]);
    });

    internal static ObjectShape<Reason> Reason =>
        field ??= Atoms.Object<Reason>("Why a statement holds, does not hold or is not known: the parts that decided it, down to the " +
            "values that were compared.", m =>
    {
        var criterion = m.Required("criterion", v => v.Criterion, CriterionShapes.Criterion);
        var facts = m.Required("facts", v => v.Sheet, SheetShapes.FactSheet);
        m.Answer("truth", v => v.Truth, SheetShapes.Truth);
        return p => Domain.Rules.Reason.Of(criterion[p], facts[p]);
    });

    internal static ObjectShape<RuleSetAnalysis> RuleSetAnalysis =>
        field ??= Atoms.Object<RuleSetAnalysis>("What is odd about a rule set: rules that can never fail, never apply or never be met, " +
            "pairs that contradict each other, facts nobody reads.", m =>
    {
        var neverFail = m.List("neverFail", v => v.NeverFail, RuleShapes.Rule);
        var neverApply = m.List("neverApply", v => v.NeverApply, RuleShapes.Rule);
        var neverMet = m.List("neverMet", v => v.NeverMet, RuleShapes.Rule);
        var contradicting = m.List("contradicting", v => v.Contradicting, Atoms.Pair("one", RuleShapes.Rule, "other", RuleShapes.Rule));
        var unread = m.List("unread", v => v.Unread, FactShapes.Fact);
        var undeclared = m.List("undeclared", v => v.Undeclared,
            Atoms.Pair("rule", RuleShapes.Rule, "fact", FactShapes.Fact));
        return p => new(neverFail[p], neverApply[p], neverMet[p], contradicting[p], unread[p], undeclared[p]);
    });
}
