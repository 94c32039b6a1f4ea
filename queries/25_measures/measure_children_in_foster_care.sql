-- Grain: organisation_id, month, placement_kind, provider, age_band, sex, ethnic_group
-- Children in foster placements (U1-U6) on the last day of the month.
select
    organisation_id,
    month,
    placement_kind,
    provider,
    age_band,
    sex,
    ethnic_group,
    children_count as numerator,
    cast(null as bigint) as denominator,
    'episodes; header' as source_files,
from core_children_months
where placement_kind like 'Foster%'
