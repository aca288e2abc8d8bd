namespace Crn.Domain.Rules;

/// <summary>One step of compiled rules; the steps of its operands follow it, up to <see cref="End"/>. Of a formula or a statement read from the sheet, the limit is its place among those.</summary>
internal readonly record struct Op(OpKind Kind, int Slot, int Limit, int End, ulong Mask);
