/** Makes one file in a thread of its own. */
import { type FileRequest, makeFile } from './makeFile.ts';

/** The file, or why there is none. */
export type FileReply = { readonly made: Blob } | { readonly fault: string };

self.addEventListener('message', ({ data }: MessageEvent<FileRequest>) => {
  makeFile(data).then(
    (made) => self.postMessage({ made } satisfies FileReply),
    (fault: unknown) => self.postMessage({ fault: String(fault) } satisfies FileReply),
  );
});
