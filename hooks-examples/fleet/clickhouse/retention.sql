-- A line goes 400 days after its day (ClickHouse 19.6 and later):
ALTER TABLE lines MODIFY TTL date + INTERVAL 400 DAY;
-- In older servers, a month at once:
--   ALTER TABLE lines DROP PARTITION 202601;
-- Lines that came twice count once in the view; on disk they are merged away in the background, or at once by:
--   OPTIMIZE TABLE lines FINAL;
