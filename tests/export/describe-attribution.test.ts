import { describe, expect, it } from 'vitest';
import { describeAttribution, describeClaim } from '../../src/export/describe-attribution.ts';
import type { Attribution } from '../../src/model/index.ts';

const letter: Attribution = {
  origin: 'introduction',
  name: { name: 'Ann Writer' },
  work: { title: 'Letters', date: { label: '1921', year: 1921 } },
  locus: { label: 'p. 5' },
  date: { label: '4th May' },
  addressee: { name: 'Jane' },
};

describe('an attribution in words', () => {
  it('says who, in which work, where in it, when, to whom', () => {
    expect(describeAttribution(letter)).toBe('Ann Writer, Letters (1921), p. 5, 4th May, to Jane');
  });

  it('says a date once that is both of the words and of the work', () => {
    expect(describeAttribution({ ...letter, date: { label: '1921', year: 1921 } })).toBe(
      'Ann Writer, Letters (1921), p. 5, to Jane',
    );
  });

  it('says what is claimed, as far as it is', () => {
    const { work, date } = letter;
    expect(describeClaim(letter)).toBe('given to Ann Writer, Letters (1921), p. 5, 4th May');
    expect(describeClaim({ origin: 'corpus', ...(work && { work }) })).toBe('said to be from Letters (1921)');
    expect(describeClaim({ origin: 'corpus', ...(date && { date }) })).toBe('dated 4th May');
    expect(describeClaim({ origin: 'corpus' })).toBe('');
  });
});
