-- Grain: organisation_name, subject
-- What each organisation's documents do say, and which page shows it.
with figures as (
    select
        organisation_name,
        theme,
        document_id,
        reference,
    from core_figures
),

registers as (
    select
        organisation_id,
        'Judgements' as subject,
        document_id,
        reference,
    from stg_judgements
    union all
    select
        organisation_id,
        'Recommendations and actions' as subject,
        document_id,
        reference,
    from stg_actions
    union all
    select
        organisation_id,
        'Standards and targets' as subject,
        document_id,
        reference,
    from stg_standards
    union all
    select
        organisation_id,
        'Who monitors what' as subject,
        document_id,
        reference,
    from stg_monitoring
),

subjects as (
    select
        organisation_name,
        document_id,
        case theme
            when 'homes' then 'Figures on homes and placements'
            when 'governance' then 'Figures on governance'
            when 'support' then 'Figures on support and training'
            else 'Figures on ' || theme
        end as subject,
        case theme
            when 'recruitment' then 'Recruitment'
            when 'homes' then 'Occupancy'
            when 'stability' then 'Disruptions'
            when 'money' then 'Outturn'
            when 'adoption' then 'Adoption'
            else 'Sources'
        end as where_to_look,
    from figures
    union all
    select
        organisations.organisation_name,
        registers.document_id,
        registers.subject,
        'Inspection and actions' as where_to_look,
    from registers
    inner join stg_organisations as organisations using (organisation_id)
)

select
    organisation_name,
    subject,
    where_to_look,
    count(*) as fact_count,
    string_agg(distinct document_id, '; ' order by document_id) as document_id,
from subjects
group by organisation_name, subject, where_to_look
order by organisation_name asc, fact_count desc, subject asc
