import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type TextToWrite, writeSourceTei } from '../../src/export/index.ts';
import type { Source } from '../../src/model/index.ts';
import { elementsOf, readXml, textOf, type XmlElement } from '../helpers/xml.ts';
import { readMarkdown, readText } from '../read/source-file.ts';

const provenance = { url: 'https://x.example/sources/a?v=f1&q=%22', release: 'f1', engine: '0.1.0' };

function written({ origin, ...source }: Source, parallels: Parameters<typeof tei>[1] = []): XmlElement {
  return tei({ ...source, file: origin.file, sha256: origin.sha256 }, parallels);
}

function tei(text: TextToWrite, parallels: Parameters<typeof writeSourceTei>[1]['parallels']): XmlElement {
  const urlOf = ({ source, place }: { source: string; place: string }) =>
    `https://x.example/sources/${source}#${place}`;
  return readXml([...writeSourceTei(text, { parallels, urlOf, provenance })].join(''));
}

function named(root: XmlElement, name: string): XmlElement[] {
  return [...elementsOf(root)].filter((element) => element.name === name);
}

function wordsOf(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

describe('writeSourceTei', () => {
  test('has every block under its place', async () => {
    const source = await readMarkdown(`# One

First *words*.

> Quoted.
>
> > Deeper.

- an item
- another

  of two paragraphs

(7) Somebody, Somewhere (1920)

A note here.[^1]

[^1]: The note.
`);
    const root = written(source);
    const body = named(root, 'body')[0]!;
    const ids = [...elementsOf(body)].flatMap(({ attributes }) => attributes['xml:id'] ?? []);
    expect(new Set(ids)).toEqual(new Set(source.blocks.map(({ place }) => place)));
    expect(named(body, 'list')).toHaveLength(1);
    expect(named(body, 'item')).toHaveLength(2);
    expect(wordsOf(textOf(body, () => false))).toBe(wordsOf(source.text));
    expect(named(body, 'p').every((p) => [...elementsOf(p)].slice(1).every(({ name }) => name !== 'p'))).toBe(
      true,
    );
  });

  test('loses no word of any text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.constantFrom('word ', '<a> & ', ']]>', '\n\n', '\n', '  ', '"', 'é\u0301', '\u0007', 'x'),
          {
            minLength: 1,
            maxLength: 30,
          },
        ),
        async (pieces) => {
          const source = await readText(`Begin ${pieces.join('').replaceAll('\u0007', '\u001b')} end`);
          expect(wordsOf(textOf(named(written(source), 'body')[0]!, () => false))).toBe(wordsOf(source.text));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('links what stands elsewhere, by the first block of each passage', async () => {
    const source = await readText('One.\n\nTwo.\n\nThree.');
    const here = { source: source.id, place: 'p1-p2', from: 0, to: 10 };
    const there = { source: 'other', place: 'p7', from: 3, to: 9 };
    const [link] = named(written(source, [{ here, there, verdict: 'altered' }]), 'link');
    expect(link!.attributes).toEqual({
      type: 'altered',
      n: 'p1-p2 p7',
      target: '#p1 https://x.example/sources/other#p7',
    });
  });

  test('has a body where there is nothing in the text', async () => {
    const source = await readText('One.');
    const empty = written({ ...source, text: '', blocks: [] });
    expect(named(empty, 'body')[0]!.children.some((child) => typeof child !== 'string')).toBe(true);
  });

  test('says of which file and which release it is', async () => {
    const source = await readText('One.');
    const root = written(source);
    expect(named(root, 'idno').map((idno) => textOf(idno, () => false))).toEqual([
      source.origin.file,
      source.origin.sha256,
    ]);
    expect(named(root, 'ref')[0]!.attributes['target']).toBe(provenance.url);
  });
});
