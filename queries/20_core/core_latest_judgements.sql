-- Grain: organisation_name
-- The latest judgement of each service: the overall one, or, where there is none, the
-- grade that all areas share and how many they are.
with judgements as (
    select
        organisations.organisation_name,
        judgements.*,
    from stg_judgements as judgements
    inner join stg_organisations as organisations using (organisation_id)
    where organisations.has_pages and judgements.grade is not null
),

ranked as (
    select
        *,
        row_number() over (
            partition by organisation_name
            order by is_overall desc, judgement_date desc nulls last, judgement_id asc
        ) as place,
        count(*) over (partition by organisation_name, grade) as same_grade_count,
    from judgements
)

select
    organisation_name,
    case
        when is_overall then upper(grade[1]) || grade[2:]
        else
            upper(grade[1])
            || grade[2:]
            || ' in '
            || same_grade_count
            || case same_grade_count when 1 then ' area' else ' areas' end
    end as value_text,
    date_text as period_label,
    judgement_date,
    body,
    case
        when is_ofsted then 'Ofsted'
        else 'Not an Ofsted judgement'
    end as verdict_text,
    document_id,
    reference,
from ranked
where place = 1
