-- Grain: split_number, place_number
-- Exact: never read by a page. Which parts of a tally are withheld from totals.
--
-- Without a filter as shown_parts does it, for the whole and for each part of two.
-- Under one filter as shown_pairs does it, values by parts. Under two filters there is
-- nothing to withhold: shown_tally_cells has no such rows for totals.
with cells as (
    select
        cells.*,
        sum(cells.tally_count) over (partition by cells.split_number) as total_count,
    from shown_tally_cells as cells
    cross join core_audience
    where core_audience.audience = 'totals'
),

lines as (
    select
        tally_number,
        place_number,
        tally_count,
        'all' as line,
    from cells
    where dim_1 = ''
    union all
    select
        tally_number,
        place_number,
        tally_count,
        'row ' || part as line,
    from cells
    where dim_1 = '' and part_2 <> ''
    union all
    select
        tally_number,
        place_number,
        tally_count,
        'column ' || part_2 as line,
    from cells
    where dim_1 = '' and part_2 <> ''
),

judged_lines as (
    select
        tally_number,
        place_number,
        tally_count,
        bool_or(tally_count between 1 and 4) over in_line as has_small,
        min(if(tally_count >= 5, round(tally_count / 5), null)) over in_line as fewest,
    from lines
    window in_line as (partition by tally_number, line)
),

hidden_places as (
    select
        tally_number,
        place_number,
        bool_or(
            has_small
            and (
                tally_count between 1 and 4
                or fewest is null
                or (tally_count >= 5 and round(tally_count / 5) = fewest)
            )
        ) as is_hidden,
    from judged_lines
    group by tally_number, place_number
),

totals as (
    select distinct
        split_number,
        grid_number,
        total_count,
    from cells
    where dim_1 <> ''
),

judged_totals as (
    select
        *,
        bool_or(total_count between 1 and 4) over in_grid as has_small,
        min(if(total_count >= 5, round(total_count / 5), null)) over in_grid as fewest,
    from totals
    window in_grid as (partition by grid_number)
),

hidden_totals as (
    select
        split_number,
        has_small
        and (
            total_count between 1 and 4
            or fewest is null
            or (total_count >= 5 and round(total_count / 5) = fewest)
        ) as is_hidden,
    from judged_totals
),

under_one as (
    select
        cells.*,
        places.is_hidden or splits.is_hidden as is_hidden_before,
        splits.is_hidden as is_total_hidden,
    from cells
    inner join hidden_places as places using (place_number)
    inner join hidden_totals as splits using (split_number)
    where cells.dim_1 <> ''
),

lined as (
    select
        grid_number,
        split_number,
        place_number,
        tally_count,
        tally_count < 5 as is_small,
        (count(*) over in_row = 2 and min(tally_count) over in_row < 5)
        or (count(*) over in_column = 2 and min(tally_count) over in_column < 5)
            as is_beside_small,
    from under_one
    where not is_hidden_before and tally_count > 0
    window
        in_row as (partition by split_number),
        in_column as (partition by grid_number, place_number)
    qualify bool_or(tally_count < 5) over (partition by grid_number)
),

movable as (
    select
        *,
        case
            when tally_count < 5 then tally_count > 1
            when is_beside_small then tally_count >= 6
            when tally_count < 8 then tally_count >= 6
            else tally_count - 5 * round(tally_count / 5) >= -1
        end as can_fall,
        case
            when tally_count < 5 then tally_count <= 3
            when is_beside_small then true
            when tally_count < 8 then tally_count <= 6
            else tally_count - 5 * round(tally_count / 5) <= 1
        end as can_rise,
    from lined
),

safe as (
    select distinct
        small.split_number,
        small.place_number,
    from movable as small
    inner join movable as beside
        on
            small.grid_number = beside.grid_number
            and small.split_number = beside.split_number
            and small.place_number <> beside.place_number
    inner join movable as below
        on
            small.grid_number = below.grid_number
            and small.place_number = below.place_number
            and small.split_number <> below.split_number
    inner join movable as across
        on
            small.grid_number = across.grid_number
            and below.split_number = across.split_number
            and beside.place_number = across.place_number
    where
        small.is_small
        and (
            (
                small.can_rise
                and beside.can_fall
                and below.can_fall
                and across.can_rise
            )
            or (
                small.can_fall
                and beside.can_rise
                and below.can_rise
                and across.can_fall
            )
        )
),

unsafe as (
    select distinct movable.grid_number,
    from movable
    left join safe using (split_number, place_number)
    where movable.is_small and safe.place_number is null
)

select
    cells.split_number,
    cells.place_number,
    places.is_hidden,
    coalesce(cells.total_count between 1 and 4, false) as is_total_hidden,
from cells
inner join hidden_places as places using (place_number)
where cells.dim_1 = ''
union all
select
    under_one.split_number,
    under_one.place_number,
    under_one.is_hidden_before
    or coalesce(lined.is_small or lined.is_beside_small, false)
    or unsafe.grid_number is not null as is_hidden,
    under_one.is_total_hidden,
from under_one
left join unsafe using (grid_number)
left join lined using (split_number, place_number)
