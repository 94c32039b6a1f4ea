-- Grain: organisation_id, month, reason, placement_kind, provider, age_band, sex,
-- ethnic_group
-- Foster placements that ended in the month in a disruption, broadly defined.
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
where change = 'Moved' and is_broad and placement_kind like 'Foster%'
group by
    organisation_id,
    month,
    reason,
    placement_kind,
    provider,
    age_band,
    sex,
    ethnic_group
