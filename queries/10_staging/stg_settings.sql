-- Grain: audience
-- Who the snapshot is built for: readers of totals, or the service itself.
select audience,
from raw_settings
