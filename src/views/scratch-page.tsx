import { type DifferenceKind, differenceKinds, limits } from '../model/index.ts';
import { hideCodes } from './compare-options.ts';
import { renderLayout } from './layout.tsx';
import { type TextPairProps, TextPairResult } from './scratch-pair.tsx';
import { scratchPath } from './scratch-query.ts';
import type { Site } from './site.ts';
import { grouped, kindWords } from './words.ts';

export interface ScratchPageProps {
  /** What stands in the boxes; at least two. */
  readonly texts: readonly { readonly label: string; readonly text: string }[];
  /** A BCP 47 tag; empty where nobody said. */
  readonly language: string;
  readonly ignore: readonly DifferenceKind[];
  /** Words of a text that may be sent. */
  readonly wordsSent: number;
  /** Why there is no result. */
  readonly problem?: string;
  readonly result?: Omit<TextPairProps, 'form'>;
}

const formId = 'texts';

/**
 * The form for texts of one's own. It is sent where scripts are off; where they are on, a script takes it over
 * and nothing is sent. Its texts stand in it alone, so each view of a result is this form sent again.
 */
export function renderScratch(site: Site, props: ScratchPageProps): string {
  const { problem, result } = props;
  const { scratch } = site.current;
  return renderLayout({
    site,
    path: scratchPath,
    title: result === undefined ? 'Scratch' : 'Scratch: result',
    crumbs: [{ href: '/', name: 'Overview' }],
    data: `${scratchPath}.json`,
    ...(scratch && { scripts: [scratch.script] }),
    ...(result && { hide: hideCodes(result.query.options) }),
    children: (
      <>
        <h1>Compare texts of your own</h1>
        <p class="lede">
          Paste two texts or more. What differs is shown as on the pages of this corpus; your texts do not
          become part of it.
        </p>
        {problem === undefined ? null : (
          <p class="state" role="alert">
            {problem}
          </p>
        )}
        <form
          id={formId}
          class="scratch"
          action={`${scratchPath}#result`}
          method="post"
          accept-charset="utf-8"
          data-scratch
          {...(scratch && { 'data-engine': `/${scratch.engine.path}` })}
          data-most-texts={limits.scratchTexts}
          data-most-words={limits.scratchWords}
          data-link-length={limits.scratchLinkLength}
          data-link-unfolded={limits.scratchLinkUnfolded}
        >
          <div class="boxes" data-boxes>
            {props.texts.map(({ label, text }, index) => (
              <Box number={index + 1} label={label} text={text} />
            ))}
          </div>
          <Options {...props} />
          <div class="go" data-go>
            <button type="submit" class="primary">
              Compare
            </button>
            <p class="fine" data-how>
              Sent once to compare; not stored or logged. So two texts of up to {grouped(props.wordsSent)}{' '}
              words each are compared; where scripts are allowed, up to {limits.scratchTexts} texts of up to{' '}
              {grouped(limits.scratchWords)} words, in your browser, and nothing is sent.
            </p>
          </div>
        </form>
        <div data-result>{result === undefined ? null : <TextPairResult {...result} form={formId} />}</div>
      </>
    ),
  });
}

interface BoxProps {
  readonly number: number;
  readonly label: string;
  readonly text: string;
}

/** The script copies it for further texts. */
function Box({ number, label, text }: BoxProps) {
  return (
    <fieldset class="box" data-box>
      <legend>Text {number}</legend>
      <p class="field">
        <label for={`label-${number}`}>Name (may stay empty)</label>
        <input
          id={`label-${number}`}
          name="label"
          value={label}
          maxlength={limits.titleLength}
          dir="auto"
          autocomplete="off"
        />
      </p>
      <p class="field">
        <label for={`text-${number}`}>Text</label>
        {/* The first line break in a text area is the markup's own. */}
        <textarea
          id={`text-${number}`}
          name="text"
          rows={12}
          dir="auto"
          spellcheck={false}
          autocomplete="off"
        >
          {`\n${text}`}
        </textarea>
      </p>
    </fieldset>
  );
}

/** Languages offered, by tag: those whose words the classification knows first, then others that are much edited. */
const languages: Readonly<Record<string, string>> = {
  en: 'English',
  de: 'German',
  fr: 'French',
  la: 'Latin',
  ar: 'Arabic',
  zh: 'Chinese',
  cs: 'Czech',
  nl: 'Dutch',
  grc: 'Greek, ancient',
  el: 'Greek, modern',
  he: 'Hebrew',
  it: 'Italian',
  ja: 'Japanese',
  fa: 'Persian',
  pl: 'Polish',
  pt: 'Portuguese',
  ru: 'Russian',
  es: 'Spanish',
  sv: 'Swedish',
  tr: 'Turkish',
  uk: 'Ukrainian',
  yi: 'Yiddish',
};

function Options({ language, ignore }: Pick<ScratchPageProps, 'language' | 'ignore'>) {
  return (
    <div class="options">
      <p class="field">
        <label for="language">Language</label>
        <select id="language" name="language">
          <option value="">not stated</option>
          {Object.entries(languages).map(([tag, name]) => (
            <option value={tag} selected={tag === language}>
              {name}
            </option>
          ))}
        </select>
      </p>
      <fieldset class="ignore">
        <legend>Ignore differences of</legend>
        {/* Says that the boxes were there to be ticked: unticked ones send nothing. */}
        <input type="hidden" name="ignore" value="" />
        {differenceKinds.map((kind) => (
          <span class="field check">
            <input
              type="checkbox"
              id={`ignore-${kind}`}
              name="ignore"
              value={kind}
              checked={ignore.includes(kind)}
            />
            <label for={`ignore-${kind}`}>
              <span class="sample" data-k={kindWords[kind].code} aria-hidden="true">
                {kind === 'ellipsis' ? '…' : 'Aa'}
              </span>{' '}
              {kind}
            </label>
          </span>
        ))}
      </fieldset>
    </div>
  );
}

/** What a sent form may say of a language: one of those that are offered. */
export function isOfferedLanguage(tag: string): boolean {
  return Object.hasOwn(languages, tag);
}
