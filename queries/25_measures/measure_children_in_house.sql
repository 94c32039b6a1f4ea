-- Grain: organisation_id, month, placement_kind, provider, age_band, sex, ethnic_group
-- Children with the council's own foster carers (U1-U6, PR1) at the month's end.
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
where placement_kind like 'Foster%' and provider = 'In-house'
