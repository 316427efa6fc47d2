/** The changes of a large record, worked out in a thread of its own: the record comes once, then a rule for each list. */
import { runNow } from '#base/steps.ts';
import { buffersOf, type ChangeColumns, type ChangeSource, corpusOfSource } from '#corpus/changeColumns.ts';
import { changeColumnSteps } from '#corpus/changes.ts';
import type { StanceRule } from '#corpus/rule.ts';

export type ChangesRequest =
  | { readonly kind: 'open'; readonly source: ChangeSource }
  | { readonly kind: 'list'; readonly rule: StanceRule };

export interface ChangesReply {
  readonly rule: StanceRule;
  readonly columns: ChangeColumns;
  /** Time that it took, ms. */
  readonly took: number;
}

let source: ChangeSource | null = null;

self.addEventListener('message', ({ data }: MessageEvent<ChangesRequest>) => {
  if (data.kind === 'open') source = data.source;
  else if (source !== null) {
    const start = performance.now();
    const columns = runNow(changeColumnSteps(corpusOfSource(source, data.rule), data.rule));
    const reply: ChangesReply = { rule: data.rule, columns, took: performance.now() - start };
    self.postMessage(reply, { transfer: buffersOf(columns) });
  }
});
