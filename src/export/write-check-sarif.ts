/**
 * Findings as SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format,
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/), which code hosts and editors read: a rule for
 * each of ours, a result for each finding with its place in the file, the passages it is held against as
 * related locations, and what would make it right as a fix.
 *
 * Columns count UTF-16 units and end after the last character, as everywhere in Variorum. A file that is
 * named by a relative path stays relative, to be read from the folder the command ran in.
 */
import {
  type CheckResult,
  type CheckRule,
  checkRules,
  type Finding,
  ruleDescriptions,
  type SourceSummary,
  usualSeverities,
} from '../model/index.ts';
import { type CheckedFile, type FileOf, type FileRegion, fileFix } from './check-places.ts';
import { describeAttribution } from './describe-attribution.ts';
import { fingerprint } from './fingerprint.ts';
import { opening } from './opening.ts';
import {
  type Counterpart,
  counterpartsOf,
  namedInCheck,
  type ToldFinding,
  toldFindings,
} from './told-findings.ts';

export interface CheckSarifOptions {
  readonly fileOf: FileOf;
  /** Notes are left out. */
  readonly isQuiet: boolean;
}

/** One log of one run, in pieces. */
export function* writeCheckSarif(result: CheckResult, options: CheckSarifOptions): Generator<string> {
  const told = toldFindings(result).filter(({ finding }) => !options.isQuiet || finding.severity !== 'note');
  // Of a large library what no finding refers to says nothing.
  const named = namedInCheck(result, { showsAll: false });
  const files = result.sources.filter(({ id }) => named.has(id));
  const context: Context = {
    fileOf: options.fileOf,
    indexOf: new Map(files.map(({ id }, index) => [id, index])),
    seen: new Map(),
  };
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: driver(result) },
        columnKind: 'utf16CodeUnits',
        invocations: [invocation(result)],
        artifacts: files.map((file) => artifact(file, options.fileOf(file.id))),
        results: told.map((one) => resultOf(one, context)),
      },
    ],
  };
  yield `${JSON.stringify(log, null, 2)}\n`;
}

interface Context {
  readonly fileOf: FileOf;
  /** Index of each source's file among the artifacts. */
  readonly indexOf: ReadonlyMap<string, number>;
  /** How often each fingerprint was given: the same slip in the same words is told apart by its turn. */
  readonly seen: Map<string, number>;
}

function driver({ engine, options }: CheckResult): object {
  return {
    name: 'Variorum',
    version: engine,
    semanticVersion: engine,
    rules: checkRules.map((rule) => ({
      id: rule,
      name: rule.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
      shortDescription: { text: plain(sentences(rule)[0] ?? '') },
      fullDescription: { text: plain(`${sentences(rule).join('. ')}.`) },
      help: {
        text: plain(
          `${sentences(rule).join('. ')}. Switch it with --rule ${rule}=off, or under "rules" in corpus.json.`,
        ),
      },
      defaultConfiguration: configuration(options.rules[rule] ?? usualSeverities[rule]),
    })),
  };
}

function sentences(rule: CheckRule): string[] {
  return ruleDescriptions[rule].split(/\.\s+/);
}

function configuration(severity: Finding['severity'] | 'off'): object {
  return severity === 'off' ? { enabled: false } : { level: severity };
}

function invocation({ exact, diagnostics, options, sources }: CheckResult): object {
  const paths = new Map(sources.map(({ id, path }) => [id, path]));
  const notifications = diagnostics.map(({ code, message, severity, source }) => ({
    descriptor: { id: code },
    level: severity,
    message: { text: plain(message) },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(paths.get(source) ?? source) } } }],
  }));
  return {
    executionSuccessful: true,
    ...(notifications.length > 0 && { toolExecutionNotifications: notifications }),
    properties: { exact, minimumWords: options.minimumWords },
  };
}

function artifact({ title, sha256 }: SourceSummary, file: CheckedFile): object {
  const { path } = file;
  return {
    ...(path === undefined ? { contents: { text: file.source.text } } : { location: { uri: uriOf(path) } }),
    description: { text: plain(title) },
    ...(sha256 !== '' && { hashes: { 'sha-256': sha256 } }),
  };
}

/** A path as a URI reference: relative ones stay so, absolute ones become `file:` addresses. */
function uriOf(path: string): string {
  const slashed = path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
  const encoded = slashed
    .split('/')
    .map((name) => encodeURIComponent(name.toWellFormed()))
    .join('/');
  if (slashed.startsWith('/')) return `file://${encoded}`;
  return /^[A-Za-z]:\//.test(slashed) ? `file:///${encoded.replace('%3A', ':')}` : encoded;
}

function resultOf(told: ToldFinding, context: Context): object {
  const { finding, source } = told;
  const file = context.fileOf(source);
  const related = counterpartsOf(told);
  const fix = fileFix(finding, file);
  return {
    ruleId: finding.rule,
    ruleIndex: checkRules.indexOf(finding.rule),
    level: finding.severity,
    message: { text: plain(finding.message) },
    locations: [{ physicalLocation: physicalLocation(source, finding.span, context) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((counterpart, index) => relatedLocation(counterpart, index + 1, context)),
    }),
    partialFingerprints: { 'quotation/v1': fingerprintOf(told, context) },
    ...(fix !== undefined && { fixes: [fixOf(fix, source, context)] }),
  };
}

function physicalLocation(source: string, span: Finding['span'], { fileOf, indexOf }: Context): object {
  const file = fileOf(source);
  const snippet = file.written(span);
  return {
    artifactLocation: artifactLocation(source, { file, indexOf }),
    region: {
      ...region(file.regionOf(span)),
      ...(snippet !== '' && { snippet: { text: snippet.toWellFormed() } }),
    },
  };
}

function artifactLocation(
  source: string,
  { file, indexOf }: { file: CheckedFile; indexOf: Context['indexOf'] },
): object {
  const index = indexOf.get(source);
  return {
    ...(file.path !== undefined && { uri: uriOf(file.path) }),
    ...(index !== undefined && { index }),
  };
}

function region({ line, column, endLine, endColumn }: FileRegion): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function relatedLocation(
  { label, passage, focus, attribution }: Counterpart,
  id: number,
  context: Context,
): object {
  const said = attribution === undefined ? '' : `, ${describeAttribution(attribution)}`;
  return {
    id,
    physicalLocation: physicalLocation(passage.source, focus, context),
    message: { text: plain(`${label}: ${passage.place}${said}`) },
  };
}

function fixOf({ span, text }: NonNullable<Finding['fix']>, source: string, context: Context): object {
  const file = context.fileOf(source);
  const words = text.trim() === '' ? 'Leave it out' : `Write “${opening(text)}”`;
  return {
    description: { text: plain(words) },
    artifactChanges: [
      {
        artifactLocation: artifactLocation(source, { file, indexOf: context.indexOf }),
        replacements: [{ deletedRegion: region(file.regionOf(span)), insertedContent: { text } }],
      },
    ],
  };
}

/** Names a finding wherever its lines move to: by its rule, the quotation's words and its own. */
function fingerprintOf({ finding, source, check }: ToldFinding, { fileOf, seen }: Context): string {
  const own = fileOf(source).source.text.slice(finding.span.from, finding.span.to);
  const words = [finding.rule, check?.quotation ?? '', own].map((text) => text.replace(/\s+/gu, ' ').trim());
  const name = fingerprint(words.join('\n'));
  const turn = (seen.get(name) ?? 0) + 1;
  seen.set(name, turn);
  return `${name}:${turn}`;
}

/** Braces stand for arguments in a SARIF message, and brackets before a parenthesis for a link. */
function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/[{}]/g, '$&$&')
    .replace(/\[(?=[^\]]*\]\()/g, '\\[');
}
