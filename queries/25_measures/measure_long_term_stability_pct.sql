-- Grain: organisation_id, month, placement_kind, provider, age_band, sex, ethnic_group
-- Of children under 16 looked after for 2.5 years or more, those settled for two years.
-- Only from 2.5 years after the episodes begin to tell of everything: before, how long
-- a child has been looked after is not known of all.
select
    months.organisation_id,
    months.month,
    months.placement_kind,
    months.provider,
    months.age_band,
    months.sex,
    months.ethnic_group,
    months.settled_count as numerator,
    months.long_count as denominator,
    'episodes; header' as source_files,
from core_children_months as months
inner join core_extract_coverage as coverage using (organisation_id)
where
    coverage.file_name = 'episodes'
    and months.month >= coverage.first_month + interval 30 month
    and months.long_count > 0
    and months.age_band not in ('16 and over', 'Not known')
