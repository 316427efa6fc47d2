/** Words said when a pick is taken back. Apart from `MESSAGES`: the first view has none. */
import type { Locale } from '../format.ts';

const en = { undone: 'Undone', redone: 'Done again', nothing: 'Nothing to undo or redo' };

const zh: typeof en = { undone: '已撤销', redone: '已重做', nothing: '没有可撤销或重做的操作' };

export const undoMessages: Readonly<Record<Locale, typeof en>> = { en, zh };
