import { afterAll, describe, expect, it } from 'vitest';
import type { ProblemCode } from '#contract/problem.ts';
import { compileRecord } from '../compileRecord.ts';
import { corpusOfFiles } from '../corpusOf.ts';
import { cutAt, type Edit, put, recordWith, removeCopies, set } from '../fixtures/broken.ts';

afterAll(removeCopies);

const text = (en: string) => ({ en, zh: '一句话' });
const TOUR = {
  id: 'office-tour',
  title: text('From plan to summit'),
  summary: text('Two steps.'),
  issue: 'joint-patrols',
  steps: [
    { event: 'office-plan-2023', text: text('A plan.') },
    { event: 'summit-2023', text: text('A summit.') },
  ],
};

const FILE = 'tours/office.json';
const tours = (...list: readonly unknown[]): Edit => put(FILE, JSON.stringify(list));
const steps = (...events: readonly string[]) => ({
  ...TOUR,
  steps: events.map((event) => ({ event, text: text('Step.') })),
});

const problemsWith = (...edits: readonly Edit[]) => {
  const result = compileRecord(recordWith(...edits));
  return result.ok ? [] : result.problems;
};

describe('tours', () => {
  it('travel in a file of their own, which the index names with their titles', () => {
    const { issue: _issue, ...plain } = TOUR;
    const result = compileRecord(recordWith(tours(TOUR, { ...plain, id: 'second-tour' })));
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const { tours: named } = corpusOfFiles(result.files);
    expect(named).toEqual({
      file: expect.stringMatching(/^tours\.[0-9a-f]{10}\.json$/),
      titles: [
        { id: 'office-tour', title: TOUR.title },
        { id: 'second-tour', title: TOUR.title },
      ],
    });
    expect(JSON.parse(`${result.files.get(named?.file ?? '')}`).tours).toEqual([
      TOUR,
      { ...TOUR, id: 'second-tour', issue: null },
    ]);
  });

  it('are no part of the published dataset', () => {
    const [without, withTours] = [[], [tours(TOUR)]].map((edits) => compileRecord(recordWith(...edits)));
    if (!without?.ok || !withTours?.ok) throw new Error('the fixture is broken');
    expect(withTours.files.get('dataset.json')).toBe(without.files.get('dataset.json'));
    expect([...without.files.keys()].some((name) => name.startsWith('tours'))).toBe(false);
  });

  // biome-ignore format: a row on a line
  it.each<readonly [name: string, edit: Edit, id: string | null, field: string, code: ProblemCode, mend: string]>([
    ['a misspelt event', tours(steps('ofice-plan-2023', 'summit-2023')), TOUR.id, 'steps[0].event', 'reference-missing', '"office-plan-2023"'],
    ['an actor for an event', tours(steps('vik', 'summit-2023')), TOUR.id, 'steps[0].event', 'reference-kind', 'an event'],
    ['a retired event', tours(steps('summit-2023', 'office-plan')), TOUR.id, 'steps[1].event', 'reference-retired', ''],
    ['an issue that is not there', tours({ ...TOUR, issue: 'joint-patrol' }), TOUR.id, 'issue', 'reference-missing', '"joint-patrols"'],
    ['an event passed twice', tours(steps('summit-2023', 'office-plan-2023', 'summit-2023')), TOUR.id, 'steps[2].event', 'list-twice', 'steps[0]'],
    ['one step', tours(steps('summit-2023')), null, '[0].steps', 'list-length', 'two'],
    ['a title too long', tours({ ...TOUR, title: text('x'.repeat(71)) }), TOUR.id, 'title.en', 'title-long', '1'],
    ['a missing language', tours({ ...TOUR, summary: { en: 'Only.' } }), null, '[0].summary.zh', 'field-missing', '"zh"'],
    ['an unknown field', tours({ ...TOUR, colour: 'red' }), null, '[0].colour', 'field-unknown', 'Remove'],
    ['a step without text', tours({ ...TOUR, steps: [TOUR.steps[0], { event: 'summit-2023' }] }), null, '[0].steps[1].text', 'field-missing', '"text"'],
    ['two tours of one id', tours(TOUR, TOUR), TOUR.id, 'id', 'id-twice', '"office-tour-2"'],
    ['the id of an event', tours({ ...TOUR, id: 'summit-2023' }), 'summit-2023', 'id', 'id-twice', '"summit-2023-2"'],
    ['a file of another kind', put(FILE.replace('.json', '.txt'), 'x'), null, '', 'file-unknown', '.json'],
    ['a comma too many', put(FILE, '[7,]'), null, 'line 1, column 3', 'json-syntax', 'comma'],
  ])('with %s stop the build', (_name, edit, id, field, code, mend) => {
    expect(problemsWith(edit)).toEqual([
      expect.objectContaining({
        file: expect.stringMatching(/^tours\/office\./),
        id,
        field,
        code,
        mend: expect.stringContaining(mend),
      }),
    ]);
  });

  it('are not blamed for an event whose file cannot be read', () => {
    const problems = problemsWith(tours(TOUR), cutAt('events.json', '"patrol-session-2023"'));
    expect(problems.map(({ file }) => file)).not.toContain(FILE);
    expect(problems.length).toBeGreaterThan(0);
  });

  it('are checked though the record has faults of its own', () => {
    const problems = problemsWith(
      tours(steps('summit-2024', 'summit-2023')),
      set('events.json', 'summit-2023', 'kind', 'x'),
    );
    expect(problems.map(({ code }) => code).sort()).toEqual(['field-word', 'reference-missing']);
  });
});
