-- Grain: organisation_id, duration_id, cut, period_start, period_end,
-- dim_1, value_1, dim_2, value_2, part, days
-- Exact: never read by a page. Each case's days, whole and under each filter.
--
-- One row for each case, and not one for each number of days.
with counted as (
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
    from all_durations
),

under_one as (
    unpivot counted
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

under_two as (
    unpivot under_one
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
)

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
from all_durations
union all by name
select
    * exclude (
        team_2, household_type_2, provider_2, placement_kind_2,
        age_band_2, sex_2, ethnic_group_2, enquiry_source_2, reason_2
    ),
    '' as dim_2,
    '' as value_2,
from under_one
union all by name
select
    * exclude (second_dim),
    replace(second_dim, '_2', '') as dim_2,
from under_two
where dim_1 < replace(second_dim, '_2', '')
