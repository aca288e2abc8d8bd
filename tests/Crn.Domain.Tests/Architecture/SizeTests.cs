using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crn.Domain.Tests.Architecture;

/// <summary>How much a reader must hold in mind at once: branches of a method, columns of a line.</summary>
public class SizeTests
{
    private const int MostBranches = 15;
    private const int WidestLine = 140;

    /// <summary>Methods with more branches, by type and name. The list only shrinks.</summary>
    private static readonly string[] NotYet =
    [
    ];

    private static IEnumerable<(string Path, CompilationUnitSyntax Root)> Library =>
        from path in Workshop.SourcesOf("src/Crn.Domain")
        select (Path.GetRelativePath(Workshop.Repository, path), CSharpSyntaxTree.ParseText(File.ReadAllText(path))
            .GetCompilationUnitRoot());

    [Fact]
    public void No_method_has_more_branches_than_a_reader_can_hold() => Workshop.None(
        from method in Methods()
        where method.Branches > MostBranches && !NotYet.Contains(method.Name)
        select $"{method.Name} has {method.Branches} branches, more than {MostBranches}: make it data, or smaller methods ({method.Path})");

    [Fact]
    public void The_exceptions_named_here_are_still_needed() =>
        Workshop.None(NotYet.Except(Methods().Where(method => method.Branches > MostBranches).Select(method => method.Name))
            .Select(name => $"{name} no longer needs its exception"));

    [Fact]
    public void A_line_fits_the_screen() => Workshop.None(
        from project in (string[])["src", "tests", "samples", "benchmarks"]
        from path in Workshop.SourcesOf(project)
        from line in File.ReadLines(path).Select((text, index) => (Width: text.Length, Number: index + 1))
        where line.Width > WidestLine
        select $"{Path.GetRelativePath(Workshop.Repository, path)}:{line.Number} has {line.Width} columns, more than {WidestLine}");

    [Theory]
    [InlineData("int M(bool a, bool b) => a && b ? 1 : 0;", 2)]
    [InlineData("int M(int? a) { if (a is null) return 0; foreach (var x in All) while (x) ; return a ?? 1; }", 4)]
    [InlineData("string M(Day d) => d switch { Day.One => \"one\", Day.Two or Day.Three => \"more\", _ => throw new E() };", 0)]
    [InlineData("string M(Day d) => d switch { Day.One => One(), Day.Two => \"two\", _ => Other() };", 1)]
    [InlineData("string M(object o) => o switch { string { Length: > 0 } s => s, int => \"n\", null => \"\", _ => \"?\" };", 2)]
    [InlineData("void M(int i) { switch (i) { case 1: case 2: A(); break; default: B(); break; } }", 2)]
    [InlineData("void M() { try { A(); } catch (E e) when (e.X) { B(); } void Local() { if (X) C(); } }", 3)]
    public void Branches_are_counted_as_said(string method, int expected) =>
        Assert.Equal(expected,
            BranchesIn(CSharpSyntaxTree.ParseText($"class C {{ {method} }}", cancellationToken: TestContext.Current.CancellationToken)
                .GetRoot(TestContext.Current.CancellationToken).DescendantNodes()
                .OfType<MethodDeclarationSyntax>().First()));

    private static IEnumerable<(string Name, string Path, int Branches)> Methods() =>
        from file in Library
        from node in file.Root.DescendantNodes()
        where node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or PropertyDeclarationSyntax { ExpressionBody: not null }
            or IndexerDeclarationSyntax { ExpressionBody: not null }
        select (NameOf(node), file.Path, BranchesIn(node));

    // Each if, loop, catch, "?:", "??", "&&" and "||" is one; each label of a switch statement is one, and each arm of a switch expression,
    // but for "_" and for arms that map constants to a constant: they are data. A condition ("when") is one more. Lambdas and local
    // functions count where they stand.
    private static int BranchesIn(SyntaxNode method) => method.DescendantNodes().Count(node => node switch
    {
        IfStatementSyntax or CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax => true,
        CatchClauseSyntax or ConditionalExpressionSyntax or CaseSwitchLabelSyntax or CasePatternSwitchLabelSyntax or WhenClauseSyntax
            or CatchFilterClauseSyntax => true,
        BinaryExpressionSyntax binary =>
            binary.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.CoalesceExpression,
        AssignmentExpressionSyntax assignment => assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression),
        SwitchExpressionArmSyntax arm =>
            arm.Pattern is not DiscardPatternSyntax && !(IsConstant(arm.Pattern) && IsConstant(arm.Expression)),
        _ => false,
    });

    private static bool IsConstant(PatternSyntax pattern) => pattern switch
    {
        ConstantPatternSyntax or RelationalPatternSyntax or DiscardPatternSyntax => true,
        BinaryPatternSyntax both => IsConstant(both.Left) && IsConstant(both.Right),
        UnaryPatternSyntax not => IsConstant(not.Pattern),
        RecursivePatternSyntax { PositionalPatternClause: { } tuple, PropertyPatternClause: null } =>
            tuple.Subpatterns.All(part => IsConstant(part.Pattern)),
        _ => false,
    };

    // A literal or a named thing; made of such; or an exception.
    private static bool IsConstant(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax or ThrowExpressionSyntax or IdentifierNameSyntax => true,
        MemberAccessExpressionSyntax member => IsConstant(member.Expression),
        PrefixUnaryExpressionSyntax sign => IsConstant(sign.Operand),
        ParenthesizedExpressionSyntax inner => IsConstant(inner.Expression),
        TupleExpressionSyntax tuple => tuple.Arguments.All(part => IsConstant(part.Expression)),
        CollectionExpressionSyntax list => list.Elements.OfType<ExpressionElementSyntax>().All(part => IsConstant(part.Expression)),
        BaseObjectCreationExpressionSyntax { Initializer: null } made =>
            made.ArgumentList?.Arguments.All(part => IsConstant(part.Expression)) != false,
        _ => false,
    };

    private static string NameOf(SyntaxNode node)
    {
        var name = node switch
        {
            MethodDeclarationSyntax method => method.Identifier.Text,
            ConstructorDeclarationSyntax => ".ctor",
            PropertyDeclarationSyntax property => property.Identifier.Text,
            AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } => property.Identifier.Text,
            OperatorDeclarationSyntax made => "operator " + made.OperatorToken.Text,
            _ => node.Kind().ToString(),
        };
        return string.Join('.', node.Ancestors().OfType<TypeDeclarationSyntax>().Reverse().Select(type => type.Identifier.Text)
            .Append(name));
    }
}
