-- Grain: organisation_id, tally_id, cut, period_start, period_end, dim_1
-- Exact: never read by a page. Which tallies are withheld beside the measures shown.
--
-- A measure may be exact where a tally is rounded, and shown where it is withheld. A
-- tally gives way, under all values of a filter, where a part of 1 to 4 could no longer
-- be each of these: beside what measures show of some of its parts (rows), or of the
-- same parts under the other values (columns), or both, one after the other.
with places as (
    select
        organisation_id,
        tally_id,
        cut,
        period_start,
        period_end,
        part,
        part_2,
        is_hidden as is_place_hidden,
    from shown_tally_withheld
    where dim_1 = ''
),

cells as (
    select
        cells.*,
        withheld.is_total_hidden,
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
    inner join shown_tally_withheld as withheld
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
    inner join places
        using (
            organisation_id, tally_id, cut, period_start, period_end, part, part_2
        )
    where
        cells.dim_2 = ''
        and cells.tally_id in (select tally_id from shown_tally_links)
    -- Of a tally that is withheld whole nobody knows which parts are small.
    qualify
        bool_or(not withheld.is_hidden and not is_small)
            over (
                partition by
                    cells.organisation_id,
                    cells.tally_id,
                    cells.cut,
                    cells.period_start,
                    cells.period_end,
                    cells.dim_1
            )
        and (
            cells.dim_1 = ''
            or bool_or(is_small) over (
                partition by
                    cells.organisation_id,
                    cells.tally_id,
                    cells.cut,
                    cells.period_start,
                    cells.period_end,
                    cells.dim_1
            )
        )
),

ranges as (
    select
        *,
        unnest(['numerator', 'denominator']) as role,
        unnest([numerator, denominator]) as amount,
        if(is_rounded and amount > 0, 2, 0) as margin,
        if(is_rounded and amount = 5, 5, amount - margin) as least,
        amount + margin as most,
    from shown_measures
    where measure_id in (select measure_id from shown_tally_links)
),

-- What two filters show of a value adds up to what one of them shows of it.
pairs as (
    select
        *,
        dim_2 as other,
    from ranges
    where dim_2 <> ''
    union all by name
    select
        * replace (dim_2 as dim_1, value_2 as value_1),
        dim_1 as other,
    from ranges
    where dim_2 <> ''
),

paired as (
    select
        organisation_id,
        measure_id,
        cut,
        period_end,
        dim_1,
        value_1,
        role,
        other,
        sum(coalesce(least, 0)) as least,
        if(count(*) = count(most), sum(most), null) as most,
    from pairs
    group by
        organisation_id, measure_id, cut, period_end, dim_1, value_1, role, other
),

in_pairs as (
    select
        organisation_id,
        measure_id,
        cut,
        period_end,
        dim_1,
        value_1,
        role,
        max(least) as pairs_least,
        min(most) as pairs_most,
    from paired
    group by organisation_id, measure_id, cut, period_end, dim_1, value_1, role
),

counts as (
    select
        ranges.organisation_id,
        ranges.measure_id,
        ranges.cut as measure_cut,
        ranges.period_end,
        ranges.dim_1,
        ranges.value_1,
        ranges.role,
        ranges.amount,
        greatest(ranges.least, coalesce(in_pairs.pairs_least, ranges.least)) as least,
        least(ranges.most, coalesce(in_pairs.pairs_most, ranges.most)) as most,
    from ranges
    left join in_pairs
        using (organisation_id, measure_id, cut, period_end, dim_1, value_1, role)
    where ranges.dim_2 = ''
),

by_measures as (
    select
        links.link,
        counts.organisation_id,
        counts.period_end,
        counts.dim_1,
        counts.value_1,
        sum(if(links.sign > 0, counts.least, -counts.most)) as least,
        sum(if(links.sign > 0, counts.most, -counts.least)) as most,
    from shown_tally_links as links
    inner join counts using (measure_id, measure_cut, role)
    group by
        links.link,
        counts.organisation_id,
        counts.period_end,
        counts.dim_1,
        counts.value_1
    having count(counts.amount) = max(links.count_place) + 1
),

totals as (
    select
        tally_id || ' ' || cut as link,
        organisation_id,
        period_end,
        dim_1,
        value_1,
        sum(tally_count) as total_count,
        if(dim_1 = '' or total_count = 0, 0, 2) as margin,
        if(margin = 2, 5 * round(total_count / 5), total_count) as shown_count,
        if(margin = 2 and shown_count = 5, 5, shown_count - margin) as least,
        shown_count + margin as most,
    from cells
    group by organisation_id, tally_id, cut, period_start, period_end, dim_1, value_1
    having not any_value(is_total_hidden) and sum(tally_count) not between 1 and 4
),

links as (
    select
        link,
        tally_id,
        cut,
        parts,
        parts_2,
    from shown_tally_links
    where count_place = 0
    union distinct
    select
        tally_id || ' ' || cut as link,
        tally_id,
        cut,
        '.*' as parts,
        '.*' as parts_2,
    from shown_tally_links
),

told as (
    select
        link,
        organisation_id,
        period_end,
        dim_1,
        value_1,
        least,
        most,
    from by_measures
    union all by name
    select * exclude (total_count, margin, shown_count)
    from totals
),

-- Each pattern is tried once a part, and not once a cell.
parts as (
    select distinct
        tally_id,
        cut,
        part,
        part_2,
    from cells
),

members as (
    select
        parts.*,
        links.link,
    from parts
    inner join links using (tally_id, cut)
    where
        regexp_full_match(parts.part, links.parts)
        and regexp_full_match(parts.part_2, links.parts_2)
),

linked as (
    select
        cells.*,
        members.link,
        told.least as told_least,
        told.most as told_most,
        sum(cells.least) over in_row - cells.least as others_least,
        sum(cells.most) over in_row - cells.most as others_most,
    from cells
    inner join members using (tally_id, cut, part, part_2)
    left join told using (organisation_id, link, period_end, dim_1, value_1)
    window
        in_row as (
            partition by
                cells.organisation_id,
                members.link,
                cells.period_start,
                cells.period_end,
                cells.dim_1,
                cells.value_1
        )
),

in_links as (
    select
        * exclude (least, most, told_least, told_most, others_least, others_most),
        max(greatest(least, coalesce(told_least - others_most, least))) over in_cell
            as least,
        min(least(most, coalesce(told_most - others_least, most))) over in_cell
            as most,
    from linked
    window
        in_cell as (
            partition by
                organisation_id,
                tally_id,
                cut,
                period_start,
                period_end,
                dim_1,
                value_1,
                part,
                part_2
        )
),

in_rows as (
    select
        in_links.*,
        told.least as told_least,
        told.most as told_most,
        sum(in_links.least) over in_row - in_links.least as others_least,
        sum(in_links.most) over in_row - in_links.most as others_most,
    from in_links
    inner join told using (organisation_id, link, period_end, dim_1, value_1)
    window
        in_row as (
            partition by
                in_links.organisation_id,
                in_links.link,
                in_links.period_start,
                in_links.period_end,
                in_links.dim_1,
                in_links.value_1
        )
),

summed as (
    select
        in_links.organisation_id,
        in_links.tally_id,
        in_links.cut,
        in_links.period_start,
        in_links.period_end,
        in_links.dim_1,
        in_links.value_1,
        in_links.link,
        sum(in_links.tally_count) between 1 and 4 as is_small,
        greatest(sum(in_links.least), coalesce(any_value(told.least), 0)) as least,
        least(
            sum(in_links.most), coalesce(any_value(told.most), sum(in_links.most))
        ) as most,
    from in_links
    left join told using (organisation_id, link, period_end, dim_1, value_1)
    where in_links.dim_1 <> ''
    group by
        in_links.organisation_id,
        in_links.tally_id,
        in_links.cut,
        in_links.period_start,
        in_links.period_end,
        in_links.dim_1,
        in_links.value_1,
        in_links.link
),

counted as (
    select
        * replace (
            if(is_small, greatest(1, least), least) as least,
            if(is_small, least(4, most), most) as most
        ),
    from summed
),

in_columns as (
    select
        summed.*,
        told.least as told_least,
        told.most as told_most,
        sum(summed.least) over in_column - summed.least as others_least,
        sum(summed.most) over in_column - summed.most as others_most,
    from counted as summed
    inner join told using (organisation_id, link, period_end)
    where told.dim_1 = ''
    window
        in_column as (
            partition by
                summed.organisation_id,
                summed.link,
                summed.period_start,
                summed.period_end,
                summed.dim_1
        )
)

select
    organisation_id,
    tally_id,
    cut,
    period_start,
    period_end,
    dim_1,
from in_rows
where
    is_small
    and least(most, told_most - others_least)
    - greatest(least, told_least - others_most)
    < 3
union distinct
select
    organisation_id,
    tally_id,
    cut,
    period_start,
    period_end,
    dim_1,
from in_columns
where
    is_small
    and least(most, told_most - others_least)
    - greatest(least, told_least - others_most)
    < 3
