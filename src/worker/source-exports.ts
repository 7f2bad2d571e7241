import { type TextToWrite, writeSourceTei } from '../export/index.ts';
import type { SourceOutline, TextPage } from '../store/index.ts';
import { passageHref } from '../views/index.ts';
import { readAddress } from './address.ts';
import type { Exports } from './answer.ts';
import { type ChosenParallels, chooseParallels } from './choose-parallels.ts';
import { exportedRange } from './list-exports.ts';
import { notFound } from './not-found.ts';
import type { PageContext } from './page-environment.ts';
import { parallelExports, readable } from './parallel-exports.ts';
import { provenanceOf } from './passage-exports.ts';

/** Under the address of the source all of it, with what it shares; under that of a later page that page. */
export function sourceExports(c: PageContext, outline: SourceOutline, page: TextPage): Exports {
  const isWhole = readAddress(c.req.raw).path === `/sources/${outline.source.id}`;
  return isWhole || outline.pages.length === 1 ? wholeExports(c, outline) : pageExports(c, outline, page);
}

function wholeExports(c: PageContext, { source }: SourceOutline): Exports {
  const whole = async (): Promise<TextToWrite> => {
    const found = await c.get('store').source(source.id);
    if (found === undefined) throw notFound('source', source.id);
    return { ...source, text: found.source.text, blocks: found.source.blocks };
  };
  const shared = (): Promise<ChosenParallels> =>
    chooseParallels(c.get('store'), c.get('catalogue'), {
      a: source.id,
      sort: 'place',
      commonplace: 'fold',
    });
  return {
    txt: async () => (await whole()).text,
    csv: async () => writeCsv(c, await shared()),
    xml: async () => teiOf(c, await whole(), await shared()),
  };
}

async function writeCsv(c: PageContext, shared: ChosenParallels): Promise<string> {
  return parallelExports(c, shared, 1).csv!();
}

async function teiOf(c: PageContext, text: TextToWrite, shared?: ChosenParallels): Promise<string> {
  const parallels =
    shared === undefined
      ? []
      : await shared.read(c.get('store'), readable(shared, exportedRange(1, shared.total)));
  const written = writeSourceTei(text, {
    parallels: parallels.map(({ a, b, verdict }) => ({ here: a, there: b, verdict })),
    urlOf: (passage) => c.get('site').origin + passageHref(passage),
    provenance: provenanceOf(c),
  });
  return [...written].join('');
}

function pageExports(c: PageContext, { source }: SourceOutline, page: TextPage): Exports {
  const clipped = (position: number): number => Math.min(page.text.length, Math.max(0, position - page.from));
  const blocks = page.blocks.map((block) => ({ ...block, from: clipped(block.from), to: clipped(block.to) }));
  return {
    txt: () => page.text,
    xml: () => teiOf(c, { ...source, text: page.text, blocks }),
  };
}
