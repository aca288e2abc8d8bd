using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace Crn.Domain.Tests.Architecture;

/// <summary>The instructions of a method body, each with the token it carries, if it carries one.</summary>
internal static class Il
{
    private static readonly Dictionary<int, OpCode> Codes = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (int)unchecked((ushort)code.Value));

    /// <summary>Decodes a method body.</summary>
    public static IEnumerable<(OpCode Code, int? Token)> Read(byte[] body) => Decode(body)
        .Select(at => (at.Code, at.Code.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok
            or OperandType.InlineType ? BinaryPrimitives.ReadInt32LittleEndian(body.AsSpan(at.Operand)) : (int?)null));

    /// <summary>The texts that a method names.</summary>
    public static IEnumerable<string> Strings(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } body) return [];
        return Decode(body).Where(at => at.Code == OpCodes.Ldstr)
            .Select(at => method.Module.ResolveString(BinaryPrimitives.ReadInt32LittleEndian(body.AsSpan(at.Operand))));
    }

    private static IEnumerable<(OpCode Code, int Operand)> Decode(byte[] body)
    {
        for (var at = 0; at < body.Length;)
        {
            int value = body[at++];
            if (value == 0xFE) value = (value << 8) | body[at++];
            var code = Codes[value];
            yield return (code, at);
            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BinaryPrimitives.ReadInt32LittleEndian(body.AsSpan(at))),
                _ => 4,
            };
        }
    }
}
