-- Grain: organisation_name, financial_year, question_id
-- Questions that the figures of a year raise, each with the numbers behind it. A
-- question is asked only where its condition holds. The financial year is blank for
-- organisations whose documents give no yearly figures.
with headlines as (
    select * from page_headlines
    where period_kind = 'financial_year'
),

changes as (
    select * from page_changes
),

occupancy as (
    select * from page_occupancy
),

moves as (
    select
        organisation_name,
        financial_year,
        max(before_count) filter (
            where measure_id = 'fostering_enquiries'
        ) as enquiries_before_count,
        max(now_count) filter (
            where measure_id = 'fostering_enquiries'
        ) as enquiries_now_count,
        max(before_count) filter (
            where measure_id = 'fostering_households_approved'
        ) as approvals_before_count,
        max(now_count) filter (
            where measure_id = 'fostering_households_approved'
        ) as approvals_now_count,
        max(before_count) filter (
            where measure_id = 'adopters_approved'
        ) as adopters_before_count,
        max(now_count) filter (
            where measure_id = 'adopters_approved'
        ) as adopters_now_count,
        max(before_count) filter (
            where measure_id = 'children_awaiting_match'
        ) as waiting_before_count,
        max(now_count) filter (
            where measure_id = 'children_awaiting_match'
        ) as waiting_now_count,
        any_value(document_id) filter (
            where measure_id = 'fostering_enquiries'
        ) as fostering_document_id,
        any_value(document_id) filter (
            where measure_id = 'adopters_approved'
        ) as adoption_document_id,
        any_value(reference) filter (
            where measure_id = 'fostering_enquiries'
        ) as fostering_reference,
        any_value(reference) filter (
            where measure_id = 'adopters_approved'
        ) as adoption_reference,
    from changes
    group by organisation_name, financial_year
),

lines as (
    select
        organisation_name,
        period_label as financial_year,
        breakdown as cost_line,
        sum(case role when 'actual' then value else -value end) as variance_gbp,
        any_value(document_id) as document_id,
        any_value(reference) as reference,
    from core_figures
    where
        is_main
        and measure_id = 'placements_spend'
        and role in ('actual', 'budget')
        and not starts_with(breakdown, 'Total')
    group by organisation_name, period_label, breakdown
),

offsets as (
    select
        organisation_name,
        financial_year,
        sum(variance_gbp) filter (where variance_gbp < 0) as under_gbp,
        sum(variance_gbp) filter (where variance_gbp > 0) as over_gbp,
        string_agg(cost_line, ' and ' order by cost_line) filter (
            where variance_gbp < 0
        ) as under_lines,
        string_agg(cost_line, ' and ' order by cost_line) filter (
            where variance_gbp > 0
        ) as over_lines,
        any_value(document_id) as document_id,
        any_value(reference) as reference,
    from lines
    group by organisation_name, financial_year
),

-- A measure with a target in the latest year, and its last three years beside it.
runs as (
    select
        latest.organisation_name,
        latest.period_label as financial_year,
        latest.measure_id,
        any_value(latest.measure_name) as measure_name,
        any_value(latest.service) as service,
        any_value(latest.target_text) as target_text,
        count(*) filter (
            where
            case
                when latest.target_value > latest.value
                    then earlier.value < latest.target_value
                else earlier.value > latest.target_value
            end
        ) as missed_count,
        string_agg(
            earlier.value_text, ', ' order by earlier.period_end_date
        ) as values_text,
        any_value(latest.document_id) as document_id,
        any_value(latest.reference) as reference,
    from headlines as latest
    inner join headlines as earlier
        on
            latest.organisation_name = earlier.organisation_name
            and latest.measure_id = earlier.measure_id
            and latest.period_end_date >= earlier.period_end_date
            and earlier.period_end_date > latest.period_end_date - interval 3 year
    where latest.status = 'missed' and latest.unit in ('pct', 'days')
    group by latest.organisation_name, latest.period_label, latest.measure_id
),

failing as (
    select
        organisation_name,
        count(*) as claim_count,
        count(*) filter (where outcome = 'does not hold') as failed_count,
        string_agg(distinct document_id, '; ' order by document_id) as document_id,
    from page_reconciliation
    where outcome <> 'cannot be tested'
    group by organisation_name
),

open_actions as (
    select
        organisations.organisation_name,
        count(*) as action_count,
        string_agg(distinct actions.document_id, '; ' order by actions.document_id)
            as document_id,
    from stg_actions as actions
    inner join stg_organisations as organisations using (organisation_id)
    where actions.status in ('open', 'in progress', 'planned', 'not achieved')
    group by organisations.organisation_name
),

last_years as (
    select
        organisation_name,
        max(period_label) as financial_year,
    from headlines
    group by organisation_name
),

questions as (
    select
        organisation_name,
        financial_year,
        'fostering-enquiries-and-approvals' as question_id,
        'Where are fostering applicants being lost?' as question,
        format(
            'Enquiries rose from {:,} to {:,} while approvals fell from {} to {}.',
            enquiries_before_count,
            enquiries_now_count,
            approvals_before_count,
            approvals_now_count
        ) as because,
        'fostering' as service,
        1 as question_order,
        fostering_document_id as document_id,
        fostering_reference as reference,
    from moves
    where
        enquiries_now_count > enquiries_before_count
        and approvals_now_count < approvals_before_count
    union all by name
    select
        organisation_name,
        financial_year,
        'occupancy-from-fewer-places' as question_id,
        'Is occupancy rising because there are fewer places?' as question,
        format(
            'Occupancy rose by {:.1f} percentage points; {:.1f} of them came from'
            || ' there being {} fewer places.',
            change_from_children_points + change_from_places_points,
            change_from_places_points,
            previous_approved_places_count - approved_places_count
        ) as because,
        'fostering' as service,
        2 as question_order,
        document_id,
        reference,
    from occupancy
    where
        change_from_children_points + change_from_places_points > 0
        and change_from_places_points > 0
    union all by name
    select
        organisation_name,
        financial_year,
        'under-because-over' as question_id,
        'Is one budget line under because another is over?' as question,
        format(
            '{} was £{:.2f}m under; {} together were £{:.2f}m over.',
            under_lines,
            -under_gbp / 1000000,
            over_lines,
            over_gbp / 1000000
        ) as because,
        'fostering' as service,
        3 as question_order,
        document_id,
        reference,
    from offsets
    where under_gbp < 0 and over_gbp > 0
    union all by name
    select
        organisation_name,
        financial_year,
        'missed-three-years' as question_id,
        'Targets missed three years running: what will be different now?'
            as question,
        string_agg(
            format('{} ({}): {}', measure_name, target_text, values_text),
            '; '
            order by measure_name
        ) || '.' as because,
        case when count(distinct service) = 1 then any_value(service) else 'both' end
            as service,
        4 as question_order,
        string_agg(document_id, '; ' order by document_id, measure_id) as document_id,
        string_agg(reference, '; ' order by document_id, measure_id) as reference,
    from runs
    where missed_count = 3
    group by organisation_name, financial_year
    union all by name
    select
        organisation_name,
        financial_year,
        'more-children-fewer-adopters' as question_id,
        'Who will adopt the children who are waiting?' as question,
        format(
            'Children waiting for a match rose from {} to {} while adopters approved'
            || ' fell from {} to {}.',
            waiting_before_count,
            waiting_now_count,
            adopters_before_count,
            adopters_now_count
        ) as because,
        'adoption' as service,
        5 as question_order,
        adoption_document_id as document_id,
        adoption_reference as reference,
    from moves
    where
        waiting_now_count > waiting_before_count
        and adopters_now_count < adopters_before_count
    union all by name
    select
        organisation_name,
        period_label as financial_year,
        'promised-not-published' as question_id,
        'When will the figure that was promised be published?' as question,
        measure_name || ' is a key performance indicator of the service,'
        || ' and no value is given.' as because,
        service,
        6 as question_order,
        document_id,
        reference,
    from headlines
    where measure_id = 'long_term_stability_pct' and value is null
    union all by name
    select
        failing.organisation_name,
        last_years.financial_year,
        'figures-that-disagree' as question_id,
        'Which of its figures does the service itself use?' as question,
        format(
            '{} of {} statements that can be checked {} not hold:'
            || ' see Check the numbers.',
            failing.failed_count,
            failing.claim_count,
            case failing.failed_count when 1 then 'does' else 'do' end
        ) as because,
        'both' as service,
        7 as question_order,
        failing.document_id,
        '' as reference,
    from failing
    left join last_years using (organisation_name)
    where failing.failed_count > 0
    union all by name
    select
        open_actions.organisation_name,
        last_years.financial_year,
        'actions-not-done' as question_id,
        'What has become of the actions that were not done?' as question,
        case open_actions.action_count
            when 1 then '1 action or recommendation was'
            else
                format(
                    '{} actions and recommendations were', open_actions.action_count
                )
        end || ' not done when the documents were written.' as because,
        'both' as service,
        8 as question_order,
        open_actions.document_id,
        '' as reference,
    from open_actions
    left join last_years using (organisation_name)
)

select
    organisation_name,
    coalesce(financial_year, '') as financial_year,
    question_id,
    question,
    because,
    service,
    question_order,
    document_id,
    reference,
from questions
order by organisation_name, financial_year, question_order, question_id
