-- Grain: grid_number
-- Exact: never read by a page. Which tallies are withheld beside the measures shown.
--
-- A measure may be exact where a tally is rounded, and shown where it is withheld. A
-- tally gives way, under all values of a filter, where a part of 1 to 4 could no longer
-- be each of these: beside what measures show of some of its parts (a line across), or
-- of the same parts under the other values (down), or both, one after the other.
with places as (
    select
        place_number,
        is_hidden as is_place_hidden,
    from shown_tally_withheld
    inner join shown_tally_cells using (split_number, place_number)
    where dim_1 = ''
),

cells as (
    select
        cells.*,
        cells.tally_count between 1 and 4 as is_small,
        cells.dim_1 <> ''
        and not places.is_place_hidden
        and not withheld.is_total_hidden as is_open,
        case
            when withheld.is_hidden or is_small then if(is_open, 1, 0)
            when cells.tally_count < 8 then if(cells.tally_count = 0, 0, 5)
            else 5 * round(cells.tally_count / 5) - 2
        end as least,
        case
            when is_small and is_open then 4
            when withheld.is_hidden or is_small then 1000000
            when cells.tally_count = 0 then 0
            else 5 * round(cells.tally_count / 5) + 2
        end as most,
    from shown_tally_cells as cells
    inner join shown_tally_withheld as withheld using (split_number, place_number)
    inner join places using (place_number)
    where cells.tally_id in (select tally_id from shown_tally_links)
    -- Of a tally that is withheld whole nobody knows which parts are small.
    qualify
        bool_or(not withheld.is_hidden and not is_small)
            over (partition by cells.grid_number)
        and (
            cells.dim_1 = ''
            or bool_or(is_small) over (partition by cells.grid_number)
        )
),

linked as (
    select
        cells.*,
        members.link,
        told.least as told_least,
        told.most as told_most,
        sum(cells.least) over across - cells.least as others_least,
        sum(cells.most) over across - cells.most as others_most,
    from cells
    inner join shown_tally_members as members using (tally_id, cut, part, part_2)
    left join shown_tally_ranges as told
        using (organisation_id, link, period_end, dim_1, value_1)
    window across as (partition by members.link, cells.split_number)
),

narrowed as (
    select
        * exclude (least, most, others_least, others_most),
        max(greatest(least, coalesce(told_least - others_most, least))) over in_cell
            as least,
        min(least(most, coalesce(told_most - others_least, most))) over in_cell
            as most,
    from linked
    window in_cell as (partition by split_number, place_number)
),

sums as (
    select
        organisation_id,
        period_end,
        grid_number,
        link,
        sum(tally_count) between 1 and 4 as is_small,
        greatest(sum(least), coalesce(any_value(told_least), 0)) as sum_least,
        least(sum(most), coalesce(any_value(told_most), sum(most))) as sum_most,
    from narrowed
    where dim_1 <> ''
    group by organisation_id, period_end, grid_number, split_number, link
),

-- What stands in a line, and what the line adds up to as far as measures tell.
lines as (
    select
        grid_number,
        'across' as direction,
        link,
        split_number as line_number,
        is_small,
        least,
        most,
        told_least,
        told_most,
    from narrowed
    where told_least is not null
    union all
    select
        sums.grid_number,
        'down' as direction,
        sums.link,
        sums.grid_number as line_number,
        sums.is_small,
        if(sums.is_small, greatest(1, sums.sum_least), sums.sum_least) as least,
        if(sums.is_small, least(4, sums.sum_most), sums.sum_most) as most,
        told.least as told_least,
        told.most as told_most,
    from sums
    inner join shown_tally_ranges as told using (organisation_id, link, period_end)
    where told.dim_1 = ''
),

judged as (
    select
        grid_number,
        is_small,
        least(most, told_most - (sum(least) over in_line - least)) as most_left,
        greatest(least, told_least - (sum(most) over in_line - most)) as least_left,
    from lines
    window in_line as (partition by direction, link, line_number)
)

select distinct grid_number,
from judged
where is_small and most_left - least_left < 3
