-- Grain: organisation_id, month, placement_kind, provider, age_band, sex, ethnic_group
-- Of moves to another carer, those after a breakdown that carer or child asked for.
select
    organisation_id,
    month,
    placement_kind,
    provider,
    age_band,
    sex,
    ethnic_group,
    count(*) filter (is_narrow) as numerator,
    count(*) as denominator,
    'episodes; header' as source_files,
from core_placement_endings
where change = 'Moved'
group by
    organisation_id, month, placement_kind, provider, age_band, sex, ethnic_group
