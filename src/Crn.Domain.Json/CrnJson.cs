using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Crn.Domain.Json.Rooms;
using Crn.Domain.Json.Shapes;
using Crn.Domain.Rules;

namespace Crn.Domain.Json;

/// <summary>
/// JSON of every public value of the library. What <see cref="Write{T}(T, bool)"/> writes, <see cref="Read{T}(string)"/> reads back as an
/// equal value, or says everything that is wrong with it.
/// </summary>
/// <example><code>
/// string text = CrnJson.Write(sheet, indented: true);
/// JsonReading&lt;FactSheet&gt; reading = CrnJson.Read&lt;FactSheet&gt;(text);
/// if (reading.IsRead) Use(reading.Value);
/// else foreach (JsonError error in reading.Errors) Console.WriteLine(error);
/// </code></example>
public static class CrnJson
{
    /// <summary>How deeply objects and lists may be nested in a document.</summary>
    public const int MaximumDepth = 256;

    /// <summary>How many errors of a document are listed at most.</summary>
    public const int MaximumErrors = 100;

    private static readonly UTF8Encoding Strict = new(false, true);
    
    // A file that people read: >= stays what it is. Whoever puts it into a page escapes it there.
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;


    /// <summary>The contracts of all values of the library, without reflection, for ahead-of-time compiled programs:
    /// put it into <see cref="JsonSerializerOptions.TypeInfoResolverChain"/>, or call
    /// <see cref="CrnJsonOptions.ConfigureForCrn"/>.</summary>
    public static IJsonTypeInfoResolver Resolver { get; } = new ShapeResolver();

    /// <summary>Reads a document or a single value, strictly, and says all that is wrong with it.</summary>
    /// <typeparam name="T">A public type of the library, or a <see cref="ValueList{T}"/> of one.</typeparam>
    /// <param name="text">The text.</param>
    /// <returns>The value, or every error.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="NotSupportedException">The type is none of the library's, or not a value.</exception>
    public static JsonReading<T> Read<T>(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ReadText<T>(text, LibraryFacts.All);
    }

    private static JsonReading<T> ReadText<T>(string text, FactCatalogue facts)
    {
        byte[] bytes;
        try
        {
            bytes = Strict.GetBytes(text);
        }
        catch (EncoderFallbackException)
        {
            return new(new ValueList<JsonError>(
                [new(JsonErrors.BadText, "$", null, "The text is not valid Unicode.", "Characters in whole pairs.")]));
        }

        return Read<T>(bytes, facts);
    }

    /// <summary>Reads a document or a single value from UTF-8, strictly, and says all that is wrong with it.</summary>
    /// <typeparam name="T">A public type of the library, or a <see cref="ValueList{T}"/> of one.</typeparam>
    /// <param name="utf8">The text; a byte order mark may stand before it.</param>
    /// <returns>The value, or every error.</returns>
    /// <exception cref="NotSupportedException">The type is none of the library's, or not a value.</exception>
    public static JsonReading<T> Read<T>(ReadOnlySpan<byte> utf8) => Read<T>(utf8, LibraryFacts.All);

    private static JsonReading<T> Read<T>(ReadOnlySpan<byte> utf8, FactCatalogue facts)
    {
        var shape = ShapeTable.For<T>();
        return Reading.All(shape, utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8, facts);
    }

    /// <summary>Reads a document or a single value that may name further facts, such as those of a <see cref="RuleFile{TRule}"/>, by their
    /// codes alone.</summary>
    /// <typeparam name="T">A public type of the library, or a <see cref="ValueList{T}"/> of one.</typeparam>
    /// <param name="text">The text.</param>
    /// <param name="facts">The facts that the document need not define; those of the library are among them only if the caller put them
    /// there.</param>
    /// <returns>The value, or every error.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="NotSupportedException">The type is none of the library's, or not a value.</exception>
    public static JsonReading<T> Read<T>(string text, FactCatalogue facts)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(facts);
        return ReadText<T>(text, facts);
    }

    /// <summary>Writes a value as JSON; one that is a document by itself says its format and version.</summary>
    /// <typeparam name="T">A public type of the library, or a <see cref="ValueList{T}"/> of one.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>The text, on one line.</returns>
    /// <exception cref="NotSupportedException">The type is none of the library's, or the value holds code, as a delegate in a
    /// criterion.</exception>
    public static string Write<T>(T value) => Write(value, indented: false);

    /// <summary>Writes a value as JSON; one that is a document by itself says its format and version.</summary>
    /// <typeparam name="T">A public type of the library, or a <see cref="ValueList{T}"/> of one.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="indented">Whether for people, over many lines.</param>
    /// <returns>The text.</returns>
    /// <exception cref="NotSupportedException">The type is none of the library's, or the value holds code, as a delegate in a
    /// criterion.</exception>
    public static string Write<T>(T value, bool indented)
    {
        ArgumentNullException.ThrowIfNull(value);
        using var buffer = new PooledBuffer();
        Write(buffer, value, indented);
        return Encoding.UTF8.GetString(buffer.Written);
    }

    /// <summary>Writes a value as UTF-8.</summary>
    /// <typeparam name="T">A public type of the library, or a <see cref="ValueList{T}"/> of one.</typeparam>
    /// <param name="to">Where to.</param>
    /// <param name="value">The value.</param>
    /// <param name="indented">Whether for people, over many lines.</param>
    /// <exception cref="NotSupportedException">The type is none of the library's, or the value holds code, as a delegate in a
    /// criterion.</exception>
    public static void Write<T>(IBufferWriter<byte> to, T value, bool indented)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(value);
        using var writer = new Utf8JsonWriter(to, new() { Indented = indented, Encoder = Encoder, MaxDepth = MaximumDepth });
        ShapeTable.For<T>().WriteRoot(new Writing(writer), value);
    }

    /// <summary>The JSON Schema (2020-12) of a kind of document, as it stands in the folder <c>schemas</c> of the package.</summary>
    /// <typeparam name="T">A type whose values are documents by themselves.</typeparam>
    /// <returns>The schema, indented, with the line ends of Unix.</returns>
    /// <exception cref="NotSupportedException">The type is none of the library's, or no document by itself.</exception>
    public static string Schema<T>() => SchemaText.Of(ShapeTable.For<T>());
}
