namespace Crn.Domain.Json.Shapes;

// A text, a number or a yes or no: an answer before it is known to what question.
internal readonly record struct Scalar(string? Text, decimal? Number, bool? Flag)
{
    public override string ToString() => Text is not null ? Guarded.Shown(Text) : Flag is { } yes ? (yes ? "true" : "false") : "A number";
}
