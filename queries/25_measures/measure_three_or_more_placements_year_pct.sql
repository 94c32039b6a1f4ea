-- Grain: organisation_id, month, placement_kind, provider, age_band, sex, ethnic_group
-- NI 62 as the year goes on: three or more placements since 1 April.
-- Only for financial years that the episodes tell of from their beginning.
select
    months.organisation_id,
    months.month,
    months.placement_kind,
    months.provider,
    months.age_band,
    months.sex,
    months.ethnic_group,
    months.three_year_count as numerator,
    months.children_count as denominator,
    'episodes; header' as source_files,
from core_children_months as months
inner join core_extract_coverage as coverage using (organisation_id)
where
    coverage.file_name = 'episodes'
    and months.month >= case
        when month(coverage.first_month) <= 4
            then make_date(year(coverage.first_month), 4, 1)
        else make_date(year(coverage.first_month) + 1, 4, 1)
    end
