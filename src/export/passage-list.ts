import type { Passage } from '../model/index.ts';
import type { Provenance } from './provenance.ts';
import type { Readings } from './readings.ts';

/** A passage as a page lists it, with what is to be known of its source. */
export interface ListedPassage extends Passage {
  /** The title of its source, who wrote it and when, as far as that is known. */
  readonly title: string;
  readonly byline: string;
  /** A BCP 47 tag; `und` where nobody said. */
  readonly language: string;
  /** The file that the source was read from, by the sha256 of its bytes. */
  readonly sha256: string;
  /** The place as people cite it: "¶1–3". */
  readonly label: string;
  readonly url: string;
  /** The heading that it stands under, and the words around it; empty where there are none. */
  readonly heading: string;
  readonly before: string;
  readonly text: string;
  readonly after: string;
  readonly note: string;
}

/** Passages under one heading: the copies of a text, what sources say of a topic, where a saying occurs. */
export interface PassageList {
  readonly title: string;
  readonly note: string;
  readonly passages: readonly ListedPassage[];
  /** Where the passages are copies that were collated: which of them read what. */
  readonly readings?: Readings;
  readonly provenance: Provenance;
}
