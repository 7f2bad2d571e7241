import { describe, expect, test } from 'vitest';
import {
  type CitedText,
  type CitedView,
  citedName,
  ignoredSentence,
  writeBibtex,
  writeCitationText,
  writeCslJson,
} from '../../src/export/write-citation.ts';

const bliss: CitedText = {
  id: 'bliss-1864',
  title: 'Bliss copy',
  authors: ['Abraham Lincoln'],
  date: { notBefore: '1864-02', notAfter: '1864-03', label: 'early 1864' },
  place: '¶1',
};
const times: CitedText = {
  id: 'times-1863',
  title: 'Times',
  authors: [],
  date: { notBefore: '1863-11-20', notAfter: '1863-11-20', label: '20 Nov 1863' },
  place: '¶4',
  publisher: 'H. J. Raymond & Co.',
};
const view: CitedView = {
  key: 'bliss-1864:p1:times-1863:p4',
  title: 'Bliss copy, early 1864, ¶1, and Times, 20 Nov 1863, ¶4, compared',
  corpus: 'An address in copies',
  release: '2026-11',
  engine: '0.1.0',
  url: 'https://variorum.example/compare/bliss-1864/p1/times-1863/p4?hide=spelling,capitals&v=2026-11',
  ignored: ['capitals', 'spelling'],
  texts: [bliss, times],
};
const parsed = (cited: CitedView): Record<string, unknown>[] => JSON.parse(writeCslJson(cited));

describe('a sentence', () => {
  test('says what is compared, where, what is ignored, and which release', () => {
    expect(writeCitationText(view)).toBe(
      'Bliss copy, early 1864, ¶1, and Times, 20 Nov 1863, ¶4, compared. An address in copies. Spelling and capitals ignored. https://variorum.example/compare/bliss-1864/p1/times-1863/p4?hide=spelling,capitals&v=2026-11, release 2026-11.',
    );
    expect(writeCitationText({ ...view, title: 'Who said so?', ignored: undefined! })).toMatch(
      /^Who said so\? An address in copies\. https:/,
    );
  });

  test('says of one text who wrote it, and when', () => {
    expect(
      writeCitationText({ ...view, title: 'Bliss copy, ¶1', texts: [bliss], ignored: undefined! }),
    ).toMatch(/^Abraham Lincoln, Bliss copy, ¶1, early 1864\. An address in copies\. https:/);
  });

  test('names a text by what is known of it', () => {
    expect(citedName(bliss)).toBe('Bliss copy, early 1864, ¶1');
    expect(citedName({ id: 'x', title: 'A note', authors: [] })).toBe('A note');
    expect(citedName({ ...times, title: 'Times, 20 Nov 1863' })).toBe('Times, 20 Nov 1863, ¶4');
  });

  test('lists what is ignored in the order of weight', () => {
    expect(ignoredSentence([])).toBe('Nothing ignored.');
    expect(ignoredSentence(['spacing'])).toBe('Spacing ignored.');
    expect(ignoredSentence(['spacing', 'wording', 'capitals'])).toBe(
      'Wording, capitals and spacing ignored.',
    );
  });
});

describe('BibTeX', () => {
  test('has an entry for the view and one for each text', () => {
    expect(writeBibtex(view)).toBe(`@misc{bliss-1864:p1:times-1863:p4,
  title = {{Bliss copy, early 1864, ¶1, and Times, 20 Nov 1863, ¶4, compared}},
  howpublished = {An address in copies},
  url = {https://variorum.example/compare/bliss-1864/p1/times-1863/p4?hide=spelling,capitals&v=2026-11},
  note = {Release 2026-11. Spelling and capitals ignored. Made by Variorum 0.1.0.}
}

@misc{bliss-1864,
  author = {{Abraham Lincoln}},
  title = {{Bliss copy}},
  year = {1864},
  note = {early 1864, ¶1}
}

@misc{times-1863,
  title = {{Times}},
  year = {1863},
  month = nov,
  publisher = {H. J. Raymond \\& Co.},
  note = {20 Nov 1863, ¶4}
}
`);
  });

  test('tells several years as a span, and no month of them', () => {
    const date = { notBefore: '1863-11', notAfter: '1865', label: '1863–1865' };
    expect(writeBibtex({ ...view, texts: [{ ...bliss, date }] })).toContain('year = {1863--1865},\n  note');
  });

  test('holds hostile titles in their braces', () => {
    const title = 'A } @misc{evil, title = {\\input{x}} % 100 $ & # _ ^ ~\n\u202e';
    const written = writeBibtex({ ...view, title, texts: [] });
    expect(written).toContain(
      'title = {{A \\textbraceright{} @misc\\textbraceleft{}evil, title = \\textbraceleft{}\\textbackslash{}input\\textbraceleft{}x\\textbraceright{}\\textbraceright{} \\% 100 \\$ \\& \\# \\_ \\textasciicircum{} \\textasciitilde{}}}',
    );
    expect(written.match(/\{/g)).toHaveLength(written.match(/\}/g)!.length);
  });

  test('holds no address but of the web, and none that would end its field', () => {
    const urls = [
      'javascript:alert(1)',
      'https://x.example/}',
      'https://x.example/a b',
      'file:///etc/passwd',
    ];
    for (const url of urls) {
      expect(writeBibtex({ ...view, texts: [{ ...bliss, url }] })).not.toContain(url);
      expect(parsed({ ...view, texts: [{ ...bliss, url }] })[1]).not.toHaveProperty('URL');
    }
    const url = 'https://x.example/a?b=%7B';
    expect(writeBibtex({ ...view, texts: [{ ...bliss, url }] })).toContain(`url = {${url}}`);
  });

  test('names two texts of one name apart, and one text once', () => {
    const names = (cited: CitedView): string[] =>
      [...writeBibtex(cited).matchAll(/@misc\{([^,]*),/g)].map(([, name = '']) => name);
    expect(names({ ...view, key: '{…}', texts: [bliss, { ...times, id: 'BLISS-1864' }] })).toEqual([
      'text',
      'bliss-1864',
      'BLISS-1864-2',
    ]);
    const twice = { ...view, texts: [bliss, { ...bliss, place: '¶7' }] };
    expect(names(twice)).toEqual([view.key, 'bliss-1864']);
    expect(writeBibtex(twice)).toContain('note = {early 1864, ¶1; ¶7}');
  });
});

describe('CSL-JSON', () => {
  test('has the view with its release, and each text with its date as an interval', () => {
    const [whole, first, second] = parsed(view);
    expect(whole).toMatchObject({ type: 'webpage', URL: view.url, version: '2026-11' });
    expect(first).toMatchObject({
      id: 'bliss-1864',
      author: [{ literal: 'Abraham Lincoln' }],
      issued: {
        'date-parts': [
          [1864, 2],
          [1864, 3],
        ],
      },
    });
    expect(second).toMatchObject({ issued: { 'date-parts': [[1863, 11, 20]] }, note: '¶4' });
    expect(second).not.toHaveProperty('author');
    expect(JSON.stringify(parsed(view))).not.toContain('accessed');
  });

  test('takes nothing in a title for a date', () => {
    const title = 'Numbers "date-parts": [1, 2, 3]';
    expect(parsed({ ...view, texts: [{ ...bliss, title }] })[1]).toMatchObject({ title });
    expect(writeCslJson(view)).toContain('"date-parts": [[1864,2],[1864,3]]');
  });

  test('says of a date that it is about then', () => {
    const date = { notBefore: '1930', notAfter: '1934', label: 'c. 1932' };
    expect(parsed({ ...view, texts: [{ ...bliss, date }] })[1]).toMatchObject({
      issued: { 'date-parts': [[1930], [1934]], circa: true },
    });
  });
});
