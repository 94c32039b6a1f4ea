-- Grain: hides, guard, quantity
-- What else a quantity would tell: sums and differences of it and of others.
--
-- A guard is the sum of its quantities by their signs. Where it is 1 to 4 the quantity
-- that it hides gives way, since whoever has the others could work the guard out.
with declared (hides, guard, quantity, sign) as (
    values
    ('children_in_foster_care', 'other providers', 'children_in_foster_care', 1),
    ('children_in_foster_care', 'other providers', 'children_in_house', -1),
    ('children_in_foster_care', 'other providers', 'children_ifa', -1),
    ('children_in_foster_care', 'not agencies', 'children_in_foster_care', 1),
    ('children_in_foster_care', 'not agencies', 'children_ifa', -1),
    ('children_in_foster_care', 'not fostered', 'children_looked_after', 1),
    ('children_in_foster_care', 'not fostered', 'children_in_foster_care', -1),
    ('children_in_residential', 'elsewhere', 'children_looked_after', 1),
    ('children_in_residential', 'elsewhere', 'children_in_foster_care', -1),
    ('children_in_residential', 'elsewhere', 'children_in_residential', -1),
    ('children_in_residential', 'not residential', 'children_looked_after', 1),
    ('children_in_residential', 'not residential', 'children_in_residential', -1),
    ('children_connected', 'not connected', 'children_in_foster_care', 1),
    ('children_connected', 'not connected', 'children_connected', -1),
    ('vacant_places', 'not available', 'approved_places', 1),
    ('vacant_places', 'not available', 'filled_places', -1),
    ('vacant_places', 'not available', 'vacant_places', -1),
    ('unavailable_places', 'vacant', 'approved_places', 1),
    ('unavailable_places', 'vacant', 'filled_places', -1),
    ('unavailable_places', 'vacant', 'unavailable_places', -1),
    ('unavailable_places', 'filled', 'approved_places', 1),
    ('unavailable_places', 'filled', 'vacant_places', -1),
    ('unavailable_places', 'filled', 'unavailable_places', -1),
    ('filled_places', 'not filled', 'approved_places', 1),
    ('filled_places', 'not filled', 'filled_places', -1),
    ('vacant_places', 'not vacant', 'approved_places', 1),
    ('vacant_places', 'not vacant', 'vacant_places', -1),
    ('unavailable_places', 'available', 'approved_places', 1),
    ('unavailable_places', 'available', 'unavailable_places', -1),
    (
        'effective_occupancy_pct denominator',
        'not available',
        'occupancy_pct denominator',
        1
    ),
    (
        'effective_occupancy_pct denominator',
        'not available',
        'effective_occupancy_pct denominator',
        -1
    ),
    ('vacancy_pct numerator', 'not available', 'occupancy_pct denominator', 1),
    ('vacancy_pct numerator', 'not available', 'occupancy_pct numerator', -1),
    ('vacancy_pct numerator', 'not available', 'vacancy_pct numerator', -1),
    ('households_left', 'not mainstream', 'households_left', 1),
    ('households_left', 'not mainstream', 'mainstream_households_left', -1),
    ('households_left', 'not connected', 'households_left', 1),
    ('households_left', 'not connected', 'connected_households_left', -1),
    ('households_left', 'neither', 'households_left', 1),
    ('households_left', 'neither', 'mainstream_households_left', -1),
    ('households_left', 'neither', 'connected_households_left', -1),
    (
        'fostering_assessments_completed',
        'not approved',
        'fostering_assessments_completed',
        1
    ),
    (
        'fostering_assessments_completed',
        'not approved',
        'fostering_households_approved',
        -1
    ),
    (
        'adopter_stage_2_four_months_pct denominator',
        'not approved',
        'adopter_stage_2_four_months_pct denominator',
        1
    ),
    (
        'adopter_stage_2_four_months_pct denominator',
        'not approved',
        'adopters_approved',
        -1
    ),
    (
        'first_response_same_day_pct denominator',
        'not fostering',
        'first_response_same_day_pct denominator',
        1
    ),
    (
        'first_response_same_day_pct denominator',
        'not fostering',
        'fostering_enquiries',
        -1
    ),
    (
        'first_response_same_day_pct denominator',
        'not adoption',
        'first_response_same_day_pct denominator',
        1
    ),
    (
        'first_response_same_day_pct denominator',
        'not adoption',
        'adoption_enquiries',
        -1
    ),
    (
        'first_response_same_day_pct denominator',
        'neither',
        'first_response_same_day_pct denominator',
        1
    ),
    (
        'first_response_same_day_pct denominator',
        'neither',
        'fostering_enquiries',
        -1
    ),
    (
        'first_response_same_day_pct denominator',
        'neither',
        'adoption_enquiries',
        -1
    ),
    (
        'initial_visit_72_hours_pct denominator',
        'not fostering',
        'initial_visit_72_hours_pct denominator',
        1
    ),
    (
        'initial_visit_72_hours_pct denominator',
        'not fostering',
        'fostering_initial_visits',
        -1
    ),
    ('placement_disruptions', 'moves', 'placement_moves', 1),
    ('placement_disruptions', 'moves', 'placement_disruptions', -1),
    (
        'disruption_rate_narrow_pct numerator',
        'broad, not narrow',
        'disruption_rate_broad_pct numerator',
        1
    ),
    (
        'disruption_rate_narrow_pct numerator',
        'broad, not narrow',
        'disruption_rate_narrow_pct numerator',
        -1
    )
),

shares as (
    select
        numerators.measure_id,
        numerators.quantity as part,
        denominators.quantity as whole,
    from shown_quantities as numerators
    inner join shown_quantities as denominators using (measure_id)
    inner join stg_measures as measures using (measure_id)
    where
        numerators.role = 'numerator'
        and denominators.role = 'denominator'
        and measures.unit = 'pct'
        and not contains(measure_id, '_to_')
)

select
    hides,
    guard,
    quantity,
    sign,
from declared
union all
select distinct
    quantity as hides,
    'itself' as guard,
    quantity,
    1 as sign,
from shown_quantities
union all
select
    part as hides,
    'rest of ' || measure_id as guard,
    whole as quantity,
    1 as sign,
from shares
union all
select
    part as hides,
    'rest of ' || measure_id as guard,
    part as quantity,
    -1 as sign,
from shares
union all
select
    part as hides,
    'all of ' || measure_id as guard,
    whole as quantity,
    1 as sign,
from shares
