-- Grain: organisation_id, measure_id, cut, period_end
-- The special causes of each value, rule by rule: 1 upwards, -1 downwards, 0 none.
-- A trend is 6 steps or more one way; its 7 points are flagged, the first included. A
-- point between two trends belongs to the one that came first. A point on the mean
-- lies on neither side. Of three neighbours on one side, two or three beyond the near
-- limit are flagged, those beyond the outer limit counting as beyond the near one.
with signs as (
    select * from trend_signs
),

turned as (
    select
        *,
        coalesce(step_sign <> lag(step_sign) over chain, true) as is_step_turn,
        coalesce(side_sign <> lag(side_sign) over chain, true) as is_side_turn,
        side_sign = lag(side_sign) over chain
        and side_sign = lag(side_sign, 2) over chain as is_third_on_side,
        abs(near_sign)
        + abs(lag(near_sign) over chain)
        + abs(lag(near_sign, 2) over chain) >= 2 as is_two_near,
    from signs
    window chain as (
        partition by organisation_id, measure_id, cut, segment_from_date, chain_number
        order by period_number
    )
),

numbered as (
    select
        *,
        count(*) filter (where is_step_turn) over chain as step_run,
        count(*) filter (where is_side_turn) over chain as side_run,
        coalesce(is_third_on_side and is_two_near, false) as ends_two_of_three,
    from turned
    window chain as (
        partition by organisation_id, measure_id, cut, segment_from_date, chain_number
        order by period_number
        rows between unbounded preceding and current row
    )
),

measured as (
    select
        *,
        if(count(*) over step_run >= 6, coalesce(step_sign, 0), 0) as trend_step,
        if(count(*) over side_run >= 7, side_sign, 0) as one_side_sign,
        bool_or(ends_two_of_three) over (
            partition by
                organisation_id, measure_id, cut, segment_from_date, chain_number
            order by period_number
            rows between current row and 2 following
        ) as is_in_two_of_three,
    from numbered
    window
        step_run as (
            partition by
                organisation_id,
                measure_id,
                cut,
                segment_from_date,
                chain_number,
                step_run
        ),
        side_run as (
            partition by
                organisation_id,
                measure_id,
                cut,
                segment_from_date,
                chain_number,
                side_run
        )
)

select
    organisation_id,
    measure_id,
    cut,
    period_end,
    outside_sign,
    if(
        trend_step <> 0,
        trend_step,
        coalesce(
            lead(trend_step) over (
                partition by
                    organisation_id, measure_id, cut, segment_from_date, chain_number
                order by period_number
            ),
            0
        )
    ) as trend_sign,
    if(is_in_two_of_three, near_sign, 0) as two_of_three_sign,
    one_side_sign,
from measured
