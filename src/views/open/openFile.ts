import { LIMITS } from '#exchange/formats.ts';
import { trustedScript } from '#load/trustedScript.ts';
import type { OpenReply, OpenRequest } from './open.worker.ts';
import workerUrl from './open.worker.ts?worker&url';

/**
 * Reads and checks a file, in a thread that ends with it. Nothing of it leaves the browser.
 * @param signal  ends it
 * @throws when the file cannot be had, or the thread fails; the signal's reason
 */
export async function openFile(file: File, signal: AbortSignal): Promise<OpenReply> {
  if (file.size > LIMITS.bytes) return tooLarge(file);
  const bytes = await file.arrayBuffer();
  signal.throwIfAborted();
  const thread = new Worker(trustedScript(workerUrl), { type: 'module' });
  try {
    return await new Promise<OpenReply>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      thread.addEventListener('message', ({ data }: MessageEvent<OpenReply>) => resolve(data));
      thread.addEventListener('error', ({ message }) => reject(new Error(message)));
      thread.postMessage({ name: file.name, bytes } satisfies OpenRequest, [bytes]);
    });
  } finally {
    thread.terminate();
  }
}

/** Said before it is read: a file that is too large may not fit in the memory there is. */
const tooLarge = ({ name, size }: File): OpenReply => ({
  ok: false,
  format: null,
  problems: [
    {
      file: name,
      id: null,
      field: '',
      code: 'file-large',
      found: `${Math.ceil(size / 1e6)} MB`,
      expected: `at most ${LIMITS.bytes / 1e6} MB`,
      mend: 'Take a part of it.',
    },
  ],
});
