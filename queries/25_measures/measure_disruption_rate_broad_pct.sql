-- Grain: organisation_id, month, placement_kind, provider, age_band, sex, ethnic_group
-- Of moves to another carer, those that nobody had planned.
select
    organisation_id,
    month,
    placement_kind,
    provider,
    age_band,
    sex,
    ethnic_group,
    count(*) filter (is_broad) as numerator,
    count(*) as denominator,
    'episodes; header' as source_files,
from core_placement_endings
where change = 'Moved'
group by
    organisation_id, month, placement_kind, provider, age_band, sex, ethnic_group
