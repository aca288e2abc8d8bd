namespace Crn.Domain.Json.Shapes;

// Where an object stands, which decides what members it has beside its own.
[Flags]
internal enum BodyPlace
{
    Part = 0,

    // One of several kinds: has a member kind.
    Case = 1,

    // A document by itself: has format, version and facts, and perhaps a reference to its schema.
    Root = 2,
}
