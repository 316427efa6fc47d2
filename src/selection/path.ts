/** The path of an address: the language, then the view or the page, or what is open. */
import { oneOf, parseId } from './codec.ts';
import { LANGUAGES, type OpenRecord, PLACES, type Selection, START, viewBeside } from './Selection.ts';

const RECORD_PATHS = ['event', 'actor', 'issue', 'source', 'tour', 'release'] as const;

/** The path of the language, view and open record; the view goes to the query when a record is open. */
export function writePath(s: Selection): string {
  const language = s.language === START.language ? '' : `/${s.language}`;
  const { open } = s;
  if (open === null) return `${language}/${s.view === START.view ? '' : `${s.view}/`}`;
  if (open.kind === 'stance') return `${language}/stance/${open.actor}/${open.issue}/`;
  return `${language}/${open.kind}/${open.id}/`;
}

function readOpen(parts: readonly string[]): OpenRecord | null {
  const [kind, first, second] = parts;
  if (kind === 'stance' && parts.length === 3) {
    const actor = parseId(first ?? '');
    const issue = parseId(second ?? '');
    return actor && issue ? { kind, actor, issue } : null;
  }
  const known = RECORD_PATHS.find((path) => path === kind);
  const id = parseId(first ?? '');
  return known && id && parts.length === 2 ? { kind: known, id } : null;
}

/** Path segments without empty ones, `index.html` and percent signs; a bad escape is left as it stands. */
function segments(path: string): string[] {
  return path
    .split('/')
    .filter((part) => part !== '' && part !== 'index.html')
    .map((part) => {
      try {
        return decodeURIComponent(part).toLowerCase();
      } catch {
        return part.toLowerCase();
      }
    });
}

/** Where a path leads; to the first view, not understood, if it leads nowhere. */
export function readPath(path: string): { readonly selection: Selection; readonly understood: boolean } {
  const parts = segments(path);
  const language = LANGUAGES.find((code) => code === parts[0]);
  const base: Selection = { ...START, language: language ?? START.language };
  const rest = language ? parts.slice(1) : parts;
  if (rest.length === 0) return { selection: base, understood: true };
  const view = rest.length === 1 ? oneOf(PLACES, rest[0] ?? '') : null;
  if (view !== null) return { selection: { ...base, view }, understood: true };
  const open = readOpen(rest);
  return { selection: { ...base, open, view: viewBeside(open) }, understood: open !== null };
}
