import { isMainThread } from 'node:worker_threads';

// The same file starts the command and its worker thread; each loads only its own half.
if (isMainThread) {
  const { runCommandLine } = await import('./command-line.ts');
  process.exitCode = await runCommandLine(process.argv, new URL(import.meta.url));
} else {
  const { answerMainThread } = await import('./thread.ts');
  await answerMainThread();
}
