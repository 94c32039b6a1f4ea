-- Grain: action_id
-- Recommendations, priorities, requests and actions: whose they are, who asked, and how
-- far they were when the document was written.
with actions as (
    select * from stg_actions
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

statuses as (
    select listed.*
    from
        (
            values
            (1, 'not achieved', 'Not achieved'),
            (2, 'open', 'Open'),
            (3, 'for decision', 'For decision'),
            (4, 'planned', 'Planned'),
            (5, 'in progress', 'In progress'),
            (6, 'done', 'Done')
        ) as listed (status_order, status, status_shown)
)

select
    actions.action_id,
    organisations.organisation_name,
    upper(actions.action_type[1]) || actions.action_type[2:] as action_type,
    actions.action,
    actions.owner,
    actions.body,
    statuses.status_shown as status,
    statuses.status_order,
    actions.status_text,
    actions.due_text,
    case when actions.due_text is null then 'x' end as due_text_symbol,
    actions.note,
    actions.document_id,
    documents.document_title,
    actions.reference,
from actions
inner join organisations using (organisation_id)
inner join documents using (document_id)
inner join statuses using (status)
order by
    organisations.organisation_name,
    statuses.status_order,
    actions.document_id,
    actions.reference,
    actions.action_id
