import { limits } from '../model/index.ts';
import { grouped } from './words.ts';

export interface AskedQuotation {
  readonly wording: string;
  readonly name?: string;
  readonly work?: string;
  readonly year?: string;
}

/** Code units that a link needs besides to pin its release: `&v=` and sixteen digits. */
const pinLength = 19;

/** The address of a check; undefined where it would be longer than an address may be, pinned. */
export function checkHref({ wording, name, work, year }: AskedQuotation, suffix = ''): string | undefined {
  const query = new URLSearchParams();
  if (wording !== '') query.set('q', wording);
  for (const [field, value] of Object.entries({ name, work, year }))
    if (value !== undefined) query.set(field, value);
  const text = query.toString();
  if (text.length + pinLength > limits.queryLength) return undefined;
  return `/check${suffix}${text === '' ? '' : `?${text}`}`;
}

export function CheckForm({ asked }: { readonly asked: AskedQuotation }) {
  return (
    <form class="filter check-form" action="/check" method="post">
      <p class="field wide">
        <label for="q">Quotation, up to {grouped(limits.pastedWords)} words</label>
        <textarea name="q" id="q" rows={5} required dir="auto" spellcheck={false}>
          {asked.wording}
        </textarea>
      </p>
      <TextField name="name" label="Said to be by (if you know)" value={asked.name} />
      <TextField name="work" label="In the work" value={asked.work} />
      <p class="field">
        <label for="year">In the year</label>
        <input
          type="text"
          name="year"
          id="year"
          inputmode="numeric"
          pattern="\d{1,4}"
          maxlength={4}
          value={asked.year ?? ''}
        />
      </p>
      <p class="field">
        <button type="submit" class="primary">
          Check
        </button>
      </p>
      <p class="fine wide">Sent once to check; not stored or logged.</p>
    </form>
  );
}

function TextField({
  name,
  label,
  value,
}: {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
}) {
  return (
    <p class="field">
      <label for={name}>{label}</label>
      <input
        type="text"
        name={name}
        id={name}
        maxlength={limits.titleLength}
        dir="auto"
        value={value ?? ''}
      />
    </p>
  );
}
