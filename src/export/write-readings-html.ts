/** Which copies read what, as a table of the page of passages. */
import { html } from 'hono/html';
import { type Reading, type ReadingPlace, type Readings, readingsSummary, wordNumbers } from './readings.ts';

type Html = ReturnType<typeof html>;

export function readingsHtml(readings: Readings): Html {
  return html`<h2>Who reads what</h2>
<p class="lede">${readingsSummary(readings)}; base <bdi>${readings.sigla[readings.base]}</bdi>.${readings.notes.map((note) => html` ${note}.`)}</p>
<table role="table" class="readings"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Words</th><th role="columnheader" scope="col">Base</th><th role="columnheader" scope="col">Agree</th><th role="columnheader" scope="col">Other readings</th></tr></thead><tbody role="rowgroup">
${readings.places.map((place) => row(place, readings))}</tbody></table>
`;
}

function row(place: ReadingPlace, readings: Readings): Html {
  const { base, others, outside, number } = place;
  const id = number === undefined ? '' : html` id="v${number}"`;
  const agree: string | Html[] = number === undefined ? 'all agree' : sigla(base.copies, readings);
  const silent = outside.length === 0 ? '' : html`<li><i>not here</i> ${sigla(outside, readings)}</li>`;
  return html`<tr role="row"${id}><th role="rowheader" scope="row">${wordNumbers(place)}</th><td role="cell" dir="auto">${base.text === '' ? html`<i>nothing</i>` : base.text}</td><td role="cell">${agree}</td><td role="cell"><ul>${others.map(
    (other) => html`<li>${wording(other)} ${sigla(other.copies, readings)}</li>`,
  )}${silent}</ul></td></tr>
`;
}

function wording({ text }: Reading): Html {
  return text === '' ? html`<i>om.</i>` : html`<bdi>${text}</bdi>`;
}

function sigla(copies: readonly number[], readings: Readings): Html[] {
  return copies.map((copy) => html`<bdi class="siglum">${readings.sigla[copy]}</bdi> `);
}
