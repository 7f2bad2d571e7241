import { expect, test } from 'vitest';
import { assetHeadersFile, headersFor } from '../../src/store/index.ts';

test('pages may load only what the site itself has', () => {
  const headers = headersFor('page', { isLocal: false });
  expect(headers['Content-Security-Policy']).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'; upgrade-insecure-requests",
  );
  expect(headers['Strict-Transport-Security']).toBe('max-age=31536000; includeSubDomains');
});

test('on localhost nothing insists on TLS', () => {
  const headers = headersFor('page', { isLocal: true });
  expect(headers['Strict-Transport-Security']).toBeUndefined();
  expect(headers['Content-Security-Policy']).not.toContain('upgrade-insecure-requests');
});

test('static files get theirs through a file', () => {
  expect(assetHeadersFile()).toBe(`/static/*
  X-Content-Type-Options: nosniff
  Cross-Origin-Resource-Policy: same-origin
  Cross-Origin-Embedder-Policy: require-corp
  Content-Security-Policy: default-src 'none'; script-src 'self'
  Cache-Control: public, max-age=31536000, immutable
`);
});
