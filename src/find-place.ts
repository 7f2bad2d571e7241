/**
 * A place as people write it, found in the sources: `simkin-1997:p33`, `articles/one.txt:p3-p5`.
 *
 * The source is given by its id, by its file as it was named, or by the file's name with or without
 * folder and extension; the place as results and `variorum text --blocks` print it. A place may hold
 * a hyphen only as a range of two places.
 */
import { hull, type Passage, type Source, UsageError } from './model/index.ts';
import { suggestion } from './nearest-names.ts';

/** @throws UsageError `usage.option` where there is no such source or place, with the nearest that there are. */
export function findPlace(sources: readonly Source[], asked: string): Passage {
  const colon = asked.lastIndexOf(':');
  if (colon <= 0) {
    throw new UsageError('usage.option', `Expected a source and a place in it, got \`${asked}\``, {
      advice: `write them as in \`${sources[0]?.id ?? 'letters'}:p3\``,
    });
  }
  const source = findSource(sources, asked.slice(0, colon));
  return findInSource(source, asked.slice(colon + 1));
}

function findSource(sources: readonly Source[], name: string): Source {
  const matches = [
    (source: Source) => source.id === name,
    ({ origin }: Source) => origin.file === name,
    ({ origin }: Source) => fileName(origin.file) === name,
    ({ origin }: Source) => withoutExtension(fileName(origin.file)) === name,
  ];
  for (const isMatch of matches) {
    const found = sources.filter(isMatch);
    if (found.length === 1) return found[0]!;
    if (found.length > 1) {
      throw new UsageError('usage.option', `Several sources are called \`${name}\``, {
        advice: `name one of them: ${found.map(({ id }) => `\`${id}\``).join(', ')}`,
      });
    }
  }
  const names = sources.flatMap(({ id, origin }) => [id, fileName(origin.file)]);
  throw new UsageError('usage.option', `There is no source \`${name}\``, {
    advice: suggestion(name, names, `name one of ${idList(sources)}`),
  });
}

function fileName(file: string): string {
  return file.replace(/^.*[/\\]/, '');
}

function withoutExtension(name: string): string {
  return name.replace(/\.[^.]+$/, '');
}

/** Ids that fit a line; of a library the rest is counted. */
const listedIds = 8;

function idList(sources: readonly Source[]): string {
  const ids = sources.slice(0, listedIds).map(({ id }) => `\`${id}\``);
  if (sources.length > listedIds) ids.push(`and ${sources.length - listedIds} more`);
  return ids.join(', ');
}

function findInSource(source: Source, place: string): Passage {
  const blockAt = (name: string): Source['blocks'][number] | undefined =>
    source.blocks.find((block) => block.place === name);
  const whole = blockAt(place);
  if (whole !== undefined) return { source: source.id, place, from: whole.from, to: whole.to };
  for (let hyphen = place.indexOf('-'); hyphen >= 0; hyphen = place.indexOf('-', hyphen + 1)) {
    const [first, last] = [blockAt(place.slice(0, hyphen)), blockAt(place.slice(hyphen + 1))];
    if (first === undefined || last === undefined) continue;
    if (last.from < first.from) {
      throw new UsageError('usage.option', `\`${place}\` ends before it begins`, {
        advice: `write \`${last.place}-${first.place}\``,
      });
    }
    const { from, to } = hull(first, last);
    return { source: source.id, place, from, to };
  }
  const missing = place.split('-').find((name) => blockAt(name) === undefined) ?? place;
  const places = source.blocks.filter(({ type }) => type !== 'gap').map((block) => block.place);
  throw new UsageError('usage.option', `There is no place \`${missing}\` in \`${source.id}\``, {
    advice: suggestion(missing, places, 'see `variorum text FILE --blocks`'),
  });
}
