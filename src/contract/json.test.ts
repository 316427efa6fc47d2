import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseJson } from './json.ts';

it('parseJson gives what JSON.parse gives', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(0, 2), (text, indent) => {
      const written = JSON.stringify(JSON.parse(text), null, indent);
      expect(parseJson(written)).toEqual({ ok: true, value: JSON.parse(written), twice: [] });
    }),
  );
});

it('parseJson refuses exactly what JSON.parse refuses', () => {
  const damage = fc.tuple(
    fc.json(),
    fc.nat(),
    fc.constantFrom('', ',', '"', '}', ']', '\\', '\n', 'a', '0', '-', '\u0001'),
  );
  fc.assert(
    fc.property(damage, ([text, place, mark]) => {
      const at = place % (text.length + 1);
      const broken = text.slice(0, at) + mark + text.slice(at + 1);
      const accepts = (parse: () => unknown): boolean => {
        try {
          parse();
          return true;
        } catch {
          return false;
        }
      };
      expect(parseJson(broken).ok).toBe(accepts(() => JSON.parse(broken)));
    }),
    { numRuns: 1000 },
  );
});

it.each([
  ['{"a": 1,}', 1, 8, '",}"', 'Remove the comma'],
  ['{"a": 1\n"b": 2}', 2, 1, '"\\"b\\": 2}"', 'Put a comma'],
  ["{'a': 1}", 1, 2, '"\'a\': 1}"', 'straight double quotation marks " instead'],
  ['{a: 1}', 1, 2, '"a: 1}"', 'in straight double quotation marks'],
  ['{"a" 1}', 1, 6, '"1}"', 'Put a colon'],
  ['[1, , 2]', 1, 5, '", 2]"', 'Remove one of the two commas'],
  ['["x\\y"]', 1, 4, '"\\\\y\\"]"', 'two backslashes'],
  ['[1]]', 1, 4, '"]"', 'bracket too many'],
  ['[01]', 1, 3, '"1]"', 'Put a comma'],
  ['\r\n\r\n[1', 3, 3, 'the end of the file', 'The file stops here'],
  ['', 1, 1, 'the end of the file', 'The file stops here'],
])('parseJson shows where %j goes wrong', (text, line, column, found, mend) => {
  const result = parseJson(text);
  if (result.ok) throw new Error('accepted');
  expect(result.fault).toMatchObject({ line, column });
  expect(result.fault.found).toContain(found.slice(0, 8));
  expect(result.fault.mend).toContain(mend);
});

it('parseJson tells of a field written twice, at its second place, and keeps the second', () => {
  const result = parseJson('{"a": 1,\n "b": {"a": 3},\n "a": 2}');
  expect(result).toMatchObject({ ok: true, value: { a: 2, b: { a: 3 } }, twice: [{ line: 3, column: 2 }] });
});

it('parseJson keeps a field named __proto__ a field', () => {
  const result = parseJson('{"__proto__": {"polluted": true}}');
  expect(result.ok && Object.keys(Object(result.value))).toEqual(['__proto__']);
});

it('parseJson refuses a text nested too deep instead of running out of stack', () => {
  expect(parseJson('['.repeat(100_000))).toMatchObject({
    ok: false,
    fault: { expected: 'at most 64 brackets inside one another' },
  });
});
