using System.Diagnostics.CodeAnalysis;

// The provider of Parse is optional because the written forms here do not depend on culture; the runtime's own numbers parse the same way.
[assembly: SuppressMessage("ApiDesign", "RS0026", Scope = "namespaceanddescendants", Target = "~N:Crn.Domain.Identifiers",
    Justification = "The shape of IParsable and ISpanParsable, which will not grow.")]
[assembly: SuppressMessage("ApiDesign", "RS0027", Scope = "namespaceanddescendants", Target = "~N:Crn.Domain.Identifiers",
    Justification = "The shape of IParsable and ISpanParsable, which will not grow.")]
