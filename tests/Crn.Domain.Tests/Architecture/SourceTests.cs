using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Crn.Domain.Tests.Architecture;

/// <summary>What only the source files can tell.</summary>
public class SourceTests
{
    private const int LongestFile = 400;

    private static IEnumerable<(string Path, CompilationUnitSyntax Root)> Files =>
        from project in (string[])["src/Crn.Domain", "src/Crn.Domain.Testing"]
        from path in Workshop.SourcesOf(project)
        select (Path.GetRelativePath(Workshop.Repository, path), CSharpSyntaxTree.ParseText(File.ReadAllText(path))
            .GetCompilationUnitRoot());

    [Fact]
    public void A_file_holds_one_public_type_and_is_named_for_it()
    {
        var wrong = new List<string>();
        foreach (var (path, root) in Files)
        {
            var types = root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
                .OfType<MemberDeclarationSyntax>()
                .Where(type => type is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
                .Where(type => type.Modifiers.Any(SyntaxKind.PublicKeyword))
                .Select(type => type is BaseTypeDeclarationSyntax declared ? declared.Identifier.Text
                    : ((DelegateDeclarationSyntax)type).Identifier.Text)
                .Distinct()
                .ToList();
            var name = Path.GetFileName(path).Split('.')[0];
            if (types.Count > 1) wrong.Add($"{path} holds {string.Join(" and ", types)}");
            if (types.Count == 1 && types[0] != name) wrong.Add($"{path} holds {types[0]}");
        }

        Workshop.None(wrong);
    }

    [Fact]
    public void A_file_can_be_read_at_one_sitting() => Workshop.None(
        from file in Files
        let lines = file.Root.GetText().Lines.Count
        where lines > LongestFile
        select $"{file.Path} has {lines} lines, more than {LongestFile}");

    [Fact]
    public void Nothing_is_left_to_do_later() => Workshop.None(
        from file in Files
        from trivia in file.Root.DescendantTrivia(descendIntoTrivia: true)
        where trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)
        let text = trivia.ToString()
        from word in (string[])["TODO", "FIXME", "HACK", "XXX"]
        where text.Contains(word, StringComparison.Ordinal)
        select $"{file.Path}: {text}");
}
