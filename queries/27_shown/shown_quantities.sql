-- Grain: measure_id, role
-- What a measure's numerator and denominator count: the same thing has the same name.
--
-- A number of approvals is one quantity, whether it stands alone or in a rate, so what
-- may be shown of it is decided once. What is not a count of people, households or
-- places has no row: pounds, and sums of days waited.
with measures as (
    select
        *,
        unit = 'gbp' as is_money,
        unit = 'days' as is_wait,
    from stg_measures
    where live_aggregation is not null
),

same (measure_id, role, quantity) as (
    values
    ('places_per_household', 'numerator', 'approved_places'),
    ('places_per_household', 'denominator', 'mainstream_households'),
    ('households_on_hold_pct', 'denominator', 'mainstream_households'),
    ('in_house_of_foster_pct', 'numerator', 'children_in_house'),
    ('in_house_of_foster_pct', 'denominator', 'children_in_foster_care'),
    ('in_house_of_looked_after_pct', 'numerator', 'children_in_house'),
    ('in_house_of_looked_after_pct', 'denominator', 'children_looked_after'),
    ('three_or_more_placements_pct', 'denominator', 'children_looked_after'),
    ('three_or_more_placements_year_pct', 'denominator', 'children_looked_after'),
    ('disruption_rate_narrow_pct', 'denominator', 'placement_moves'),
    ('disruption_rate_broad_pct', 'denominator', 'placement_moves'),
    ('effective_occupancy_pct', 'numerator', 'occupancy_pct numerator'),
    ('vacancy_pct', 'denominator', 'occupancy_pct denominator'),
    (
        'fostering_assessments_in_time_pct',
        'denominator',
        'fostering_assessments_completed'
    ),
    ('fostering_enquiry_to_stage1_pct', 'numerator', 'fostering_stage1_started'),
    ('fostering_enquiry_to_stage1_pct', 'denominator', 'fostering_enquiries'),
    ('fostering_stage1_to_approval_pct', 'numerator', 'fostering_households_approved'),
    ('fostering_stage1_to_approval_pct', 'denominator', 'fostering_stage1_started'),
    ('fostering_enquiry_to_approval_pct', 'numerator', 'fostering_households_approved'),
    ('fostering_enquiry_to_approval_pct', 'denominator', 'fostering_enquiries')
),

roles as (
    select
        measure_id,
        'numerator' as role,
        if(live_value = 'count', '', ' numerator') as suffix,
    from measures
    where not is_money and not is_wait
    union all
    select
        measure_id,
        'denominator' as role,
        ' denominator' as suffix,
    from measures
    where live_value in ('pct', 'average') and not is_money
)

select
    roles.measure_id,
    roles.role,
    coalesce(same.quantity, roles.measure_id || roles.suffix) as quantity,
from roles
left join same using (measure_id, role)
