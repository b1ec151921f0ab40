"""How the HTML report looks: on screens of any width, light or dark, and on paper. Contrast is WCAG AA or better."""

import base64
import hashlib

STYLE = """:root { color-scheme: light dark;
  --page: #ffffff; --card: #f6f6f3; --ink: #1c1c1a; --quiet: #55554f; --line: #d8d8d0; --link: #0b4f9c;
  --supported: #12663a; --disputed: #a3261f; --unverified: #6b5200; --conflict: #5b3a94; --unchecked: #595959;
  --supported-wash: #dcf2e3; --disputed-wash: #fbe3e0; --unverified-wash: #fbf0c9; --conflict-wash: #ece4f9;
  --unchecked-wash: #ececea; }
@media (prefers-color-scheme: dark) { :root {
  --page: #161615; --card: #20201f; --ink: #ecece6; --quiet: #b4b4ac; --line: #3d3d3a; --link: #8ebcf5;
  --supported: #7fd8a4; --disputed: #ff9d94; --unverified: #ecca62; --conflict: #c6aef5; --unchecked: #bdbdb6;
  --supported-wash: #16341f; --disputed-wash: #451b18; --unverified-wash: #3a3008; --conflict-wash: #2e2147;
  --unchecked-wash: #2e2e2c; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 84rem; padding: 1.5rem clamp(1rem, 4vw, 3rem) 4rem; background: var(--page);
  color: var(--ink); font: 1.0625rem/1.6 Georgia, "Iowan Old Style", "Noto Serif", serif; overflow-wrap: anywhere; }
h1, h2, h3, h4, .facts, .badge, nav, table, figcaption, .verdict, .source, .caution, footer {
  font-family: system-ui, "Segoe UI", "Noto Sans", sans-serif; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.5rem; line-height: 1.25; margin: 3rem 0 .25rem; padding-top: 1.5rem;
  border-top: 3px solid var(--ink); }
h3 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
h4 { font-size: 1rem; margin: 0; }
p { margin: .6rem 0; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.facts { color: var(--quiet); font-size: .875rem; }
code { font: .8em ui-monospace, "DejaVu Sans Mono", monospace; }
.skip, .unseen { position: absolute; left: -999rem; }
.skip:focus { position: static; }
figure { margin: 1rem 0; }
figure svg { display: block; width: 100%; height: .75rem; border-radius: 999px; }
figcaption p { margin: .25rem 0 0; }
.key { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: .5rem 0 0; padding: 0;
  font-size: .9rem; }
.badge { font-weight: 650; white-space: nowrap; }
.supported { color: var(--supported); } .disputed { color: var(--disputed); }
.unverified { color: var(--unverified); } .conflict { color: var(--conflict); } .unchecked { color: var(--unchecked); }
rect.supported { fill: var(--supported); } rect.disputed { fill: var(--disputed); }
rect.unverified { fill: var(--unverified); } rect.conflict { fill: var(--conflict); }
rect.unchecked { fill: var(--unchecked); }
.text { border-left: 3px solid var(--line); padding-left: 1.25rem; }
.text .title { font-weight: 700; font-size: 1.15em; } .text .byline, .text .caption { color: var(--quiet);
  font-size: .9em; }
mark { color: inherit; border-radius: 2px; padding: .05em 0; -webkit-box-decoration-break: clone;
  box-decoration-break: clone; }
mark a { color: inherit; text-decoration: underline dotted 1px; }
mark sup { font: 700 .65em system-ui, sans-serif; padding: 0 .15em; }
mark.supported { background: var(--supported-wash); } mark.disputed { background: var(--disputed-wash); }
mark.unverified { background: var(--unverified-wash); } mark.conflict { background: var(--conflict-wash); }
mark.unchecked { background: var(--unchecked-wash); } mark.supported, mark.disputed, mark.unverified, mark.conflict,
mark.unchecked { color: var(--ink); }
.claim { background: var(--card); border: 1px solid var(--line); border-left: 6px solid currentColor;
  border-radius: 4px; padding: 1rem 1.25rem; margin: 1rem 0; }
.claim > * { color: var(--ink); } .claim > header .badge.supported { color: var(--supported); }
.claim > header .badge.disputed { color: var(--disputed); }
.claim > header .badge.unverified { color: var(--unverified); }
.claim > header .badge.conflict { color: var(--conflict); }
.claim > header .badge.unchecked { color: var(--unchecked); }
.claim .facts { color: var(--quiet); }
.claim:target, mark:target { outline: 3px solid var(--link); }
.claim h4 a { color: inherit; text-decoration-color: var(--line); }
.claim header { display: flex; flex-wrap: wrap; gap: .25rem 1rem; justify-content: space-between; }
blockquote { margin: .75rem 0; padding-left: 1rem; border-left: 3px solid var(--line); white-space: pre-line; }
.quote { font-size: 1.125rem; border-left-color: var(--quiet); }
.verdict, .source, .caution { font-size: .95rem; } .source p, .source blockquote { margin: .2rem 0; }
.words { white-space: pre-line; }
ul.plain { list-style: none; padding: 0; } ul.plain > li { margin: .75rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; }
th, td { border-bottom: 1px solid var(--line); padding: .4rem .6rem .4rem 0; text-align: left; vertical-align: top; }
dt { font-weight: 700; } dd { margin: 0 0 .5rem; }
@media (min-width: 72rem) { .pair { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
  gap: 2.5rem; align-items: start; } .text { position: sticky; top: 1rem; max-height: calc(100vh - 2rem);
  overflow-y: auto; } }
@media (max-width: 40rem) { h1 { font-size: 1.5rem; } h2 { font-size: 1.25rem; } .claim { padding: .75rem; }
  table, tbody, tr, td { display: block; } thead { position: absolute; left: -999rem; } td { border: 0; padding: 0; }
  tr { border-bottom: 1px solid var(--line); padding: .5rem 0; } }
@media print { :root { color-scheme: light; } body { max-width: none; padding: 0; font-size: 10.5pt; }
  .pair { display: block; } .text { position: static; max-height: none; overflow: visible; }
  nav, .skip { display: none; }
  .claim { break-inside: avoid-page; } h2, h3, h4 { break-after: avoid; } a { color: inherit; }
  mark a, h4 a { text-decoration: none; }
  .address::after { content: " <" attr(href) ">"; font-size: .85em; } rect, mark { print-color-adjust: exact;
  -webkit-print-color-adjust: exact; } }"""

_DIGEST = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()

POLICY = f"default-src 'none'; style-src 'sha256-{_DIGEST}'; base-uri 'none'; form-action 'none'"
"""The page may use this style sheet and nothing else: no script, no picture, no font, no address."""
