import { useCallback, useEffect, useState } from 'react';
import { type Changes, changeSource, unpackChanges } from '#corpus/changeColumns.ts';
import { changeSteps } from '#corpus/changes.ts';
import type { Corpus } from '#corpus/corpus.ts';
import { ruleOf, type StanceRule } from '#corpus/rule.ts';
import { trustedScript } from '#load/trustedScript.ts';
import { useCorpus, useIsLarge } from '#load/useCorpus.ts';
import { useInSlices } from '#load/useInSlices.ts';
import type { ChangesReply, ChangesRequest } from './changes.worker.ts';
import workerUrl from './changes.worker.ts?worker&url';

/** Of the last record asked for. It stays for the visit: a record is sent but once. */
let worker: { readonly statements: Corpus['statements']; readonly thread: Worker } | null = null;

function threadFor(corpus: Corpus): Worker {
  if (worker?.statements !== corpus.statements) {
    worker?.thread.terminate();
    worker = { statements: corpus.statements, thread: new Worker(trustedScript(workerUrl), { type: 'module' }) };
    worker.thread.postMessage({ kind: 'open', source: changeSource(corpus) } satisfies ChangesRequest);
  }
  return worker.thread;
}

const isSameRule = (a: StanceRule, b: StanceRule): boolean =>
  a.mixedDays === b.mixedDays && a.oldMonths === b.oldMonths && a.least === b.least;

/**
 * All changes of the record by its rule: of a small one at once, of a large one from a thread of its own, or, if its
 * script does not come, in slices; null until they are there.
 * @throws what went wrong in that thread
 */
export function useChanges(): Changes | null {
  const corpus = useCorpus();
  const [isAlone, setAlone] = useState(!('Worker' in globalThis));
  const isThere = useIsLarge() && !isAlone;
  const make = useCallback(() => changeSteps(corpus), [corpus]);
  const here = useInSlices(isThere ? null : make);
  const [there, setThere] = useState<{ readonly corpus: Corpus; readonly changes: Changes } | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    if (!isThere) return;
    const { mixedDays, oldMonths, least } = ruleOf(corpus);
    const rule = { mixedDays, oldMonths, least };
    const thread = threadFor(corpus);
    const onMessage = ({ data }: MessageEvent<ChangesReply>) => {
      if (!isSameRule(data.rule, rule)) return;
      performance.measure('changes-worked-out', { start: performance.now() - data.took, duration: data.took });
      setThere({ corpus, changes: unpackChanges(data.columns) });
    };
    const onError = (event: Event) => {
      worker = null;
      thread.terminate();
      // Without a message it has not begun.
      if (event instanceof ErrorEvent) setFault(event.message);
      else setAlone(true);
    };
    thread.addEventListener('message', onMessage);
    thread.addEventListener('error', onError);
    thread.postMessage({ kind: 'list', rule } satisfies ChangesRequest);
    return () => {
      thread.removeEventListener('message', onMessage);
      thread.removeEventListener('error', onError);
    };
  }, [isThere, corpus]);
  if (fault !== null) throw new Error(fault);
  return here ?? (there?.corpus === corpus ? there.changes : null);
}
