-- Grain: link, tally_id, cut, part, part_2
-- Which parts of a tally belong to each link: those whose names match its patterns, and
-- all parts to the tally's total.
with links as (
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

-- Each pattern is tried once a part, and not once a cell.
parts as (
    select distinct
        tally_id,
        cut,
        part,
        coalesce(part_2, '') as part_2,
    from all_tallies
)

select
    links.link,
    parts.tally_id,
    parts.cut,
    parts.part,
    parts.part_2,
from parts
inner join links using (tally_id, cut)
where
    regexp_full_match(parts.part, links.parts)
    and regexp_full_match(parts.part_2, links.parts_2)
