import { describe, expect, it } from 'vitest';
import { stateAttribution } from '../src/state-attribution.ts';

describe('an attribution that a person states', () => {
  it('has what was stated, and no more', () => {
    expect(stateAttribution({ name: '  Clare\n Sheridan ' })).toEqual({
      origin: 'corpus',
      name: { name: 'Clare Sheridan' },
    });
    expect(stateAttribution({ work: 'Russian Portraits' })).toEqual({
      origin: 'corpus',
      work: { title: 'Russian Portraits' },
    });
  });

  it('is none where nothing was', () => {
    expect(stateAttribution({})).toBeUndefined();
    expect(stateAttribution({ name: ' ', date: '' })).toBeUndefined();
  });

  it.each([
    ['1920', { year: 1920 }],
    ['1920-10', { year: 1920, month: 10 }],
    ['1920-10-20', { year: 1920, month: 10, day: 20 }],
    ['20th October, 1920', { year: 1920, month: 10, day: 20 }],
    ['18th October', { month: 10, day: 18 }],
  ])('reads the date %s', (date, parts) => {
    expect(stateAttribution({ date })?.date).toEqual({ label: date, ...parts });
  });

  it.each(['someday', '1920 or 1921'])('refuses the date %s, with a way out', (date) => {
    expect(() => stateAttribution({ date })).toThrow(/^Cannot read the date `/);
  });
});
