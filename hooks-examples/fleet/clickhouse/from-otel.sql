-- Lines out of the OpenTelemetry exporter's own table.
CREATE MATERIALIZED VIEW IF NOT EXISTS lines_from_otel TO lines AS
SELECT Body AS line FROM otel_logs WHERE ServiceName = 'hookguard';
