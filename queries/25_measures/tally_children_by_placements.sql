-- Grain: organisation_id, cut, period_end, part, placement_kind, provider, age_band,
-- sex, ethnic_group
-- Children looked after at each month's end by how many placements they had had: in
-- the 12 months before (rolling_12), and since 1 April (year_to_date).
with coverage as (
    select * from core_extract_coverage
    where file_name = 'episodes'
),

months as (
    select months.*
    from core_children_months as months
    inner join coverage
        on
            months.organisation_id = coverage.organisation_id
            and months.month >= coverage.first_month + interval 11 month
),

counted as (
    select
        *,
        'rolling_12' as cut,
        month - interval 11 month as period_start,
        unnest([1, 2, 3]) as part_order,
        unnest([
            children_count - two_rolling_count,
            two_rolling_count - three_rolling_count,
            three_rolling_count
        ]) as tally_count,
    from months
    union all by name
    select
        *,
        'year_to_date' as cut,
        make_date(year(month - interval 3 month), 4, 1) as period_start,
        unnest([1, 2, 3]) as part_order,
        unnest([
            children_count - two_year_count,
            two_year_count - three_year_count,
            three_year_count
        ]) as tally_count,
    from months
)

select
    organisation_id,
    cut,
    cast(period_start as date) as period_start,
    last_day(month) as period_end,
    placement_kind,
    provider,
    age_band,
    sex,
    ethnic_group,
    case part_order when 1 then 'One' when 2 then 'Two' else 'Three or more' end
        as part,
    part_order,
    tally_count,
    'episodes; header' as source_files,
from counted
where tally_count > 0
