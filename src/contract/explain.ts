/** Valibot's issues → faults in the words of the contract, one for each thing to mend. */
import type * as v from 'valibot';
import { parseDate } from './date.ts';
import { nearest } from './nearest.ts';
import { type Fault, listWords, quote } from './problem.ts';
import { dateSchema, idSchema, wordsSchema } from './schema.ts';
import { fieldsOf, isFields, isOptional, type Path, schemaAt, wordsOf, writePath } from './schemaAt.ts';
import { slugOf } from './slug.ts';

type Issue = v.BaseIssue<unknown>;
type SchemaFields = ReturnType<typeof schemaAt>;

/**
 * What is wrong with a value, by the issues of its schema, in the order of the issues. A field that is missing because
 * it stands there misspelt is one fault, not two.
 */
export function explainIssues(schema: unknown, issues: readonly Issue[]): Fault[] {
  const unknown = issues.filter((issue) => isUnknownField(issue)).flatMap((issue) => unknownFields(schema, issue));
  const misspelt = new Set(unknown.map(({ meant }) => meant));
  const others = issues
    .filter((issue) => !isUnknownField(issue) && !(isMissing(issue) && misspelt.has(writePath(pathOf(issue)))))
    .map((issue) => explain(schema, issue));
  return [...others, ...unknown.map(({ fault }) => fault)];
}

const pathOf = (issue: Issue): (string | number)[] =>
  (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));

const isUnknownField = (issue: Issue): boolean => issue.type === 'strict_object' && issue.expected === 'never';

/** JSON has no `undefined`, so a value that is undefined is not there. */
const isMissing = (issue: Issue): boolean => issue.received === 'undefined' && pathOf(issue).length > 0;

/** Valibot stops at an object's first unknown field; we name them all. `meant` is the path of the missing field. */
function unknownFields(schema: unknown, issue: Issue): { fault: Fault; meant: string | null }[] {
  const parent = issue.path?.at(-1)?.input;
  const inside = pathOf(issue).slice(0, -1);
  const fields = fieldsOf(schemaAt(schema, inside));
  if (!isFields(parent)) return [];
  const free = new Set(fields.filter((field) => !Object.hasOwn(parent, field)));
  return Object.keys(parent)
    .filter((field) => !fields.includes(field))
    .map((field) => {
      const near = nearest(field, free);
      if (near !== null) free.delete(near);
      const fault: Fault = {
        field: writePath([...inside, field]),
        code: 'field-unknown',
        found: `a field ${quote(field)}`,
        expected: `only the fields ${fields.join(', ')}`,
        mend: near === null ? `Remove the field ${quote(field)}.` : `Rename it to "${near}", or remove it.`,
      };
      return { fault, meant: near === null ? null : writePath([...inside, near]) };
    });
}

function explain(schema: unknown, issue: Issue): Fault {
  const path = pathOf(issue);
  const at = schemaAt(schema, path);
  const field = writePath(path);
  const found = quote(issue.input);
  if (isMissing(issue)) return missingField(path, at);
  if (issue.type === 'strict_tuple' && issue.expected === 'never') {
    return { field, code: 'list-length', found, expected: 'no further entry', mend: `Remove ${found} from the list.` };
  }
  if (issue.type === 'min_length') {
    const mend = issue.message.includes('evidence')
      ? 'Add the source that shows it: {"source": "…", "phrase": "…", "lang": "…"}.'
      : `Add entries until there are ${issue.message}.`;
    return { field, code: 'list-length', found: `${countOf(issue.input)} entries`, expected: issue.message, mend };
  }
  if (issue.type === 'picklist' || issue.type === 'literal') return wrongWord(field, issue, at);
  if (issue.kind === 'schema') return wrongType(schema, path, issue, at);
  return wrongForm(field, found, issue, at);
}

const countOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0);

function missingField(path: Path, at: SchemaFields): Fault {
  const field = writePath(path);
  const last = String(path.at(-1));
  const isLanguage = last === 'en' || last === 'zh';
  const expected = isLanguage ? `the text in ${last === 'en' ? 'English' : 'Chinese'}` : typeInWords(at);
  return { field, code: 'field-missing', found: 'nothing', expected, mend: `Add "${last}": ${exampleOf(at)}.` };
}

function wrongWord(field: string, issue: Issue, at: SchemaFields): Fault {
  const isLiteral = at?.type === 'literal';
  const words =
    isLiteral && (typeof at.literal === 'string' || typeof at.literal === 'number') ? [at.literal] : wordsOf(at);
  const near = nearest(String(issue.input), words.map(String));
  const word = words.find((option) => String(option) === near) ?? words[0];
  const mend =
    near !== null || words.length === 1
      ? `Write ${quote(word)}.`
      : `Choose one of the ${words.length} words, ${quote(word)} for example.`;
  return { field, code: 'field-word', found: quote(issue.input), expected: listWords(words), mend };
}

function wrongType(schema: unknown, path: Path, issue: Issue, at: SchemaFields): Fault {
  const expected = typeInWords(at);
  const field = writePath(path);
  const found = quote(issue.input);
  if (path.length === 0) {
    return {
      field,
      code: 'record-shape',
      found,
      expected,
      mend: 'Put the fields of the record in { }, or remove the entry.',
    };
  }
  const mayGo = isOptional(schemaAt(schema, path.slice(0, -1)), String(path.at(-1)));
  const mend = `Write ${exampleOf(at)}${mayGo && issue.input === null ? ', or leave the field out' : ''}.`;
  return { field, code: 'field-type', found, expected, mend };
}

function wrongForm(field: string, found: string, issue: Issue, at: unknown): Fault {
  const text = String(issue.input);
  if (at === dateSchema) {
    const result = parseDate(text);
    if (!result.ok) return { field, found, ...result.fault };
  }
  if (at === wordsSchema) {
    return { field, code: 'field-empty', found, expected: 'some text', mend: `Write the text of "${field}".` };
  }
  const slug = slugOf(text);
  const mend = at === idSchema && slug ? `Write ${quote(slug.slice(0, 64))}.` : `Write ${issue.message}.`;
  return { field, code: 'field-form', found, expected: issue.message, mend };
}

/** What a schema takes, for people. */
function typeInWords(at: SchemaFields): string {
  if (at === dateSchema) return 'a date in quotation marks';
  if (at === idSchema) return 'an id in quotation marks';
  const words = wordsOf(at);
  if (words.length > 0) return listWords(words);
  if (at?.type === 'array' || at?.type === 'strict_tuple') return 'a list in [ ]';
  if (at?.type === 'strict_object') return `an object with the fields ${fieldsOf(at).join(', ')}`;
  if (at?.type === 'literal') return quote(at.literal);
  return 'text in quotation marks';
}

/** A value that a schema takes, to copy. */
function exampleOf(at: SchemaFields): string {
  if (at === dateSchema) return '"2023-05-31"';
  const [word] = wordsOf(at);
  if (word !== undefined) return quote(word);
  if (at?.type === 'array') return '[…], or [] for none';
  if (at?.type === 'strict_tuple') return '["en", "zh"]';
  if (at?.type === 'literal') return quote(at.literal);
  if (at?.type !== 'strict_object') return '"…"';
  return `{ ${fieldsOf(at)
    .filter((field) => !isOptional(at, field))
    .map((field) => `"${field}": …`)
    .join(', ')} }`;
}
