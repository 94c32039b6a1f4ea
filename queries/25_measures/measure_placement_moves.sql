-- Grain: organisation_id, month, reason, placement_kind, provider, age_band, sex,
-- ethnic_group
-- Placements that ended in the month and were followed by one with another carer.
select
    organisation_id,
    month,
    reason,
    placement_kind,
    provider,
    age_band,
    sex,
    ethnic_group,
    count(*) as numerator,
    cast(null as bigint) as denominator,
    'episodes; header' as source_files,
from core_placement_endings
where change = 'Moved'
group by
    organisation_id,
    month,
    reason,
    placement_kind,
    provider,
    age_band,
    sex,
    ethnic_group
