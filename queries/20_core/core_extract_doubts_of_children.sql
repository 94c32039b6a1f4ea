-- Grain: organisation_id, source_file, row_number, column_name, rule
-- What is odd about children once the return is read beside its other files.
--
-- A child's episodes may overlap once a later return gives an episode another first
-- day: the old row stays in a return that nobody can change any more. So an overlap is
-- listed, and stops nothing. The last day of a child's care is the day before the 18th
-- birthday. Where a whole file is missing, nothing is said of each row that it would
-- explain.
with authorities as (
    select * from stg_extract_authorities
),

children as (
    select * from stg_extract_children
),

with_children as (
    select distinct organisation_id,
    from children
),

with_episodes as (
    select distinct organisation_id,
    from stg_extract_episodes
),

episodes as (
    select
        episodes.*,
        children.birth_date,
        authorities.extracted_date,
        max(coalesce(episodes.ended_date, date '2099-12-31')) over (
            partition by episodes.organisation_id, episodes.child_id
            order by episodes.started_date
            rows between unbounded preceding and 1 preceding
        ) as earlier_until,
        row_number() over (
            partition by episodes.organisation_id, episodes.child_id
            order by episodes.started_date
        ) = 1 as is_first,
    from stg_extract_episodes as episodes
    inner join authorities using (organisation_id)
    left join children using (organisation_id, child_id)
)

select
    organisation_id,
    source_file,
    row_number,
    'dec' as column_name,
    cast(birth_date as varchar) as value,
    'is blank although the child is 18 or older' as rule,
    'write the day on which care ended' as remedy,
from episodes
where ended_date is null and birth_date + interval 18 year <= extracted_date
union all by name
select
    organisation_id,
    source_file,
    row_number,
    'decom' as column_name,
    cast(started_date as varchar) as value,
    'is before the child was born' as rule,
    'correct it, or the date of birth in header' as remedy,
from episodes
where started_date < birth_date
union all by name
select
    organisation_id,
    source_file,
    row_number,
    'decom' as column_name,
    cast(started_date as varchar) as value,
    'is before an earlier episode of the child ended' as rule,
    'correct the day in the return, or end the earlier episode' as remedy,
from episodes
where started_date < earlier_until
union all by name
select
    organisation_id,
    source_file,
    row_number,
    'child' as column_name,
    child_id as value,
    'is not in header, so that age and sex are not known' as rule,
    'add the child to header' as remedy,
from episodes
semi join with_children using (organisation_id)
where is_first and birth_date is null
union all by name
select
    adoption.organisation_id,
    adoption.source_file,
    adoption.row_number,
    'child_id' as column_name,
    adoption.child_id as value,
    'is not in episodes' as rule,
    'correct it: the number is the one in the return' as remedy,
from stg_extract_adoption as adoption
semi join with_episodes using (organisation_id)
anti join episodes using (organisation_id, child_id)
