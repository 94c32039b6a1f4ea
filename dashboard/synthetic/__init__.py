"""A fictional authority's records, made by chance that is the same each time.

`python -m synthetic FOLDER` writes every file that a council would bring. Nothing in
it is about anybody. Journeys follow one another as they do in a service: enquiries
become households, households take children, children move, stay, leave and are
adopted, and the ledger pays for the days they spent.

In applicants.csv `decision_date` is the day on which the enquiry was closed, whether
it was approved, declined or withdrawn.

What a reader should find and doubt, put in on purpose, once or twice each:

- an open episode of a 19-year-old, whose end was never entered;
- a child still placed with a household whose approval has ended;
- two children placed with households that were already full.
"""
