using OxyPlot;

namespace Crn.Samples.Quickstart.Report;

/// <summary>
/// Tells the chart how much room a text takes in the font that the page carries, so that no font of this machine is asked. A generous
/// average is enough: the chart only keeps room free with it.
/// </summary>
internal sealed class EmbeddedFontMetrics : RenderContextBase
{
    private const double AverageWidth = 0.53;
    private const double LineHeight = 1.3;

    public override OxySize MeasureText(string text, string fontFamily, double fontSize, double fontWeight) =>
        string.IsNullOrEmpty(text) ? OxySize.Empty : new OxySize(text.Length * fontSize * AverageWidth, fontSize * LineHeight);

    public override int ClipCount => 0;

    // Only asked to measure, never to draw.
    public override void DrawLine(IList<ScreenPoint> points, OxyColor stroke, double thickness, EdgeRenderingMode edgeRenderingMode,
        double[] dashArray, LineJoin lineJoin)
    {
    }

    public override void DrawPolygon(IList<ScreenPoint> points, OxyColor fill, OxyColor stroke, double thickness,
        EdgeRenderingMode edgeRenderingMode, double[] dashArray, LineJoin lineJoin)
    {
    }

    public override void DrawText(ScreenPoint p, string text, OxyColor fill, string fontFamily, double fontSize, double fontWeight,
        double rotation, HorizontalAlignment horizontalAlignment, VerticalAlignment verticalAlignment, OxySize? maxSize)
    {
    }

    public override void PushClip(OxyRect clippingRectangle)
    {
    }

    public override void PopClip()
    {
    }
}
