-- Grain: organisation_id, measure_id, cut, period_end, dim_1, value_1
-- Exact: never read by a page. Which parts under one filter are withheld from totals.
--
-- A part of 1 to 4 is withheld, and so is the smallest of the others, whose number is
-- then as unknown as the small one's; where there is no other, the whole split is.
-- Parts that round to the same number are withheld together, so that the order in
-- which they stand tells nothing. The same goes for what a share leaves out: its
-- numerator gives way.
with cells as (
    select
        counts.*,
        known.value is not null as is_known,
        part_count > 0 and part_count < 5 as is_part_small,
        whole_count > 0 and whole_count < 5 as is_whole_small,
        rest_count > 0 and rest_count < 5 as is_rest_small,
        if(
            part_count >= 5 and not is_known, round(part_count / 5), null
        ) as part_fives,
        if(
            whole_count >= 5 and not is_known, round(whole_count / 5), null
        ) as whole_fives,
        if(rest_count >= 5, round(rest_count / 5), null) as rest_fives,
    from shown_counts as counts
    left join shown_known_parts as known
        on
            counts.measure_id = known.measure_id
            and counts.dim_1 = known.dim
            and counts.value_1 = known.value
    where counts.dim_1 <> '' and counts.dim_2 = ''
),

splits as (
    select
        *,
        bool_or(is_part_small) over split as has_small_part,
        bool_or(is_whole_small) over split as has_small_whole,
        bool_or(is_rest_small) over split as has_small_rest,
        min(part_fives) over split as fewest_part_fives,
        min(whole_fives) over split as fewest_whole_fives,
        min(rest_fives) over split as fewest_rest_fives,
    from cells
    window split as (
        partition by organisation_id, measure_id, cut, period_end, dim_1
    )
)

select
    organisation_id,
    measure_id,
    cut,
    period_end,
    dim_1,
    value_1,
    coalesce(
        has_small_part
        and (
            is_part_small
            or part_fives = fewest_part_fives
            or (fewest_part_fives is null and not is_known)
        ),
        false
    )
    or coalesce(
        has_small_rest
        and (
            is_rest_small
            or rest_fives = fewest_rest_fives
            or fewest_rest_fives is null
        ),
        false
    ) as is_part_hidden,
    coalesce(
        has_small_whole
        and (
            is_whole_small
            or whole_fives = fewest_whole_fives
            or (fewest_whole_fives is null and not is_known)
        ),
        false
    ) as is_whole_hidden,
from splits
cross join core_audience
where core_audience.audience = 'totals'
