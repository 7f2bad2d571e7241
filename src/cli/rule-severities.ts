import { checkRules, type RuleSeverities, severities, UsageError } from '../model/index.ts';
import { suggestion } from '../nearest-names.ts';

/**
 * The severities that `NAME=SEVERITY` states, or several with commas between, added to those stated before.
 *
 * @throws UsageError `usage.option` for a rule or a severity that is none, with the nearest that are.
 */
export function ruleSeverities(list: string, before: RuleSeverities = {}): RuleSeverities {
  const stated = list.split(',').map((one) => {
    const [name = '', severity = '', ...rest] = one.split('=').map((part) => part.trim().toLowerCase());
    if (severity === '' || rest.length > 0) throw malformed(one);
    return [named(name, checkRules, 'rule'), named(severity, severities, 'severity')] as const;
  });
  return { ...before, ...Object.fromEntries(stated) };
}

function named<Name extends string>(name: string, names: readonly Name[], what: string): Name {
  const known = names.find((one) => one === name);
  if (known !== undefined) return known;
  throw new UsageError('usage.option', `There is no ${what} \`${name}\``, {
    advice: suggestion(name, names, `name one of ${names.join(', ')}`),
  });
}

function malformed(stated: string): UsageError {
  return new UsageError('usage.option', `Expected \`NAME=SEVERITY\` after \`--rule\` got \`${stated}\``, {
    advice: 'write it as in `--rule typography=off`',
  });
}
