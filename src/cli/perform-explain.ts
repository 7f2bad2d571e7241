import { createColors } from 'picocolors';
import type { ScannedTexts } from '../compare.ts';
import { explainParallels } from '../explain.ts';
import {
  writeExplanationJson,
  writeExplanationText,
  writeWhyNotJson,
  writeWhyNotText,
} from '../export/index.ts';
import { createBudget, limits } from '../model/index.ts';
import { explainAbsence } from '../why-not.ts';
import { lineOf } from './line-of.ts';

/** What somebody asks of a scan instead of its result. */
export type ScanQuestion =
  | { readonly type: 'explain'; readonly id: string }
  | { readonly type: 'why-not'; readonly places: readonly [string, string] };

interface Asked {
  readonly question: ScanQuestion;
  /** Ids of the sources after `--in`. */
  readonly against: readonly string[] | undefined;
  /** Anything but `json` is text. */
  readonly format: string;
  readonly isColoured: boolean;
}

/** The answer to a question about a scan, as text or JSON. */
export function performExplain(
  scanned: ScannedTexts,
  { question, against, format, isColoured }: Asked,
): Iterable<string> {
  const colours = createColors(isColoured);
  if (question.type === 'explain') {
    const explanation = explainParallels(scanned, {
      id: question.id,
      isSought: against !== undefined,
      lineOf,
    });
    return format === 'json' ? writeExplanationJson(explanation) : writeExplanationText(explanation, colours);
  }
  const whyNot = explainAbsence(scanned, {
    places: question.places,
    against,
    lineOf,
    budget: createBudget(limits.stepsPerCommand),
  });
  return format === 'json' ? writeWhyNotJson(whyNot) : writeWhyNotText(whyNot, colours);
}
