-- Grain: action_id
-- The actions that documents name, and beside them each service's own list of actions.
--
-- A service's own list is one more document, from the day of its extract.
with published as (
    select * from page_actions
),

statuses (status_order, status, status_shown) as (
    values
    (2, 'open', 'Open'),
    (6, 'closed', 'Done')
),

own as (
    select
        actions.*,
        authorities.organisation_name,
        authorities.extracted_date - actions.due_date as late_days,
        documents.document_id,
        documents.title as document_title,
        documents.reference,
    from stg_extract_actions as actions
    inner join stg_extract_authorities as authorities using (organisation_id)
    inner join core_extract_documents as documents
        on
            actions.organisation_id = documents.organisation_id
            and documents.file_name = 'actions'
),

extracted as (
    select
        concat(own.organisation_id, '-', own.action_id) as action_id,
        own.organisation_name,
        'Action' as action_type,
        own.action,
        coalesce(own.owner_role, 'Not known') as owner,
        coalesce(own.body, 'Not known') as body,
        statuses.status_shown as status,
        statuses.status_order,
        own.status as status_text,
        nullif(
            concat_ws(
                ', ',
                strftime(own.due_date, 'due %-d %B %Y'),
                strftime(own.closed_date, 'closed %-d %B %Y')
            ),
            ''
        ) as due_text,
        if(
            coalesce(own.due_date, own.closed_date) is null, 'x', null
        ) as due_text_symbol,
        case
            when own.status = 'open' and own.late_days > 0
                then concat(
                    'Late by ',
                    own.late_days,
                    if(own.late_days = 1, ' day', ' days'),
                    ' when the records were drawn.'
                )
        end as note,
        own.document_id,
        own.document_title,
        own.reference,
    from own
    inner join statuses on own.status = statuses.status
)

select * from published
union all by name
select * from extracted
order by organisation_name, status_order, document_id, reference, action_id
