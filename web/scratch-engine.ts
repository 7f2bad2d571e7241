/**
 * The engine of the page for texts of one's own, in a thread of the reader's browser: the same program that
 * compares on the command line, and the same templates that write the pages. It can send nothing anywhere: the
 * policy that it is served with allows no connection.
 */

import { compareSources, type Progress } from '../src/compare.ts';
import { compareTexts, groupTexts, refusalOf } from '../src/compare-texts.ts';
import { writeComparisonHtml } from '../src/export/index.ts';
import { layOutComparison } from '../src/lay-out-comparison.ts';
import { createLocator } from '../src/locate.ts';
import { limits, type Source, VariorumError } from '../src/model/index.ts';
import { pastedTitle, readPasted, readSource } from '../src/read/index.ts';
import type { TextGroup, TextPair } from '../src/store/index.ts';
import { readScratchQuery, renderTextGroup, renderTextPair, type ScratchQuery } from '../src/views/index.ts';
import type { EngineAnswer, EngineRequest, ScratchText, ScratchTexts } from './scratch/messages.ts';

/** What was compared last. */
interface Compared {
  readonly sources: readonly Source[];
  /** The pair that was shown last; of a novel it takes half a second to compare it again. */
  pair?: { readonly name: string; readonly compared: TextPair };
  group?: TextGroup;
}

type Tell = (words: string) => void;

let compared: Compared = { sources: [] };

addEventListener('message', ({ data }: MessageEvent<EngineRequest>) => {
  void answer(data);
});

async function answer(request: EngineRequest): Promise<void> {
  const { run } = request;
  const send = (reply: EngineAnswer): void => postMessage(reply);
  try {
    send(await perform(request, (words) => send({ run, type: 'progress', words })));
  } catch (cause) {
    send({ run, type: 'failed', message: describe(cause) });
  }
}

function describe(cause: unknown): string {
  if (!(cause instanceof VariorumError)) return `That is our fault, not yours: ${String(cause)}`;
  return `${cause.message}${cause.advice === undefined ? '' : `; ${cause.advice}`}.`;
}

async function perform(request: EngineRequest, tell: Tell): Promise<EngineAnswer> {
  const { run, search } = request;
  if (request.type === 'compare') compared = { sources: await readTexts(request) };
  const query = readScratchQuery(new URLSearchParams(search), compared.sources.length);
  if (request.type === 'report') return { run, type: 'report', ...writeReport(query) };
  return { run, type: 'shown', ...render(query, tell), hasReport: query.pair !== undefined };
}

/** Boxes without a text do not count, unless fewer than two are left. */
async function readTexts({ texts, language }: ScratchTexts): Promise<Source[]> {
  const written = texts.filter(({ text }) => text.trim() !== '');
  const wanted = written.length < 2 ? texts : written;
  const sources = await Promise.all(wanted.map((text, index) => readText(text, language, index + 1)));
  const most = { each: limits.scratchWords, together: limits.scratchWordsTogether };
  const refusal = refusalOf(sources, most);
  if (refusal !== undefined) throw refusal;
  return sources;
}

async function readText(pasted: ScratchText, language: string, number: number): Promise<Source> {
  const plain = await readPasted({ ...pasted, ...(language !== '' && { language }) }, number);
  if (!pasted.isMarkdown) return plain;
  const bytes = new TextEncoder().encode(pasted.text);
  const file = { file: pastedTitle(pasted, number), bytes, sha256: plain.origin.sha256 };
  const source = await readSource(file, { format: 'markdown' });
  const { id, siglum } = plain;
  return {
    ...source,
    id,
    siglum,
    title: pasted.label.trim() === '' ? source.title : plain.title,
    language: language === '' ? source.language : language,
  };
}

function render(query: ScratchQuery, tell: Tell): { readonly html: string; readonly hide: string } {
  const { pair } = query;
  if (pair !== undefined) {
    tell('Comparing word by word…');
    const isOfMore = compared.sources.length > 2;
    return renderTextPair({ pair: pairOf(pair), query: { ...query, pair }, isOfMore });
  }
  compared.group ??= groupTexts(compared.sources, undefined, (progress) => tell(progressWords(progress)));
  return renderTextGroup({ group: compared.group, query });
}

const stages: Readonly<Partial<Record<Progress['stage'], string>>> = {
  tokenize: 'Reading',
  detect: 'Looking for shared passages in',
  'lay-out': 'Comparing with the first',
};

function progressWords({ stage, done, total }: Progress): string {
  const words = stages[stage];
  return words === undefined ? 'Comparing passages…' : `${words}: text ${done + 1} of ${total}…`;
}

function pairOf(numbers: readonly [number, number]): TextPair {
  const name = numbers.join('-');
  if (compared.pair?.name !== name) {
    const [a, b] = sourcesOf(numbers);
    compared.pair = { name, compared: compareTexts(a, b) };
  }
  return compared.pair.compared;
}

function sourcesOf([a, b]: readonly [number, number]): [Source, Source] {
  return [compared.sources[a - 1]!, compared.sources[b - 1]!];
}

/** The file of a pair that can be kept: what is hidden on the page is ignored in it, and it says so. */
function writeReport({ pair = [1, 2], options }: ScratchQuery): {
  readonly html: string;
  readonly name: string;
} {
  const [a, b] = sourcesOf(pair);
  const comparison = compareSources(a, b, { ignore: options.hide });
  const html = writeComparisonHtml(
    comparison,
    { a, b },
    { rows: layOutComparison(comparison, a, b), locate: { a: createLocator(a), b: createLocator(b) } },
  );
  return {
    html: [...html].join(''),
    name: `${[a, b].map(({ title }) => fileName(title)).join('-and-')}.html`,
  };
}

function fileName(title: string): string {
  const name = title.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  return name === '' ? 'text' : name.slice(0, limits.idLength).toLowerCase();
}
