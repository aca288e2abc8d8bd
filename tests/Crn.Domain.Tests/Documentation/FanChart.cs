using System.Globalization;
using System.Text;
using Crn.Domain.Projection;
using Crn.Domain.Tests.Projection;

namespace Crn.Domain.Tests.Documentation;

/// <summary>
/// The default projection of a real trial from half of its time to its end, as an SVG that reads on light and dark paper.
/// </summary>
internal static class FanChart
{
    private const int Width = 640;
    private const int Height = 330;
    private const int Left = 58;
    private const int Right = 12;
    private const int Top = 34;
    private const int Bottom = 34;
    private const int Steps = 24;

    public static string Of(RealTrial trial, string title)
    {
        var cut = trial.After(0.5);
        var forecast = RecruitmentForecaster.Project(trial.Plan, trial.Ledger, cut).Value;
        var step = Math.Max(1, Period.DaysBetween(cut, trial.Until) / Steps);
        var fan = forecast.Fan(cut, trial.Until, step, 0.05, 0.25, 0.5, 0.75, 0.95);
        var happened = Happened(trial);
        var top = Nice(Math.Max(fan.Max(d => d.Counts[4]), trial.Plan.Target));
        double X(LocalDate date) => Left
            + ((Width - Left - Right) * (double)Period.DaysBetween(trial.First, date) / Period.DaysBetween(trial.First, trial.Until));
        double Y(double count) => Height - Bottom - ((Height - Top - Bottom) * count / top);
        string Line(IEnumerable<(LocalDate Date, double Count)> points) =>
            string.Join(' ', points.Select(p => Text($"{X(p.Date):0.#},{Y(p.Count):0.#}")));
        string Band(int low, int high) =>
            Line(fan.Select(d => (d.Date, (double)d.Counts[low])).Concat(fan.Reverse().Select(d => (d.Date, (double)d.Counts[high]))));

        var svg = new StringBuilder();
        void Add(params FormattableString[] parts) => svg.AppendJoin("", parts.Select(Text)).Append('\n');
        Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" width=\"{Width}\" height=\"{Height}\" ",
            $"font-family=\"sans-serif\" font-size=\"12\" fill=\"#808890\">");
        Add($"<title>{title}</title>");
        Add($"<text x=\"{Left}\" y=\"18\" font-size=\"14\">{title}</text>");
        for (var i = 0; i <= 4; i++)
        {
            var count = top * i / 4;
            Add($"<path d=\"M{Left} {Y(count):0.#}H{Width - Right}\" stroke=\"#808890\" stroke-opacity=\"0.3\"/>");
            Add($"<text x=\"{Left - 6}\" y=\"{Y(count) + 4:0.#}\" text-anchor=\"end\">{count:#,0}</text>");
        }

        Add($"<polygon points=\"{Band(0, 4)}\" fill=\"#3b82c4\" fill-opacity=\"0.22\"/>");
        Add($"<polygon points=\"{Band(1, 3)}\" fill=\"#3b82c4\" fill-opacity=\"0.32\"/>");
        Add($"<polyline points=\"{Line(fan.Select(d => (d.Date, (double)d.Counts[2])))}\" fill=\"none\" stroke=\"#3b82c4\" ",
            $"stroke-width=\"2\"/>");
        (LocalDate Date, double Count)[] rule =
            [(cut, forecast.Recruited), (trial.Until, Math.Min(top, forecast.DeterministicOn(trial.Until)!.Value))];
        Add($"<polyline points=\"{Line(rule)}\" fill=\"none\" stroke=\"#c2703d\" stroke-width=\"1.5\" stroke-dasharray=\"6 4\"/>");
        Add($"<polyline points=\"{Line(happened)}\" fill=\"none\" stroke=\"#808890\" stroke-width=\"2\"/>");
        Add($"<path d=\"M{X(cut):0.#} {Top + 22}V{Height - Bottom}\" stroke=\"#808890\" stroke-dasharray=\"2 3\"/>");
        Add($"<text x=\"{X(cut):0.#}\" y=\"{Height - Bottom + 16}\" text-anchor=\"middle\">data cut</text>");
        Add($"<text x=\"{Left}\" y=\"{Height - Bottom + 16}\">opening</text>");
        Add($"<text x=\"{Width - Right}\" y=\"{Height - Bottom + 16}\" text-anchor=\"end\">end, ",
            $"{Period.DaysBetween(trial.First, trial.Until) + 1} days</text>");
        Add($"<text x=\"{Left + 8}\" y=\"{Top + 14}\"><tspan fill=\"#808890\">━ happened</tspan><tspan dx=\"10\" fill=\"#3b82c4\">━ ",
            $"median, 50 % and 90 % of trials</tspan><tspan dx=\"10\" fill=\"#c2703d\">╌ the mean rate kept up</tspan></text>");
        return svg.Append("</svg>\n").ToString();
    }

    // Counts at the ends of periods; between them nobody knows more.
    private static List<(LocalDate Date, double Count)> Happened(RealTrial trial)
    {
        var ends = trial.Ledger.Sites.SelectMany(s => s.Recruited.Rows).GroupBy(r => r.Period.To).OrderBy(g => g.Key)
            .Select(g => (Date: g.Key, Count: g.Sum(r => r.Count))).ToList();
        List<(LocalDate, double)> points = [(trial.First, 0)];
        var (sum, every) = (0, Math.Max(1, ends.Count / 120));
        for (var i = 0; i < ends.Count; i++)
        {
            sum += ends[i].Count;
            if ((i + 1) % every == 0 || i == ends.Count - 1) points.Add((ends[i].Date, sum));
        }

        return points;
    }

    // The next number of one digit and quarters.
    private static double Nice(double most)
    {
        var unit = Math.Pow(10, Math.Floor(Math.Log10(most)));
        return new[] { 1, 1.2, 1.6, 2, 2.4, 3.2, 4, 6, 8, 10 }.Select(n => n * unit).First(n => n >= most);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
