/** How a terminal sets text off. Each is the identity where there are no colours. */
export interface Colours {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly underline: (text: string) => string;
  readonly strikethrough: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly cyan: (text: string) => string;
  readonly isColorSupported: boolean;
}

const asItIs = (text: string): string => text;

/** For files. */
export const noColours: Colours = {
  bold: asItIs,
  dim: asItIs,
  underline: asItIs,
  strikethrough: asItIs,
  yellow: asItIs,
  cyan: asItIs,
  isColorSupported: false,
};
