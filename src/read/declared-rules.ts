/** How severe an editor wants the rules of `check` to be: "rules": { "typography": "off", "not-found": "error" }. */
import * as v from 'valibot';
import { checkRules, type RuleSeverities, severities } from '../model/index.ts';

const severity = v.picklist(
  severities,
  `Expected one of ${severities.map((name) => `\`${name}\``).join(', ')}`,
);

const rule = v.picklist(checkRules, ({ received }) => {
  const name = received.replaceAll('"', '');
  const meant = likelyMeant(name);
  const wayOut = meant === undefined ? `use one of ${checkRules.join(', ')}` : `did you mean \`${meant}\`?`;
  return `There is no rule \`${name}\`; ${wayOut}`;
});

export const rulesSchema: v.GenericSchema<unknown, RuleSeverities> = v.record(
  rule,
  severity,
  'Expected rules with their severities, such as `{"typography": "off"}`',
);

/** The rule that begins most like it: `typografy` → `typography`. */
function likelyMeant(name: string): string | undefined {
  const shared = (known: string): number => {
    let length = 0;
    while (length < known.length && known[length] === name[length]?.toLowerCase()) length++;
    return length;
  };
  const [best] = [...checkRules].sort((p, q) => shared(q) - shared(p));
  return best !== undefined && shared(best) >= leastShared ? best : undefined;
}

/** `cut` begins three rules, `un` two. */
const leastShared = 3;
