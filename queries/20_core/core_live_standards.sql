-- Grain: measure_id, standard_id
-- Which published standards a measure of the records speaks to.
--
-- A standard says how often or how soon; the measure says how often it was kept.
with links (measure_id, standard_id) as (
    values
    (
        'annual_reviews_on_time_pct',
        'cov-fost-annual-review-of-each-foster-carer'
    ),
    ('supervisory_visits_on_time_pct', 'cov-fost-supervisory-visits'),
    ('unannounced_visits_on_time_pct', 'cov-fost-unannounced-visits'),
    (
        'unannounced_visits_on_time_pct',
        'coram-fost-unannounced-visits-to-fostering-households'
    ),
    (
        'dbs_renewals_on_time_pct',
        'cov-fost-checks-of-carers-and-staff-with-the'
    ),
    (
        'inductions_on_time_pct',
        'cov-fost-newly-approved-carers-complete-agreed'
    ),
    (
        'first_response_same_day_pct',
        'cov-fost-enquiry-initial-response-and-advice'
    ),
    ('initial_visit_72_hours_pct', 'cov-fost-enquiry-initial-home-visit'),
    (
        'fostering_assessments_in_time_pct',
        'cov-fost-assessments-completed-within-6-months'
    )
)

select
    measure_id,
    standard_id,
from links
