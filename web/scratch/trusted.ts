/**
 * The two places at which this page trusts a string: the address of its own engine, and the HTML that this
 * engine writes with the templates that write all pages, which escape every text. The page's policy allows
 * this one policy, once.
 */
interface TrustPolicy {
  createHTML(html: string): string;
  createScriptURL(url: string): string;
}

interface TrustFactory {
  createPolicy(name: string, rules: TrustPolicy): TrustPolicy;
}

const rules: TrustPolicy = {
  createHTML: (html) => html,
  createScriptURL(url) {
    if (!/^\/static\/[\w.-]+\.js$/.test(url)) throw new TypeError(`Expected our own engine got ${url}`);
    return url;
  },
};

/** Browsers that do not know trusted types take the strings as they are. */
export function createTrust(): TrustPolicy {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustFactory };
  return trustedTypes?.createPolicy('variorum-scratch', rules) ?? rules;
}

export type Trust = TrustPolicy;
