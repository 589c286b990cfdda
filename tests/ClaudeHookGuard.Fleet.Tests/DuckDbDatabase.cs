using System.Globalization;
using ClaudeHookGuard.Core.Review.Questions;
using DuckDB.NET.Data;

namespace ClaudeHookGuard.Fleet.Tests;

/// <summary>DuckDB in memory, over the log's files as they are.</summary>
internal sealed class DuckDbDatabase : IDatabase, IDisposable
{
    private readonly DuckDBConnection connection = new("DataSource=:memory:");

    public DuckDbDatabase(string files)
    {
        connection.Open();
        using var setup = connection.CreateCommand();
        setup.CommandText = EntriesView.Sql(Engine.DuckDb, files);
        setup.ExecuteNonQuery();
    }

    public IReadOnlyList<string[]> Ask(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read())
        {
            var row = new string[reader.FieldCount];
            for (var i = 0; i < row.Length; i++)
                row[i] = Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)!;
            rows.Add(row);
        }
        return rows;
    }

    public void Dispose() => connection.Dispose();
}
