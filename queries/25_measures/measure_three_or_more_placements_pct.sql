-- Grain: organisation_id, month, placement_kind, provider, age_band, sex, ethnic_group
-- NI 62 at every month's end: three or more placements in the 12 months up to it.
-- Only from where the episodes tell of 12 whole months.
select
    months.organisation_id,
    months.month,
    months.placement_kind,
    months.provider,
    months.age_band,
    months.sex,
    months.ethnic_group,
    months.three_rolling_count as numerator,
    months.children_count as denominator,
    'episodes; header' as source_files,
from core_children_months as months
inner join core_extract_coverage as coverage using (organisation_id)
where
    coverage.file_name = 'episodes'
    and months.month >= coverage.first_month + interval 11 month
