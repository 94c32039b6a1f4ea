-- Grain: organisation_id, tally_id, cut, period_start, period_end,
-- dim_1, value_1, dim_2, value_2, part, part_2
-- Exact: never read by a page. The parts of each tally, whole and under its filters;
-- for the service under two of them in the latest 24 months.
--
-- Under two filters readers of totals see no tally: three ways of splitting the same
-- children would tell too much.
-- A part that a filter has none of has a row with 0: a missing row would tell.
-- What belongs together has a number in common: all of a tally (tally_number), under
-- all values of its filters (grid_number), under one value (split_number), and a part
-- of a tally under all of them (place_number). split_number and place_number are a key.
with doubled as (
    select
        *,
        team as team_2,
        household_type as household_type_2,
        provider as provider_2,
        placement_kind as placement_kind_2,
        age_band as age_band_2,
        sex as sex_2,
        ethnic_group as ethnic_group_2,
        enquiry_source as enquiry_source_2,
        reason as reason_2,
    from all_tallies
),

under_one as (
    unpivot doubled
    on
    team,
    household_type,
    provider,
    placement_kind,
    age_band,
    sex,
    ethnic_group,
    enquiry_source,
    reason
    into name dim_1 value value_1
),

latest as (
    select
        organisation_id,
        max(month_end) as month_end,
    from core_live_months
    group by organisation_id
),

recent as (
    select under_one.*
    from under_one
    inner join latest using (organisation_id)
    cross join core_audience
    where
        core_audience.audience = 'service'
        and under_one.period_end > latest.month_end - interval 24 month
),

under_two as (
    unpivot recent
    on
    team_2,
    household_type_2,
    provider_2,
    placement_kind_2,
    age_band_2,
    sex_2,
    ethnic_group_2,
    enquiry_source_2,
    reason_2
    into name second_dim value value_2
),

every_row as (
    select
        * exclude (
            team,
            household_type,
            provider,
            placement_kind,
            age_band,
            sex,
            ethnic_group,
            enquiry_source,
            reason
        ),
        '' as dim_1,
        '' as value_1,
        '' as dim_2,
        '' as value_2,
    from all_tallies
    union all by name
    select
        *,
        '' as dim_2,
        '' as value_2,
    from under_one
    union all by name
    select
        under_two.* exclude (second_dim),
        replace(second_dim, '_2', '') as dim_2,
    from under_two
    where dim_1 < replace(second_dim, '_2', '')
),

counted as (
    select
        organisation_id,
        tally_id,
        cut,
        period_start,
        period_end,
        dim_1,
        value_1,
        dim_2,
        value_2,
        part,
        coalesce(part_2, '') as part_2,
        sum(tally_count) as tally_count,
    from every_row
    group by
        organisation_id,
        tally_id,
        cut,
        period_start,
        period_end,
        dim_1,
        value_1,
        dim_2,
        value_2,
        part,
        coalesce(part_2, '')
),

tallies as (
    select
        *,
        row_number() over () as tally_number,
    from (
        select distinct
            organisation_id,
            tally_id,
            cut,
            period_start,
            period_end,
        from counted
    ) as found
),

grids as (
    select
        *,
        row_number() over () as grid_number,
    from (
        select distinct
            tallies.*,
            counted.dim_1,
            counted.dim_2,
        from counted
        inner join tallies
            using (organisation_id, tally_id, cut, period_start, period_end)
    ) as found
),

splits as (
    select
        *,
        row_number() over () as split_number,
    from (
        select distinct
            grids.*,
            counted.value_1,
            counted.value_2,
        from counted
        inner join grids
            using (
                organisation_id, tally_id, cut, period_start, period_end, dim_1, dim_2
            )
    ) as found
),

places as (
    select
        tallies.tally_number,
        every_part.part,
        coalesce(every_part.part_2, '') as part_2,
        min(every_part.part_order) as part_order,
        coalesce(min(every_part.part_2_order), 0) as part_2_order,
        any_value(every_part.source_files) as source_files,
        row_number() over () as place_number,
    from all_tallies as every_part
    inner join tallies
        using (organisation_id, tally_id, cut, period_start, period_end)
    group by
        tallies.tally_number, every_part.part, coalesce(every_part.part_2, '')
)

select
    splits.*,
    places.place_number,
    places.part,
    places.part_order,
    places.part_2,
    places.part_2_order,
    cast(coalesce(counted.tally_count, 0) as bigint) as tally_count,
    places.source_files,
from splits
inner join places using (tally_number)
left join counted
    using (
        organisation_id,
        tally_id,
        cut,
        period_start,
        period_end,
        dim_1,
        value_1,
        dim_2,
        value_2,
        part,
        part_2
    )
