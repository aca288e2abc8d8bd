namespace Crn.Domain.Json.Shapes;

// Whoever writes the braces of its schema itself.
internal interface IBodySchema;
