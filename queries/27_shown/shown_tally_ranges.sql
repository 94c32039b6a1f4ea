-- Grain: organisation_id, link, period_end, dim_1, value_1
-- Between what bounds the parts of a link must be in sum: by what measures show of
-- them, and by the total that is shown of all parts.
with by_measures as (
    select
        links.link,
        counts.organisation_id,
        counts.period_end,
        counts.dim_1,
        counts.value_1,
        sum(if(links.sign > 0, counts.least, -counts.most)) as least,
        sum(if(links.sign > 0, counts.most, -counts.least)) as most,
    from shown_tally_links as links
    inner join shown_ranges as counts using (measure_id, measure_cut, role)
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
        cells.tally_id || ' ' || cells.cut as link,
        cells.organisation_id,
        cells.period_end,
        cells.dim_1,
        cells.value_1,
        sum(cells.tally_count) as total_count,
        if(cells.dim_1 = '' or total_count = 0, 0, 2) as margin,
        if(margin = 2, 5 * round(total_count / 5), total_count) as shown_count,
        if(margin = 2 and shown_count = 5, 5, shown_count - margin) as least,
        shown_count + margin as most,
    from shown_tally_cells as cells
    inner join shown_tally_withheld as withheld using (split_number, place_number)
    where
        cells.dim_2 = ''
        and cells.tally_id in (select tally_id from shown_tally_links)
    group by
        cells.split_number,
        cells.organisation_id,
        cells.tally_id,
        cells.cut,
        cells.period_end,
        cells.dim_1,
        cells.value_1
    having
        not any_value(withheld.is_total_hidden)
        and sum(cells.tally_count) not between 1 and 4
)

select * from by_measures
union all by name
select * exclude (total_count, margin, shown_count)
from totals
