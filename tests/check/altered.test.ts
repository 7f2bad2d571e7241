import { describe, expect, test } from 'vitest';
import { deeds } from '../bench/check/alter-quotation.ts';
import { type AlteredRun, judgeAltered } from '../bench/check/judge-altered.ts';
import { hasAddresses } from '../bench/detect/texts.ts';

const seed = 7;

function wrongOnes({ judged }: AlteredRun): string {
  return judged
    .filter(({ isRight }) => !isRight)
    .map(({ quotation, check }) => {
      const said = check && `${check.verdict}: ${check.findings.map(({ rule }) => rule).join(', ')}`;
      return `${quotation.deed} (${quotation.detail}) → ${said ?? 'not checked'}: ${quotation.wording}`;
    })
    .join('\n');
}

describe.skipIf(!hasAddresses())(`quotations altered in known ways, seed ${seed}`, () => {
  test('a negated sentence never passes as verbatim or typography', async () => {
    const run = await judgeAltered({ seed, quotations: 40, addresses: 12, kinds: ['negation'] });
    const passed = run.judged.filter(({ check }) =>
      ['verbatim', 'typography'].includes(check?.verdict ?? 'verbatim'),
    );
    expect(passed.map(({ quotation }) => quotation.wording)).toEqual([]);
  });

  test('nineteen in twenty are judged as a careful reader would', async () => {
    const run = await judgeAltered({ seed, quotations: 5 * deeds.length, addresses: 20 });
    const right = run.judged.filter(({ isRight }) => isRight).length;
    expect(right / run.judged.length, wrongOnes(run)).toBeGreaterThanOrEqual(0.95);
  });
});
