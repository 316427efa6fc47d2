import { trustedScript } from '#load/trustedScript.ts';
import { type FileRequest, makeFile } from './makeFile.ts';
import type { FileReply } from './take.worker.ts';
import workerUrl from './take.worker.ts?worker&url';

/**
 * Makes a file in a thread that ends with it, for its memory; if the thread's script does not come, here, which holds up
 * the page.
 * @throws what went wrong in the making
 */
export async function takeFile(request: FileRequest): Promise<Blob> {
  if (!('Worker' in globalThis)) return makeFile(request);
  const thread = new Worker(trustedScript(workerUrl), { type: 'module' });
  try {
    return await new Promise<Blob>((resolve, reject) => {
      thread.addEventListener('message', ({ data }: MessageEvent<FileReply>) => {
        if ('made' in data) resolve(data.made);
        else reject(new Error(data.fault));
      });
      thread.addEventListener('error', (event: Event) => {
        // Without a message it has not begun.
        if (event instanceof ErrorEvent) reject(new Error(event.message));
        else resolve(makeFile(request));
      });
      thread.postMessage(request);
    });
  } finally {
    thread.terminate();
  }
}
