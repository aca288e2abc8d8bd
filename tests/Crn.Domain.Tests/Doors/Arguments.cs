namespace Crn.Domain.Tests.Doors;

/// <summary>Ordinary arguments for a door.</summary>
internal static class Arguments
{
    private const int Attempts = 24;

    /// <summary>Arguments with which a door is open; where none are found, any; null where a value of some type is not known.</summary>
    internal static (object? Target, object?[] Arguments, bool AreOpen)? OpenOrAny(Door door)
    {
        (object? Target, object?[] Arguments, bool AreOpen)? any = null;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (!TryMake(door, attempt, out var target, out var arguments)) continue;
            any ??= (target, arguments, false);
            try
            {
                var answer = door.Call(target, arguments);
                if (answer?.GetType().GetProperty("IsAccepted")?.GetValue(answer) is not false) return (target, arguments, true);
            }
            catch (Exception)
            {
                // Others may open it.
            }
        }

        return any;
    }

    /// <summary>A target, where one is needed, and one value for each parameter; other attempts give other values.</summary>
    /// <returns>False when a value of some type is not known.</returns>
    internal static bool TryMake(Door door, int attempt, out object? target, out object?[] arguments)
    {
        target = null;
        arguments = new object?[door.Parameters.Count];
        if (door.NeedsTarget && !Pool.TryTake(door.Owner, attempt, out target)) return false;
        for (var i = 0; i < arguments.Length; i++)
        {
            var parameter = door.Parameters[i];
            var isDefault = parameter.HasDefaultValue && attempt % 2 == 0 && !parameter.ParameterType.IsValueType;
            if (isDefault) arguments[i] = parameter.DefaultValue;
            else if (!Pool.TryTake(parameter.ParameterType, attempt + (attempt / 3 * i), out arguments[i])) return false;
        }

        return true;
    }
}
