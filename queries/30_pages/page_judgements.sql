-- Grain: organisation_name, area, year_judged
-- What inspections and reviews said, one judgement a row. A judgement that uses none of
-- the four grades is `In words`: the words stand as they are and are put in no grade.
-- The year is that of the inspection, or of the report where no other is given.
with judgements as (
    select * from stg_judgements
),

organisations as (
    select * from stg_organisations
),

documents as (
    select
        document_id,
        title as document_title,
    from stg_documents
),

dated as (
    select
        organisations.organisation_name,
        documents.document_title,
        judgements.*,
        coalesce(
            cast(year(judgements.judgement_date) as varchar),
            regexp_extract(judgements.date_text, '(19|20)[0-9]{2}')
        ) as year_judged,
        case
            when judgements.grade is null then 'In words'
            else upper(judgements.grade[1]) || judgements.grade[2:]
        end as grade_shown,
        case judgements.grade
            when 'outstanding' then 1
            when 'good' then 2
            when 'requires improvement' then 3
            when 'inadequate' then 4
            else 5
        end as grade_order,
    from judgements
    inner join organisations using (organisation_id)
    inner join documents using (document_id)
)

select
    organisation_name,
    year_judged,
    organisation_name || ', ' || year_judged as judged,
    body,
    is_ofsted,
    framework,
    case when framework is null then 'x' end as framework_symbol,
    judgement_date,
    date_text,
    area,
    is_overall,
    judgement,
    grade,
    case when grade is null then 'z' end as grade_symbol,
    grade_shown,
    case grade_order
        when 1 then 'O'
        when 2 then 'G'
        when 3 then 'RI'
        when 4 then 'I'
        else '–'
    end as grade_letter,
    previous_judgement,
    row_number() over (
        partition by organisation_name, year_judged
        order by is_overall desc, grade_order asc, area asc
    ) as area_order,
    note,
    document_id,
    document_title,
    reference,
from dated
order by organisation_name asc, year_judged desc, area_order asc
