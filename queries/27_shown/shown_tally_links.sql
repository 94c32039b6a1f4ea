-- Grain: link, count_place
-- Which parts of a tally measures count too: the first count less the others is theirs.
--
-- The parts are those whose names match the patterns. A count is the numerator or the
-- denominator of a measure, over the same filters and up to the same day.
with links (tally_id, cut, parts, parts_2, measure_cut, counts) as (
    values
    (
        'placement_mix', 'month', '.*', '.*', 'month',
        ['children_looked_after numerator']
    ),
    (
        'placement_mix', 'month', 'Foster.*', '.*', 'month',
        ['children_in_foster_care numerator']
    ),
    (
        'placement_mix', 'month', 'Foster, family and friends', '.*', 'month',
        ['children_connected numerator']
    ),
    (
        'placement_mix', 'month', 'Foster, other carers', '.*', 'month',
        ['children_in_foster_care numerator', 'children_connected numerator']
    ),
    (
        'placement_mix', 'month', 'Foster.*', 'In-house', 'month',
        ['children_in_house numerator']
    ),
    (
        'placement_mix', 'month', 'Foster.*', 'Independent agency', 'month',
        ['children_ifa numerator']
    ),
    (
        'placement_mix', 'month', 'Residential', '.*', 'month',
        ['children_in_residential numerator']
    ),
    (
        'placement_mix', 'month', '[^F].*', '.*', 'month',
        ['children_looked_after numerator', 'children_in_foster_care numerator']
    ),
    (
        'placement_mix', 'month', '[^FR].*', '.*', 'month',
        [
            'children_looked_after numerator',
            'children_in_foster_care numerator',
            'children_in_residential numerator'
        ]
    ),
    (
        'children_by_placements', 'rolling_12', '.*', '.*', 'month',
        ['children_looked_after numerator']
    ),
    (
        'children_by_placements', 'rolling_12', 'Three or more', '.*', 'month',
        ['three_or_more_placements_pct numerator']
    ),
    (
        'children_by_placements', 'year_to_date', '.*', '.*', 'month',
        ['children_looked_after numerator']
    ),
    (
        'children_by_placements', 'year_to_date', 'Three or more', '.*', 'month',
        ['three_or_more_placements_year_pct numerator']
    ),
    (
        'placement_changes', 'rolling_12', 'Broke down', '.*', 'rolling_12',
        ['disruption_rate_narrow_pct numerator']
    ),
    (
        'placement_changes', 'rolling_12', 'Broke.*|Other dis.*', '.*', 'rolling_12',
        ['disruption_rate_broad_pct numerator']
    ),
    (
        'placement_changes', 'rolling_12', 'Broke.*|Other.*', '.*', 'rolling_12',
        ['placement_moves numerator']
    ),
    (
        'placement_changes', 'rolling_12', 'Other dis.*', '.*', 'rolling_12',
        [
            'disruption_rate_broad_pct numerator',
            'disruption_rate_narrow_pct numerator'
        ]
    ),
    (
        'placement_changes', 'rolling_12', 'Other move', '.*', 'rolling_12',
        ['placement_moves numerator', 'disruption_rate_broad_pct numerator']
    ),
    (
        'placement_changes', 'rolling_12', 'Other.*', '.*', 'rolling_12',
        ['placement_moves numerator', 'disruption_rate_narrow_pct numerator']
    ),
    (
        'places_by_day', 'day', '.*', '.*', 'month',
        ['approved_places numerator']
    ),
    (
        'places_by_day', 'day', 'Filled', '.*', 'month',
        ['filled_places numerator']
    ),
    (
        'places_by_day', 'day', 'Vacant', '.*', 'month',
        ['vacant_places numerator']
    ),
    (
        'places_by_day', 'day', 'Not available', '.*', 'month',
        ['unavailable_places numerator']
    ),
    (
        'household_events', 'rolling_12', 'Annual reviews', '.*', 'rolling_12',
        ['annual_reviews_on_time_pct denominator']
    ),
    (
        'household_events', 'rolling_12', 'DBS renewals', '.*', 'rolling_12',
        ['dbs_renewals_on_time_pct denominator']
    ),
    (
        'household_events', 'rolling_12', 'Inductions', '.*', 'rolling_12',
        ['inductions_on_time_pct denominator']
    ),
    (
        'household_events', 'rolling_12', 'Medicals', '.*', 'rolling_12',
        ['medicals_on_time_pct denominator']
    ),
    (
        'household_events', 'rolling_12', 'Supervisory visits', '.*', 'rolling_12',
        ['supervisory_visits_on_time_pct denominator']
    ),
    (
        'household_events', 'rolling_12', 'Unannounced visits', '.*', 'rolling_12',
        ['unannounced_visits_on_time_pct denominator']
    ),
    (
        'household_events', 'rolling_12', 'Annual reviews', 'In time', 'rolling_12',
        ['annual_reviews_on_time_pct numerator']
    ),
    (
        'household_events', 'rolling_12', 'DBS renewals', 'In time', 'rolling_12',
        ['dbs_renewals_on_time_pct numerator']
    ),
    (
        'household_events', 'rolling_12', 'Inductions', 'In time', 'rolling_12',
        ['inductions_on_time_pct numerator']
    ),
    (
        'household_events', 'rolling_12', 'Medicals', 'In time', 'rolling_12',
        ['medicals_on_time_pct numerator']
    ),
    (
        'household_events', 'rolling_12', 'Supervisory visits', 'In time', 'rolling_12',
        ['supervisory_visits_on_time_pct numerator']
    ),
    (
        'household_events', 'rolling_12', 'Unannounced visits', 'In time', 'rolling_12',
        ['unannounced_visits_on_time_pct numerator']
    )
),

named as (
    select
        *,
        concat_ws(' ', tally_id, cut, parts, parts_2, array_to_string(counts, ' '))
            as link,
    from links
)

select
    link,
    tally_id,
    cut,
    parts,
    parts_2,
    measure_cut,
    unnest(range(len(counts))) as count_place,
    if(count_place = 0, 1, -1) as sign,
    split_part(counts[count_place + 1], ' ', 1) as measure_id,
    split_part(counts[count_place + 1], ' ', 2) as role,
from named
