-- Grain: audience
-- One row: 'totals' hides small numbers, 'service' shows exact counts and case lists.
select audience,
from stg_settings
