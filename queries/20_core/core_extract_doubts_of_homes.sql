-- Grain: organisation_id, source_file, row_number, column_name, rule
-- What is odd about foster homes once households, places and placements are compared.
--
-- Where a whole file is missing, nothing is said of each row that it would explain.
with authorities as (
    select * from stg_extract_authorities
),

households as (
    select * from stg_extract_households
),

with_households as (
    select distinct organisation_id,
    from households
),

places as (
    select * from stg_extract_places
),

with_places as (
    select distinct organisation_id,
    from places
),

placements as (
    select
        episodes.*,
        authorities.extracted_date,
        households.household_id,
        households.approval_date,
        households.ended_date as closed_date,
    from stg_extract_episodes as episodes
    inner join authorities using (organisation_id)
    semi join with_households using (organisation_id)
    left join households
        on
            episodes.organisation_id = households.organisation_id
            and episodes.urn = households.household_id
    where
        episodes.placement_provider = 'PR1'
        and episodes.placement_type in ('U1', 'U2', 'U3', 'U4', 'U5', 'U6')
),

over_full as (
    select distinct
        places.organisation_id,
        places.source_file,
        places.row_number,
        places.approved_places,
    from core_place_spells as spells
    asof inner join places
        on
            spells.organisation_id = places.organisation_id
            and spells.household_id = places.household_id
            and spells.from_date >= places.from_date
    where spells.over_places > 0 and spells.approved_places > 0
)

select
    organisation_id,
    source_file,
    row_number,
    'urn' as column_name,
    urn as value,
    'is a household that had closed' as rule,
    'correct the placement, or the end in households' as remedy,
from placements
where coalesce(ended_date, extracted_date) > closed_date
union all by name
select
    organisation_id,
    source_file,
    row_number,
    'urn' as column_name,
    urn as value,
    'is a household that was not approved yet' as rule,
    'correct the placement, or the approval in households' as remedy,
from placements
where started_date < approval_date
union all by name
select
    organisation_id,
    source_file,
    row_number,
    'urn' as column_name,
    urn as value,
    'is no household in households, so that no place counts as filled' as rule,
    'write the household_id of the foster home' as remedy,
from placements
where household_id is null
union all by name
select
    organisation_id,
    source_file,
    row_number,
    'approved_places' as column_name,
    cast(approved_places as varchar) as value,
    'is less than the children who lived there' as rule,
    'correct the places, or where the children were placed' as remedy,
from over_full
union all by name
select
    households.organisation_id,
    households.source_file,
    households.row_number,
    'household_id' as column_name,
    households.household_id as value,
    'has no row in places, so that no place of it counts' as rule,
    'add its places' as remedy,
from households
semi join with_places using (organisation_id)
anti join places using (organisation_id, household_id)
union all by name
select
    applicants.organisation_id,
    applicants.source_file,
    applicants.row_number,
    'household_id' as column_name,
    applicants.household_id as value,
    'is not in households' as rule,
    'correct it, or add the household' as remedy,
from stg_extract_applicants as applicants
semi join with_households using (organisation_id)
anti join households using (organisation_id, household_id)
where applicants.household_id is not null and applicants.service = 'fostering'
