using Crn.Domain.Feasibility;
using Crn.Domain.Json;
using Microsoft.Data.Sqlite;

namespace TrustService;

/// <summary>Assessments as JSON, and each set of rules that ever made one, once, by its fingerprint.</summary>
internal sealed class Store(string path)
{
    private readonly string connection = Created($"Data Source={path}");

    public long Add(AssessmentRecord record, RuleFile<FeasibilityRule> rules)
    {
        Run("insert or ignore into rules values ($a, $b)", record.RulesFingerprint, CrnJson.Write(rules));
        return (long)Run("insert into assessments (rules, json) values ($a, $b) returning id",
            record.RulesFingerprint, CrnJson.Write(record))[0];
    }

    public (AssessmentRecord Record, RuleFile<FeasibilityRule> Rules)? Find(long id) =>
        Run("select a.json, r.json from assessments a join rules r on r.fingerprint = a.rules where a.id = $a", id)
            is not [string record, string rules] ? null
            : (CrnJson.Read<AssessmentRecord>(record).Value, CrnJson.Read<RuleFile<FeasibilityRule>>(rules).Value);

    private object[] Run(string sql, object a, object? b = null)
    {
        using var open = new SqliteConnection(connection);
        open.Open();
        using var command = new SqliteCommand(sql, open) { Parameters = { new("$a", a), new("$b", b ?? DBNull.Value) } };
        using var reader = command.ExecuteReader();
        var row = new object[reader.FieldCount];
        return reader.Read() ? [.. row.Take(reader.GetValues(row))] : [];
    }

    private static string Created(string connection)
    {
        using var open = new SqliteConnection(connection);
        open.Open();
        using var command = new SqliteCommand("create table if not exists rules (fingerprint text primary key, json text not null);" +
            "create table if not exists assessments (id integer primary key, rules text references rules, json text not null)", open);
        command.ExecuteNonQuery();
        return connection;
    }
}
