namespace Crn.Domain;

/// <summary>What stands between two groups of digits. Signs come after spaces and lines: where both stand, the sign counts.</summary>
internal enum Between
{
    /// <summary>Nothing that joins groups.</summary>
    Other,

    /// <summary>Spaces, of whatever width.</summary>
    Space,

    /// <summary>A line break, or the border of two cells of a table.</summary>
    Line,

    /// <summary>A hyphen or dash.</summary>
    Dash,

    /// <summary>A full stop or a raised dot.</summary>
    Dot,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>A vertical bar.</summary>
    Bar,

    /// <summary>A slash.</summary>
    Slash,

    /// <summary>A semicolon.</summary>
    Semicolon,

    /// <summary>An underscore.</summary>
    Underscore,

    /// <summary>An apostrophe.</summary>
    Apostrophe,
}
