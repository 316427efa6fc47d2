import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ActorRow, EventRow, IssueRow } from '#corpus/ids.ts';

/** What the pointer or the focus is on. Never in the address, so a moving mouse touches neither history nor filters. */
export interface Attention {
  readonly event: EventRow | null;
  readonly cell: { readonly actor: ActorRow; readonly issue: IssueRow } | null;
}

export type AttentionStore = StoreApi<Attention>;

export const createAttentionStore = (): AttentionStore => createStore<Attention>()(() => ({ event: null, cell: null }));
