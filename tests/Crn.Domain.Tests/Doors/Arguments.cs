namespace Crn.Domain.Tests.Doors;

/// <summary>Ordinary arguments for a door.</summary>
internal static class Arguments
{
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
            if (parameter.HasDefaultValue && attempt % 2 == 0 && !parameter.ParameterType.IsValueType)
                arguments[i] = parameter.DefaultValue;
            else if (!Pool.TryTake(parameter.ParameterType, attempt + (attempt / 3 * i), out arguments[i])) return false;
        }

        return true;
    }
}
