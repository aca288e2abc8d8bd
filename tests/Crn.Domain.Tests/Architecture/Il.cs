using System.Buffers.Binary;
using System.Reflection.Emit;

namespace Crn.Domain.Tests.Architecture;

/// <summary>The instructions of a method body, each with the token it carries, if it carries one.</summary>
internal static class Il
{
    private static readonly Dictionary<int, OpCode> Codes = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (int)unchecked((ushort)code.Value));

    /// <summary>Decodes a method body.</summary>
    public static IEnumerable<(OpCode Code, int? Token)> Read(byte[] body)
    {
        for (var at = 0; at < body.Length;)
        {
            int value = body[at++];
            if (value == 0xFE) value = (value << 8) | body[at++];
            var code = Codes[value];
            var carriesToken = code.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok
                or OperandType.InlineType;
            yield return (code, carriesToken ? BinaryPrimitives.ReadInt32LittleEndian(body.AsSpan(at)) : null);
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
