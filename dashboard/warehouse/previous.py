"""What was shown of each authority's months before its present files came.

A build looks into the snapshot that is served. Where an authority's files are the same
as then, it hands on what that snapshot itself looked back to; where they are new, what
it showed becomes what was before. So a build after a change of code alone does not
make the last change of the figures disappear.
"""

from pathlib import Path

import duckdb

COLUMNS = (
    "organisation_id varchar, measure_id varchar, cut varchar, period_end date,"
    " numerator double, denominator double, value double, extracted_date date"
)
SAME = """
select now.organisation_id
from (
    select organisation_id, md5(string_agg(sha256, '' order by source_file)) as batch
    from raw_extract_files group by organisation_id
) as now
inner join (
    select organisation_id, md5(string_agg(sha256, '' order by source_file)) as batch
    from previous.raw_extract_files group by organisation_id
) as before using (organisation_id, batch)
"""
OTHERS = "select 1 from previous.snapshot_info anti join raw_settings using (audience)"
HANDED_ON = f"""
insert into raw_previous_measures
select * from previous.raw_previous_measures where organisation_id in ({SAME})
"""
SHOWN_THEN = f"""
insert into raw_previous_measures
select
    authorities.organisation_id, shown.measure_id, shown.cut, shown.period_end,
    shown.numerator, shown.denominator, shown.value, authorities.extracted_at
from previous.page_live_measures as shown
inner join previous.raw_extract_authorities as authorities
    on shown.organisation_name = authorities.short_name
where
    shown.cut in ('month', 'rolling_12') and shown.dim_1 = '' and shown.dim_2 = ''
    and authorities.organisation_id not in ({SAME})
"""


def keep_previous(con: duckdb.DuckDBPyConnection, snapshot: Path | None) -> None:
    """Fill `raw_previous_measures` from the snapshot that is served, if there is one.

    A snapshot of an older version may lack the tables, and one for another audience
    is not looked into: then nothing was before.
    """
    con.execute(f"create table raw_previous_measures ({COLUMNS})")
    if snapshot is None:
        return
    place = str(snapshot).replace("'", "''")
    try:
        con.execute(f"attach '{place}' as previous (read_only)")
    except duckdb.Error:
        return
    try:
        if con.execute(OTHERS).fetchall():
            return
        con.execute(HANDED_ON)
        con.execute(SHOWN_THEN)
    except duckdb.Error:
        con.execute("delete from raw_previous_measures")
    finally:
        con.execute("detach previous")
