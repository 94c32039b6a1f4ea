-- Grain: organisation_id, measure_id, cut, period_end, dim_1, value_1
-- Exact: never read by a page. Which parts under one filter are withheld from totals.
--
-- A part of 1 to 4 is withheld, and so is the smallest of the others, whose number is
-- then as unknown as the small one's; where there is no other, the whole split is.
-- Parts that round to the same number are withheld together, so that the order in
-- which they stand tells nothing.
--
-- Sums of months that are too thin to slide are withheld too (shown_thin), and those
-- that leap too far (shown_leaps).
--
-- A share also tells what it leaves out. Where that is 1 to 4 somewhere, the numerators
-- of the split give way if what it leaves out stands in one or two places only, is less
-- than 5 in all, or comes within 3 of the most or least that the rounded numbers allow.
with cells as (
    select
        counts.*,
        known.value is not null as is_known,
        part_count > 0 and part_count < 5 as is_part_small,
        whole_count > 0 and whole_count < 5 as is_whole_small,
        if(
            part_count >= 5 and not is_known, round(part_count / 5), null
        ) as part_fives,
        if(
            whole_count >= 5 and not is_known, round(whole_count / 5), null
        ) as whole_fives,
    from shown_counts as counts
    left join shown_known_parts as known
        on
            counts.measure_id = known.measure_id
            and counts.dim_1 = known.dim
            and counts.value_1 = known.value
    cross join core_audience
    where
        counts.dim_1 <> ''
        and counts.dim_2 = ''
        and core_audience.audience = 'totals'
),

splits as (
    select
        *,
        bool_or(is_part_small) over split as has_small_part,
        bool_or(is_whole_small) over split as has_small_whole,
        min(part_fives) over split as fewest_part_fives,
        min(whole_fives) over split as fewest_whole_fives,
        count_if(rest_count > 0) over split as rest_places,
        bool_or(rest_count > 0 and rest_count < 5) over split as has_small_rest,
        sum(rest_count) over split as all_rest_count,
    from cells
    window split as (
        partition by organisation_id, measure_id, cut, period_end, dim_1
    )
),

judged as (
    select
        *,
        coalesce(
            has_small_part
            and (
                is_part_small
                or part_fives = fewest_part_fives
                or (fewest_part_fives is null and not is_known)
            ),
            false
        ) as is_part_withheld,
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
),

bounded as (
    select
        *,
        case
            when is_whole_hidden then 1000000
            else 5 * round(whole_count / 5) + if(whole_count = 0, 0, 2)
        end as most_whole,
        case
            when is_whole_hidden then 0
            when whole_count < 8 then if(whole_count = 0, 0, 5)
            else 5 * round(whole_count / 5) - 2
        end as least_whole,
        case
            when is_part_withheld then most_whole
            else 5 * round(part_count / 5) + if(part_count = 0, 0, 2)
        end as most_part,
        case
            when is_part_withheld then 0
            when part_count < 8 then if(part_count = 0, 0, 5)
            else 5 * round(part_count / 5) - 2
        end as least_part,
    from judged
),

withheld as (
    select
        *,
        is_part_withheld
        or coalesce(
            has_small_rest
            and (
                rest_places <= 2
                or all_rest_count < 5
                or sum(most_whole - least_part) over split < all_rest_count + 3
                or sum(greatest(least_whole - most_part, 0)) over split
                > all_rest_count - 3
            ),
            false
        ) as is_part_hidden,
    from bounded
    window split as (
        partition by organisation_id, measure_id, cut, period_end, dim_1
    )
)

select
    withheld.organisation_id,
    withheld.measure_id,
    withheld.cut,
    withheld.period_end,
    withheld.dim_1,
    withheld.value_1,
    withheld.is_part_hidden
    or coalesce(thin.is_part_thin, false)
    or coalesce(leaps.is_part_leaping, false) as is_part_hidden,
    withheld.is_whole_hidden
    or coalesce(thin.is_whole_thin, false)
    or coalesce(leaps.is_whole_leaping, false) as is_whole_hidden,
from withheld
left join shown_thin as thin
    using (organisation_id, measure_id, cut, period_end, dim_1, value_1)
left join shown_leaps as leaps
    using (organisation_id, measure_id, cut, period_end, dim_1)
