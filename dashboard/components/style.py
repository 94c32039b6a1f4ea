"""The style sheet of the pieces that are written as HTML. Follows the theme."""

import streamlit as st

CSS = """
<style>
.block-container, [data-testid="stMainBlockContainer"] {
  max-width: 1180px; padding-top: 4.5rem; padding-bottom: 3rem;
}
/* Every figure has a table of its own; a specification is nothing to its readers. */
button[aria-label^="Show data:"], button[aria-label^="Copy Vega-Lite spec:"] {
  display: none;
}
.fd-soft { color: color-mix(in srgb, currentColor 76%, transparent); }
.fd-fresh {
  font-size: .9rem; line-height: 1.4; margin: 0;
  color: color-mix(in srgb, currentColor 76%, transparent);
}
.fd-head h1, .fd-section h2, .fd-figure h3 {
  font-family: "Source Serif", Georgia, serif; font-weight: 600;
}
.fd-unseen {
  position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0;
  overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.fd-head h1 {
  font-size: 2.1rem; line-height: 1.15; margin: 0 0 .35rem; padding: 0;
  letter-spacing: -.01em;
}
.fd-head p {
  font-size: 1.2rem; line-height: 1.45; margin: 0; max-width: 46em;
  text-wrap: pretty;
}
.fd-section h2 {
  font-size: 1.45rem; line-height: 1.25; margin: 1.6rem 0 0; padding: 0;
}
.fd-section p { margin: .3rem 0 0; max-width: 46em; text-wrap: pretty; }
dl.fd-tiles.fd-tiles {
  display: grid; column-gap: 2rem; margin: .6rem 0 -.9rem; padding: 0;
  grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr));
}
dl.fd-tiles.fd-tiles:has(> :nth-child(6)) {
  grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); column-gap: 1rem;
}
.fd-tiles > div {
  display: grid; grid-row: span 3; grid-template-rows: subgrid;
  padding-bottom: 1.1rem;
}
.fd-tiles dt { font-size: .95rem; line-height: 1.3; align-self: end; }
.fd-tiles dd { margin: 0; }
.fd-tiles .fd-value {
  font-size: 1.95rem; line-height: 1.2; font-weight: 600;
  font-variant-numeric: tabular-nums lining-nums;
}
.fd-tiles .fd-detail { font-size: .95rem; line-height: 1.35; }
.fd-verdict { font-weight: 600; white-space: nowrap; }
.fd-good { color: light-dark(#00643C, #6FD3A1); }
.fd-bad { color: light-dark(#A4201D, #FF9C94); }
.fd-figure h3 {
  font-size: 1.18rem; line-height: 1.3; margin: 1rem 0 .15rem; padding: 0;
  max-width: 44em; text-wrap: pretty;
}
.fd-figure p { margin: 0; font-size: .95rem; line-height: 1.4; }
.fd-foot { font-size: .88rem; line-height: 1.45; }
.fd-foot p {
  font-size: .88rem; line-height: 1.45; margin: .15rem 0; max-width: 60em;
  color: color-mix(in srgb, currentColor 76%, transparent);
}
.fd-foot summary { cursor: pointer; width: fit-content; padding: .15rem 0; }
.fd-sources summary { color: color-mix(in srgb, currentColor 76%, transparent); }
.fd-scroll { overflow-x: auto; }
.fd-table {
  border-collapse: collapse; width: 100%; margin: .4rem 0 .6rem;
  font-size: .93rem; font-variant-numeric: tabular-nums lining-nums;
}
.fd-table caption { text-align: left; padding: 0 0 .35rem; }
.fd-table th, .fd-table td {
  text-align: left; vertical-align: top; padding: .36rem .9rem .36rem 0;
  border: 0; border-bottom: 1px solid
    color-mix(in srgb, currentColor 18%, transparent); font-weight: 400;
}
.fd-table thead th { font-weight: 600; vertical-align: bottom; }
.fd-table .fd-number { text-align: right; white-space: nowrap; }
.fd-table td:last-child, .fd-table th:last-child { padding-right: 0; }
.fd-card h2 {
  font-family: "Source Serif", Georgia, serif; font-weight: 600;
  font-size: 1.25rem; margin: .8rem 0 .3rem; padding: .5rem 0 0;
  border-top: 2px solid currentColor;
}
.fd-card dl { margin: 0; padding: 0; }
.fd-card dl > div {
  display: grid; grid-template-columns: 1fr auto; column-gap: 1rem;
  padding: .45rem 0; border-bottom: 1px solid
    color-mix(in srgb, currentColor 14%, transparent);
}
.fd-card dt { line-height: 1.3; }
.fd-card dt .fd-soft { white-space: nowrap; }
.fd-card dd { margin: 0; }
.fd-card .fd-value {
  font-weight: 600; font-size: 1.15rem; line-height: 1.2; text-align: right;
  font-variant-numeric: tabular-nums lining-nums;
}
.fd-card .fd-detail {
  grid-column: 1 / -1; font-size: .9rem; line-height: 1.35;
  display: flex; flex-wrap: wrap; column-gap: .8rem;
}
.fd-list { padding-left: 1.15rem; margin: .4rem 0; max-width: 48em; }
.fd-list li { margin: .45rem 0; line-height: 1.45; }
.fd-note {
  border-left: 4px solid color-mix(in srgb, currentColor 45%, transparent);
  padding: .1rem 0 .1rem .8rem; margin: .5rem 0; max-width: 46em;
}
.fd-records { margin: .5rem 0 .3rem; }
.fd-entry {
  display: grid; grid-template-columns: minmax(0, 1.5fr) minmax(0, 1fr);
  gap: .2rem 2.5rem; padding: .8rem 0; margin: 0;
  border-top: 1px solid color-mix(in srgb, currentColor 18%, transparent);
  content-visibility: auto; contain-intrinsic-size: auto 7rem;
}
.fd-plain { grid-template-columns: minmax(0, 1fr); }
.fd-records h4 {
  font-size: 1.02rem; line-height: 1.4; font-weight: 600; margin: 0; padding: 0;
  letter-spacing: 0;
}
.fd-records p, .fd-records dl { margin: .15rem 0 0; padding: 0; line-height: 1.45; }
.fd-records p { max-width: 44em; }
.fd-records .fd-above, .fd-records .fd-place { font-size: .88rem; }
.fd-records dl > div {
  display: grid; grid-template-columns: 6.4rem minmax(0, 1fr); gap: .8rem;
  margin: 0 0 .12rem;
}
.fd-records dt, .fd-records dd { margin: 0; font-size: .95rem; }
.fd-records dt { color: color-mix(in srgb, currentColor 76%, transparent); }
.fd-records dd {
  overflow-wrap: anywhere; font-variant-numeric: tabular-nums lining-nums;
}
.fd-end { margin-top: 2.2rem; font-size: .9rem; }
abbr[title] { text-decoration: underline dotted; cursor: help; }
[data-testid="stPageLink"] a { padding-left: 0; }
[data-testid="stPageLink"] p {
  color: light-dark(#0B5FA5, #8FC4F2); font-size: .95rem;
  text-decoration: underline; text-underline-offset: .2em;
  text-decoration-thickness: 1px;
}
[data-testid="stDownloadButton"] p {
  font-size: .88rem; text-decoration: underline; text-underline-offset: .2em;
  text-decoration-thickness: 1px;
}
/* Figures side by side share two rows, headlines and evidence: charts stand level. */
@media (min-width: 641px) {
  [class*="st-key-beside-"] .stHorizontalBlock {
    display: grid; grid: auto auto / auto-flow minmax(0, 1fr); row-gap: .5rem;
  }
  [class*="st-key-beside-"] .stColumn, [class*="st-key-beside-"] .stColumn > *,
  [class*="st-key-beside-"] .stColumn > * > :first-child,
  [class*="st-key-beside-"] .stColumn > * > :first-child > * {
    display: grid; grid: subgrid / minmax(0, 1fr); grid-row: span 2;
    align-items: start; width: auto; min-width: 0;
  }
}
@media (max-width: 640px) {
  [data-testid="stColumn"]:has(> [data-testid="stVerticalBlock"]:empty) {
    display: none;
  }
  .st-key-shared-filters {
    display: grid; grid-template-columns: 1fr 1fr; gap: .2rem 1rem;
  }
  .st-key-shared-filters > *, .st-key-shared-filters [data-testid="stSelectbox"],
  .st-key-shared-filters [data-testid="stSlider"] {
    width: 100% !important; min-width: 0 !important;
  }
  .st-key-shared-filters > :first-child,
  .st-key-shared-filters > :last-child:nth-child(even),
  .st-key-shared-filters > :has([data-testid="stSlider"]) { grid-column: 1 / -1; }
  [data-testid="stHorizontalBlock"] { row-gap: .8rem; }
  [data-testid="stHorizontalBlock"]:has(> .stColumn) { row-gap: 1.4rem; }
  [data-testid="stHorizontalBlock"] >
    :has(> .stSelectbox, > .stTextInput, > .stNumberInput) {
    flex: 1 1 100%; width: 100% !important;
  }
  [data-testid="stHorizontalBlock"] >
    * > :is(.stSelectbox, .stTextInput, .stNumberInput) {
    width: 100% !important;
  }
  .fd-head h1 { font-size: 1.6rem; }
  .fd-head p { font-size: 1.08rem; }
  dl.fd-tiles.fd-tiles.fd-tiles, dl.fd-tiles.fd-tiles:has(> :nth-child(6)) {
    grid-template-columns: repeat(2, minmax(0, 1fr)); column-gap: 1rem;
  }
  .fd-tiles > div { padding-bottom: .9rem; }
  .fd-tiles > :last-child:nth-child(odd) { grid-column: 1 / -1; }
  .fd-tiles .fd-value { font-size: 1.5rem; }
  .fd-table { font-size: .86rem; }
  .fd-table th, .fd-table td { padding-right: .5rem; }
  .fd-entry { grid-template-columns: minmax(0, 1fr); }
  .fd-records dl > div { grid-template-columns: 6rem minmax(0, 1fr); }
}
</style>
"""


def apply() -> None:
    """Send the style sheet."""
    st.html(CSS)
