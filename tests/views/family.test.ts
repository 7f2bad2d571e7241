import { describe, expect, test } from 'vitest';
import type { FamilyPage } from '../../src/store/index.ts';
import { createApp } from '../../src/worker/app.ts';
import { release, storeOf } from '../fixtures/release/index.ts';

const id = 'four-score-and-seven';
const page = release.families.find(({ family }) => family.id === id)!;

async function shown(changed: FamilyPage): Promise<string> {
  const families = release.families.map((each) => (each === page ? changed : each));
  const app = createApp({ openStore: async () => storeOf({ ...release, families }) });
  return (await app.request(`/families/${id}`)).text();
}

describe('a family whose parallels end at different words', () => {
  const [first, ...others] = page.family.passages;
  const core = { from: first!.from + 4, to: first!.to - 6 };

  test('shows what only some copies share as pale', async () => {
    const family = { ...page.family, passages: [{ ...first!, core }, ...others] };
    const html = await shown({ ...page, family });
    const { text } = page.passages[0]!;
    const whole = `<span class="words"><span class="around">${text.slice(0, 4)}</span>`;
    expect(html).toContain(whole);
    expect(html).toContain(`<span class="around">${text.slice(-6)}</span></span>`);
    expect(html).toContain('Pale words at the ends of a copy are shared with some of the others only.');
  });

  test('says nothing of pale words where there are none', async () => {
    expect(await shown(page)).not.toContain('Pale words');
  });

  test('links to what was compared, also where a copy reaches into the next paragraph', async () => {
    const [parallel] = release.comparisons
      .flatMap(({ parts }) => parts.map((part) => part.parallel))
      .filter(({ id: each }) => page.family.parallels.includes(each));
    const { a, b } = parallel!;
    const passages = page.passages.map((passage) => ({ ...passage, place: `${passage.place}-p99` }));
    const html = await shown({ ...page, passages });
    expect(html).toContain(`href="/compare/${a.source}/${a.place}/${b.source}/${b.place}"`);
    expect(html).not.toMatch(/href="\/compare\/[^"]*p99/);
  });
});
