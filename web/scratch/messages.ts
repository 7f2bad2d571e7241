/** What the page of one's own texts and its engine, which runs beside it, tell each other. */

export interface ScratchText {
  readonly label: string;
  readonly text: string;
  readonly isMarkdown: boolean;
}

export interface ScratchTexts {
  readonly texts: readonly ScratchText[];
  /** A BCP 47 tag; empty where nobody said. */
  readonly language: string;
}

/** `run` numbers the requests: an answer to one that is no longer waited for is dropped. */
export type EngineRequest = { readonly run: number; readonly search: string } & (
  | ({ readonly type: 'compare' } & ScratchTexts)
  /** Another view of the texts that were compared last. */
  | { readonly type: 'show' }
  | { readonly type: 'report' }
);

export type EngineAnswer = { readonly run: number } & (
  | { readonly type: 'progress'; readonly words: string }
  /** `hide` holds codes of kinds; `hasReport` that a report of what is shown can be written. */
  | { readonly type: 'shown'; readonly html: string; readonly hide: string; readonly hasReport: boolean }
  | { readonly type: 'report'; readonly html: string; readonly name: string }
  | { readonly type: 'failed'; readonly message: string }
);
