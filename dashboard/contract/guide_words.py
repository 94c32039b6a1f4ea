"""What the guide to the extracts says besides what the contracts say themselves."""

KINDS = {
    "text": "text",
    "pseudonym": "your own number",
    "identifier": "id of the catalogue",
    "integer": "whole number",
    "number": "number, at most four decimals",
    "money": "number, at most two decimals",
    "day": "date",
    "month": "month",
}
IN_BRIEF = """\
# Extracts: what a service brings

This page is written from the contracts that check the files (`make templates` writes
it anew), so it says what is checked. It is for whoever takes the files out of a
council's systems.

1. Make a folder and put `authority.toml` into it:

   ```toml
   name = "Example County Council"
   short_name = "Example"
   ons_code = "E10999999"
   extracted_at = 2026-11-05
   ```

   `extracted_at` is the day on which the records were drawn. A month is shown once it
   was over on that day. A made-up authority says `fictional = true` as well.
2. Put the files below beside it. `extracts-template.xlsx`, next to this page, has a
   sheet with the columns of each: fill it in and save it as `extracts.xlsx`, or make
   CSV files of the same columns.
3. Name the folder in `DASHBOARD_EXTRACTS`. A folder that has no `authority.toml` of its
   own may hold several folders that do: one per authority.
4. Put newer files in place of the old ones whenever you like. They are noticed, and
   until they are read without fault the figures of the last good ones stay.
"""
ABOUT = """\
Every file may be left out: the pages then lack what it would tell. Only `places` and
`household_events` need `households`. A file may come in parts, `applicants_2025.csv`
and `applicants_2026.csv`; capitals, a leading `SSDA903` and a year in the name do no
harm."""
FORMS = """\
## How to write them

- **CSV** in UTF-8 with commas; Excel calls it *CSV UTF-8*. Or an **Excel workbook**
  (`.xlsx`) of the file's name with one sheet, or one `extracts.xlsx` with a sheet per
  file.
- The first row has the names of the columns, in any order, in capitals or not. A column
  with nothing in it stays there, blank. In your own records no other column is let in,
  since it might hold what should not leave your system; of the return, columns that are
  not listed here are left out.
- **Dates** are `2025-04-30` or `30/04/2025`, **months** `2025-04`. No event may lie
  after `extracted_at`; what is due may.
- **Numbers** have a point and no other sign: `1250.5`, not `£1,250.50`. Money has two
  decimals at most. A third would have to be rounded, so it is turned back.
- **Blank** means not known or not yet. It is never read as 0.
"""
PRIVACY = """\
## Privacy

Bring numbers in place of people. `child`, `child_id`, `household_id` and `applicant_id`
are pseudonyms: numbers that mean nothing outside your own system, the same in every
file. An id with a space in it is turned back, because it looks like a name. Names,
addresses and free text about a person have no column. Where a role is asked for, write
the role. Of a postcode the first part is enough. The one personal detail that is needed
is the date of birth in `header`, for ages.

Readers of totals never see a row: counts of 1 to 4 are withheld, and counts under a
filter are rounded. Uploading a file on the page *Data check* checks it in memory and
keeps nothing.
"""
AFTER = """\
## Several returns, and what becomes of each row

The SSDA903 files of several years may lie side by side. Of rows with the same key the
one in the latest return counts, and the others are counted as replaced. The latest is
the file whose name has the latest year (`episodes_2024-25.csv`, `episodes 2025.csv`;
a file without a year is the latest), then the one that tells of the latest day, then
the last by name. Put the year into the names of files that are finished.

A file that cannot be read, or a row that would make a number wrong, turns the whole
batch back, and every fault is told by file, row, column, value, rule and remedy. What
is odd and can be counted is let in and listed on *Data check*. Besides what is said
above that is

- an open episode of somebody of 18 or older
- an episode that begins before the child was born, or before an earlier one ended
- an episode that is open in an older return, and missing in the newest
- a child without a header, or with a plan for adoption and without an episode
- a placement in a household that had closed, was not approved yet, or is not known
- more children in a household than places; a household without places

Episodes that overlap do not stop the batch: an older return whose first day was
corrected later cannot be changed any more. The rows of a file are always rows used and
rows replaced together.
"""
