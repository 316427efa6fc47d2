/** The pages of an actor, a source and an issue against a count of their own. */
import { record, statementsOn } from './record.ts';
import { expect, test } from './support.ts';

test('pages tell how many statements stand behind an actor and a source, and where the field of an issue stands', async ({
  page,
}) => {
  const by = record.statements.filter((s) => s.actor === 'japan' || s.onBehalfOf === 'japan');
  await page.goto('/actor/japan/');
  await expect(page.getByRole('heading', { name: `Statements (${by.length})` })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Agrees most with/ })).toBeVisible();

  const source = record.statements[0]?.evidence[0]?.source ?? '';
  const on = record.statements.filter((s) => s.evidence.some((one) => one.source === source));
  await page.goto(`/source/${source}/`);
  await expect(page.getByRole('heading', { name: `Statements that rest on it (${on.length})` })).toBeVisible();

  const issue = 'tokyo-office';
  const last = record.actors.flatMap(({ id }) => {
    const said = statementsOn(id, issue, '9999-12-31');
    return said.length === 0 ? [] : [said.filter((s) => s.position !== 'declined').at(-1)?.position ?? 'declined'];
  });
  const count = (test: (position: number | string) => boolean) => last.filter(test).length;
  const words = [
    `${count((position) => Number(position) > 0)} for`,
    `${count((position) => Number(position) < 0)} against`,
    `${count((position) => position === 0)} neutral`,
    `${count((position) => position === 'declined')} declined to say`,
  ];
  await page.goto(`/issue/${issue}/`);
  await expect(page.getByText(`: ${words.join(', ')}.`)).toBeVisible();
});
