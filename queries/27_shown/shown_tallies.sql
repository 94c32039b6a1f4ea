-- Grain: organisation_id, tally_id, cut, period_start, period_end,
-- dim_1, value_1, dim_2, value_2, part, part_2
-- What the audience may see of each tally: its parts, and the total of the group.
--
-- Audience service sees all exactly. For totals a count of 1 to 4 is [c], a part is
-- rounded to the nearest 5, and the total is exact only for the whole authority. What
-- would give a [c] away is [c] too: shown_tally_withheld says which beside other parts,
-- shown_tally_told beside measures. is_rounded says that the parts are rounded,
-- is_total_rounded that the total is.
with counted as (
    select
        cells.*,
        core_audience.audience = 'service' as is_exact,
        sum(cells.tally_count) over (partition by cells.split_number) as total_count,
    from shown_tally_cells as cells
    cross join core_audience
),

shown as (
    select
        counted.* exclude (tally_count, total_count),
        case
            when counted.is_exact then counted.tally_count
            when withheld.is_hidden or told.grid_number is not null then null
            when counted.tally_count between 1 and 4 then null
            else 5 * round(counted.tally_count / 5)
        end as tally_count,
        case
            when counted.is_exact then counted.total_count
            when withheld.is_total_hidden then null
            when counted.total_count between 1 and 4 then null
            when counted.dim_1 = '' then counted.total_count
            else 5 * round(counted.total_count / 5)
        end as total_count,
    from counted
    left join shown_tally_withheld as withheld using (split_number, place_number)
    left join shown_tally_told as told using (grid_number)
)

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
    part_order,
    part_2,
    part_2_order,
    cast(tally_count as bigint) as tally_count,
    if(tally_count is null, 'c', null) as tally_count_symbol,
    cast(total_count as bigint) as total_count,
    if(total_count is null, 'c', null) as total_count_symbol,
    not is_exact as is_rounded,
    not is_exact and dim_1 <> '' as is_total_rounded,
    source_files,
from shown
order by
    organisation_id,
    tally_id,
    cut,
    dim_1,
    value_1,
    dim_2,
    value_2,
    period_end,
    part_order,
    part_2_order
