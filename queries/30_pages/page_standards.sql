-- Grain: standard_id
-- Standards, targets and reporting duties, each with the latest figure that the record
-- holds to measure it by, and the page that shows it.
--
-- Of the figures of a measure the one is taken that has no breakdown, or else a
-- three-year average (the scorecard's own basis), or else the latest. is_met is
-- computed only where the standard and the measure have the same unit: six assessments
-- in time say nothing of a limit in months. A figure belongs to the organisation whose
-- document prints it: the length of care proceedings measures the council's target.
with standards as (
    select * from stg_standards
),

organisations as (
    select * from stg_organisations
),

documents as (
    select * from stg_documents
),

ranked as (
    select
        documents.organisation_id as standard_organisation_id,
        figures.*,
        row_number() over (
            partition by documents.organisation_id, figures.measure_id
            order by
                figures.breakdown is not null,
                figures.period_kind <> 'three_years',
                figures.period_end_date desc nulls last,
                figures.figure_id asc
        ) as place,
    from core_figures as figures
    inner join documents using (document_id)
    where
        figures.is_main
        and figures.role = 'actual'
        and figures.value is not null
),

latest as (
    select * from ranked
    where place = 1
),

measured as (
    select
        organisations.organisation_name,
        documents.title as document_title,
        standards.*,
        latest.measure_name,
        latest.value as latest_value,
        latest.unit as latest_unit,
        latest.period_label as latest_period_label,
        latest.document_id as latest_document_id,
        latest.reference as latest_reference,
        case latest.theme
            when 'recruitment' then 'Recruitment'
            when 'homes' then 'Occupancy'
            when 'stability' then 'Disruptions'
            when 'money' then 'Outturn'
            when 'adoption' then 'Adoption'
            when 'support' then 'Sources'
        end as where_to_look,
        standards.unit = latest.unit as is_comparable,
    from standards
    inner join organisations using (organisation_id)
    inner join documents using (document_id)
    left join latest
        on
            standards.organisation_id = latest.standard_organisation_id
            and standards.measure_id = latest.measure_id
)

select
    standard_id,
    organisation_name,
    service,
    case category
        when 'kpi' then 'Key performance indicator'
        else upper(category[1]) || category[2:]
    end as category,
    standard,
    value_text,
    case when value_text is null then 'x' end as value_text_symbol,
    value,
    unit,
    operator,
    scope,
    measure_id,
    measure_name,
    latest_value is not null as has_measure,
    latest_value,
    latest_unit,
    latest_period_label,
    case
        when is_comparable and value is not null
            then
                case operator
                    when 'at_least' then latest_value >= value
                    when 'at_most' then latest_value <= value
                    when 'more_than' then latest_value > value
                    when 'less_than' then latest_value < value
                    when 'equals' then latest_value = value
                end
    end as is_met,
    where_to_look,
    case when where_to_look is null then 'z' end as where_to_look_symbol,
    note,
    document_title,
    reference as standard_reference,
    document_id
    || case
        when latest_document_id <> document_id then '; ' || latest_document_id
        else ''
    end as document_id,
    replace(reference, '; ', ', ')
    || case
        when
            latest_document_id <> document_id
            then '; ' || replace(latest_reference, '; ', ', ')
        when
            latest_reference <> reference
            then ', ' || replace(latest_reference, '; ', ', ')
        else ''
    end as reference,
from measured
order by
    organisation_name asc,
    service asc,
    category asc,
    has_measure desc,
    standard_id asc
