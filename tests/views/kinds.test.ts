import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { differenceKinds } from '../../src/model/index.ts';
import { kindWords } from '../../src/views/words.ts';

const styles = readFileSync(join(import.meta.dirname, '../../web/styles/marks.css'), 'utf8');
const drawing = styles.slice(0, styles.indexOf('/* What a filter hides'));

describe('every kind of difference', () => {
  test('has a code and a drawing of its own', () => {
    for (const property of ['code', 'drawn', 'phrase'] as const) {
      const words = differenceKinds
        .filter((kind) => property !== 'drawn' || kind !== 'addition')
        .map((kind) => kindWords[kind][property].replace('where A has', 'where B has'));
      expect(new Set(words).size).toBe(words.length);
    }
  });

  test.each(differenceKinds.map((kind) => [kind, kindWords[kind].code]))(
    '%s is drawn and can be hidden',
    (_, code) => {
      expect(drawing).toContain(`[data-k="${code}"]`);
      expect(styles).toContain(`[data-hide~="${code}"] [data-k="${code}"]`);
    },
  );
});
