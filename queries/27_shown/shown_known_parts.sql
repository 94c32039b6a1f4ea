-- Grain: measure_id, dim, value
-- Parts of a measure that stand alone as another measure, and are exact there.
--
-- To withhold such a part would protect nothing: another part has to give way.
with parts (measure_id, dim, value) as (
    values
    ('children_in_foster_care', 'provider', 'In-house'),
    ('children_in_foster_care', 'provider', 'Independent agency'),
    ('children_in_foster_care', 'placement_kind', 'Foster, family and friends'),
    ('children_looked_after', 'placement_kind', 'Foster, family and friends'),
    ('children_looked_after', 'placement_kind', 'Foster, other carers'),
    ('children_looked_after', 'placement_kind', 'Residential'),
    ('households_left', 'household_type', 'mainstream'),
    ('households_left', 'household_type', 'connected')
)

select
    measure_id,
    dim,
    value,
from parts
