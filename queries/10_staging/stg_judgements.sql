-- Grain: judgement_id
-- Judgements that inspections and reviews gave.
select
    judgement_id,
    organisation_id,
    body,
    framework,
    judgement_date,
    date_text,
    area,
    is_overall,
    judgement,
    grade,
    previous_judgement,
    is_ofsted,
    document_id,
    reference,
    locator,
    note,
from raw_judgements
