import { createColors } from 'picocolors';
import { checkQuote, checkSources } from '../check-sources.ts';
import { checkedFile } from '../checked-file.ts';
import type { Report } from '../compare.ts';
import {
  type CheckedFile,
  checkSummary,
  type FileOf,
  namedInCheck,
  writeCheckGithub,
  writeCheckJson,
  writeCheckSarif,
  writeCheckText,
} from '../export/index.ts';
import {
  type Attribution,
  type CheckResult,
  createBudget,
  type Diagnostic,
  limits,
  type RuleSeverities,
  type Source,
  UsageError,
} from '../model/index.ts';
import { plainMap, readSource, type SourceFile } from '../read/index.ts';
import { stateAttribution } from '../state-attribution.ts';
import { checkSettings } from './check-settings.ts';
import { checkedFiles } from './checked-files.ts';
import { diagnosticLines } from './diagnostic-lines.ts';
import type { GatheredManifests } from './gather-manifests.ts';
import { inBlocks } from './in-blocks.ts';
import type { StoredRelease } from './open-release.ts';
import { readSources } from './read-sources.ts';

export type CheckFormat = 'text' | 'json' | 'sarif' | 'github';

/** A quotation by itself, and who is said to have said it. */
export interface GivenQuotation {
  /** The words, or the bytes that were sent. */
  readonly wording: string | SourceFile;
  readonly by?: string;
  readonly work?: string;
  readonly date?: string;
}

export interface CheckWork {
  /** What is checked: against themselves, each other and the library. */
  readonly files: readonly SourceFile[];
  readonly library: readonly SourceFile[];
  readonly release?: Pick<StoredRelease, 'sources'>;
  /** Instead of files. */
  readonly quote?: GivenQuotation;
  readonly manifests: GatheredManifests;
  /** Those of the command line, which go before those of any corpus. */
  readonly rules: RuleSeverities;
  readonly minimumWords?: number;
  /** What was passed over while the files were gathered. */
  readonly skipped: readonly Diagnostic[];
  readonly format: CheckFormat;
  readonly isQuiet: boolean;
  readonly showsAll: boolean;
  readonly isColoured: boolean;
}

export interface CheckWorkResult {
  readonly output: readonly string[];
  /** Lines for stderr. */
  readonly notes: readonly string[];
  readonly isExact: boolean;
  /** Something is wrong that is no mere note. */
  readonly hasFailed: boolean;
}

/** Reads the sources, checks the quotations and writes the result. */
export async function performCheck(work: CheckWork, report: Report): Promise<CheckWorkResult> {
  const sources = await sourcesOf(work);
  const checked = await checkOf(work, sources, report);
  const result: CheckResult = { ...checked, diagnostics: [...work.skipped, ...checked.diagnostics] };
  const fileOf = await filesOf(work, result, sources);
  const notes = diagnosticLines(result.diagnostics, sources);
  if (work.format === 'text' || work.format === 'github')
    notes.push(checkSummary(result), ...waysOut(result, work));
  if (!result.exact && !result.diagnostics.some(({ code }) => code === 'check.capped'))
    notes.push('variorum: a limit made the search coarser: what was not found may be there all the same');
  return {
    output: [...inBlocks(writeCheck(result, fileOf, work))],
    notes,
    isExact: result.exact,
    hasFailed: [...result.checks.flatMap(({ findings }) => findings), ...result.findings].some(
      ({ severity }) => severity !== 'note',
    ),
  };
}

/** What to do about quotations that were not found, where they are so many that one looks for a way out. */
function waysOut({ checks, sources, options }: CheckResult, { quote, rules }: CheckWork): string[] {
  const count = checks.filter(({ verdict }) => verdict === 'not-found').length;
  if (count === 0 || quote !== undefined || options.rules['not-found'] === 'off') return [];
  if (sources.length === 1)
    return ['There is no other text to look them up in: name files, folders or a release after `--in`'];
  // Who has said how severe it is knows the rule.
  if (count === 1 || rules['not-found'] !== undefined) return [];
  return [`${count} quotations were not found: \`--rule not-found=off\` leaves them out`];
}

/** A checked file that the release holds, too, is not its own source. */
async function sourcesOf({ files, library, release }: CheckWork): Promise<readonly Source[]> {
  const own = new Set(files.map(({ sha256 }) => sha256));
  const held = (release?.sources ?? []).filter(({ origin }) => !own.has(origin.sha256));
  return [...(await readSources([...files, ...library], '', held)), ...held];
}

async function checkOf(work: CheckWork, sources: readonly Source[], report: Report): Promise<CheckResult> {
  const { manifests, rules, minimumWords } = work;
  const request = {
    ...checkSettings(manifests, { sources, rules }),
    ...(minimumWords !== undefined && { minimumWords }),
  };
  if (work.quote === undefined) {
    const checked = sources.slice(0, work.files.length).map(({ id }) => id);
    const budget = createBudget(limits.stepsPerCommand);
    return checkSources(sources, { ...request, checked }, budget, report);
  }
  const attribution = attributionOf(work.quote);
  return checkQuote(await wordingOf(work.quote), sources, {
    ...request,
    // Who asks for four words wants to know of four words.
    minimumWords: minimumWords ?? 1,
    ...(attribution && { attribution }),
  });
}

async function wordingOf({ wording }: GivenQuotation): Promise<string> {
  const text = typeof wording === 'string' ? wording : (await readSource(wording, { format: 'text' })).text;
  if (/[\p{L}\p{N}]/u.test(text)) return text;
  throw new UsageError('usage.option', 'Expected words to look up after `--quote` got none', {
    advice: 'write them in quotation marks of your shell, or `--quote -` to send them',
  });
}

function attributionOf({ by, work, date }: GivenQuotation): Attribution | undefined {
  return stateAttribution({
    ...(by !== undefined && { name: by }),
    ...(work !== undefined && { work }),
    ...(date !== undefined && { date }),
  });
}

async function filesOf(
  { files, library, quote, format, showsAll }: CheckWork,
  result: CheckResult,
  sources: readonly Source[],
): Promise<FileOf> {
  const named =
    format === 'json'
      ? new Set<string>()
      : namedInCheck(result, { showsAll: showsAll || quote !== undefined });
  const fileOf = await checkedFiles(sources, [...files, ...library], named);
  if (quote === undefined) return fileOf;
  const own = quotedFile(result);
  return (id) => (result.checked.includes(id) ? own : fileOf(id));
}

/** The words of the command line are in no file. */
function quotedFile({ checks }: CheckResult): CheckedFile {
  // The first holds all others.
  const text = checks[0]?.quotation ?? '';
  const origin = { file: '', sha256: '', mediaType: 'text/plain', bytes: 0 } as const;
  return { ...checkedFile({ title: 'Quotation', text, origin }, plainMap(text)), path: undefined };
}

function writeCheck(result: CheckResult, fileOf: FileOf, work: CheckWork): Iterable<string> {
  const { isQuiet, showsAll } = work;
  switch (work.format) {
    case 'json':
      return writeCheckJson(result);
    case 'sarif':
      return writeCheckSarif(result, { fileOf, isQuiet });
    case 'github':
      return writeCheckGithub(result, { fileOf, isQuiet });
    case 'text':
      return writeCheckText(result, {
        colours: createColors(work.isColoured),
        fileOf,
        isQuiet,
        showsAll,
        leadsWithVerdict: work.quote !== undefined,
      });
  }
}
