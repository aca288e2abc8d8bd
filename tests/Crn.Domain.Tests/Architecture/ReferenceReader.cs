using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Crn.Domain.Tests.Architecture;

/// <summary>
/// Reads from a built assembly which of its types refer to which others of its types: base types, interfaces, constraints,
/// attributes, fields, signatures, local variables and every instruction of every method body.
/// </summary>
public sealed class ReferenceReader : IDisposable
{
    private readonly PEReader image;
    private readonly MetadataReader metadata;

    /// <summary>Opens an assembly.</summary>
    public ReferenceReader(Stream assembly)
    {
        image = new PEReader(assembly);
        metadata = image.GetMetadataReader();
    }

    /// <summary>Every reference inside an assembly on disk.</summary>
    public static IReadOnlyList<Arrow> ArrowsOf(string path)
    {
        using var reader = new ReferenceReader(File.OpenRead(path));
        return reader.Arrows();
    }

    /// <inheritdoc/>
    public void Dispose() => image.Dispose();

    /// <summary>Every reference from a type of the assembly to another, nested types reported as the type that holds them.</summary>
    public IReadOnlyList<Arrow> Arrows()
    {
        var arrows = new HashSet<Arrow>();
        foreach (var handle in metadata.TypeDefinitions)
        {
            var from = NameOf(handle);
            foreach (var to in Targets(handle))
            {
                var name = NameOf(to);
                if (name != from) arrows.Add(new(from, name));
            }
        }

        return [.. arrows];
    }

    private HashSet<TypeDefinitionHandle> Targets(TypeDefinitionHandle handle)
    {
        var collector = new SignatureCollector();
        var type = metadata.GetTypeDefinition(handle);
        Token(type.BaseType, collector);
        Attributes(type.GetCustomAttributes(), collector);
        Constraints(type.GetGenericParameters(), collector);
        foreach (var implemented in type.GetInterfaceImplementations())
        {
            Token(metadata.GetInterfaceImplementation(implemented).Interface, collector);
        }

        foreach (var field in type.GetFields().Select(metadata.GetFieldDefinition))
        {
            field.DecodeSignature(collector, null);
            Attributes(field.GetCustomAttributes(), collector);
        }

        foreach (var property in type.GetProperties().Select(metadata.GetPropertyDefinition))
        {
            Attributes(property.GetCustomAttributes(), collector);
        }

        foreach (var method in type.GetMethods().Select(metadata.GetMethodDefinition))
        {
            method.DecodeSignature(collector, null);
            Attributes(method.GetCustomAttributes(), collector);
            Constraints(method.GetGenericParameters(), collector);
            if (method.RelativeVirtualAddress != 0) Body(image.GetMethodBody(method.RelativeVirtualAddress), collector);
        }

        return collector.Found;
    }

    private void Attributes(CustomAttributeHandleCollection attributes, SignatureCollector collector)
    {
        foreach (var attribute in attributes) Token(metadata.GetCustomAttribute(attribute).Constructor, collector);
    }

    private void Constraints(GenericParameterHandleCollection parameters, SignatureCollector collector)
    {
        foreach (var parameter in parameters.Select(metadata.GetGenericParameter))
        {
            foreach (var constraint in parameter.GetConstraints())
            {
                Token(metadata.GetGenericParameterConstraint(constraint).Type, collector);
            }
        }
    }

    private void Body(MethodBodyBlock body, SignatureCollector collector)
    {
        if (!body.LocalSignature.IsNil) metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(collector, null);
        foreach (var region in body.ExceptionRegions)
        {
            if (region.Kind == ExceptionRegionKind.Catch) Token(region.CatchType, collector);
        }

        foreach (var (_, token) in Il.Read(body.GetILBytes()!))
        {
            if (token is { } named) Token(MetadataTokens.EntityHandle(named), collector);
        }
    }

    private void Token(EntityHandle handle, SignatureCollector collector)
    {
        if (handle.IsNil) return;
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                collector.Found.Add((TypeDefinitionHandle)handle);
                break;
            case HandleKind.TypeSpecification:
                metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(collector, null);
                break;
            case HandleKind.FieldDefinition:
                collector.Found.Add(metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.MethodDefinition:
                var method = metadata.GetMethodDefinition((MethodDefinitionHandle)handle);
                collector.Found.Add(method.GetDeclaringType());
                break;
            case HandleKind.MemberReference:
                var member = metadata.GetMemberReference((MemberReferenceHandle)handle);
                Token(member.Parent, collector);
                if (member.GetKind() == MemberReferenceKind.Field) member.DecodeFieldSignature(collector, null);
                else member.DecodeMethodSignature(collector, null);
                break;
            case HandleKind.MethodSpecification:
                var generic = metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                Token(generic.Method, collector);
                generic.DecodeSignature(collector, null);
                break;
        }
    }

    private string NameOf(TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        while (!type.GetDeclaringType().IsNil) type = metadata.GetTypeDefinition(type.GetDeclaringType());
        var room = metadata.GetString(type.Namespace);
        var name = metadata.GetString(type.Name).Split('`')[0];
        return room.Length == 0 ? name : $"{room}.{name}";
    }
}
