import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';
import { CountReporter } from './tests/count-reporter.ts';
import { LongestFirst } from './tests/longest-first.ts';

const sharedByBothRuntimes = ['tests/runtimes/**/*.test.ts'];

export default defineConfig({
  test: {
    reporters: ['default', new CountReporter()],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/worker/**', 'tests/browser/**'],
          // All processors; what starts processes of its own takes longer then.
          maxWorkers: '100%',
          testTimeout: 30_000,
        },
      },
      {
        plugins: [cloudflareTest({ wrangler: { configPath: './wrangler.toml' } })],
        test: { name: 'workers', include: ['tests/worker/**/*.test.ts', ...sharedByBothRuntimes] },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Two browsers, each of which serves all files that its process runs: to start one takes longer
          // than most tests. After the other projects, whose processes they would share the machine with.
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
