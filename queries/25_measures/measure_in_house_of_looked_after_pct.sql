-- Grain: organisation_id, month, placement_kind, provider, age_band, sex, ethnic_group
-- Of children looked after at the month's end, those with the council's own carers.
select
    organisation_id,
    month,
    placement_kind,
    provider,
    age_band,
    sex,
    ethnic_group,
    if(
        placement_kind like 'Foster%' and provider = 'In-house', children_count, 0
    ) as numerator,
    children_count as denominator,
    'episodes; header' as source_files,
from core_children_months
