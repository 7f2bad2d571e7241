import * as v from 'valibot';
import { limits } from '../model/index.ts';
import { idPattern } from './source-id.ts';

/** Checks of what metadata and manifests have in common. */
export const text = v.pipe(
  v.string('Expected a text'),
  v.trim(),
  v.nonEmpty('Expected a text got an empty one'),
);

export const title = v.pipe(
  text,
  v.maxLength(limits.titleLength, `Expected at most ${limits.titleLength} characters`),
);

export const id = v.pipe(
  text,
  v.regex(
    idPattern,
    'Expected small letters a–z, digits, `.`, `_` or `-`, a letter or digit first, no `.txt` or the like at the end',
  ),
  v.maxLength(limits.idLength, `Expected at most ${limits.idLength} characters`),
);
