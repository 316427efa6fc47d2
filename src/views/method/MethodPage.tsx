import { Fragment } from 'react';
import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { withPage } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import { Page, PageSection } from '#ui/Page.tsx';
import { StanceMark } from '#ui/StanceMark.tsx';
import { agreementRows, figureColumns, figureRows, isTable, type Mark, type TableFigure } from './figures.ts';
import { GLOSSARY, TERMS, termId } from './glossary.ts';
import styles from './MethodPage.module.css';
import { type Block, PROSE, SECTIONS } from './prose.ts';
import { runsOf } from './runs.ts';

/** How the record is made, in the reader's language, each section at an address of its own. */
export function MethodPage() {
  const { locale } = useLocale();
  const { title, lead, contents, sections } = PROSE[locale];
  return (
    <Page
      title={title}
      lead={lead}
      contents="beside"
      contentsLabel={contents}
      sections={SECTIONS.map((id) => ({ id, heading: sections[id].heading }))}
    >
      {SECTIONS.map((id) => (
        <PageSection key={id} id={id} heading={sections[id].heading}>
          {sections[id].body.map((block) => (
            <ProseBlock key={JSON.stringify(block)} block={block} />
          ))}
        </PageSection>
      ))}
    </Page>
  );
}

function ProseBlock({ block }: { readonly block: Block }) {
  if (typeof block === 'string') {
    return (
      <p>
        <Runs text={block} />
      </p>
    );
  }
  if ('list' in block) {
    return (
      <ul>
        {block.list.map((entry) => (
          <li key={entry}>
            <Runs text={entry} />
          </li>
        ))}
      </ul>
    );
  }
  if (isTable(block.figure)) return <Vocabulary figure={block.figure} />;
  return block.figure === 'agreement' ? <Agreement /> : <Words />;
}

function Runs({ text }: { readonly text: string }) {
  return runsOf(text).map((run) => {
    if (typeof run === 'string') return <Fragment key={run}>{run}</Fragment>;
    const { words, page, id } = run;
    if (page === 'method') {
      return (
        <a key={words} href={`#${id}`}>
          {words}
        </a>
      );
    }
    return (
      <SelectionLink key={words} to={(s) => withPage(s, page)} fragment={id}>
        {words}
      </SelectionLink>
    );
  });
}

/** A closed vocabulary as a table: the marks that the views draw, their names, and when they hold. */
function Vocabulary({ figure }: { readonly figure: TableFigure }) {
  const { locale, t } = useLocale();
  const prose = PROSE[locale];
  const [mark, name, words] = figureColumns(figure, prose);
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{prose.captions[figure]}</caption>
      <thead>
        <tr>
          {mark !== null && <th scope="col">{mark}</th>}
          <th scope="col">{name}</th>
          <th scope="col">{words}</th>
        </tr>
      </thead>
      <tbody>
        {figureRows(figure, prose, locale, t).map((row) => (
          <tr key={row.key}>
            {mark !== null && (
              <td className={styles.marks}>
                <span className={styles.signs}>
                  {row.marks.map((one) => (
                    <Sign key={typeof one === 'string' ? one : one.sign} mark={one} />
                  ))}
                </span>
              </td>
            )}
            <th scope="row">{row.name}</th>
            <td>{row.words}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Sign = ({ mark }: { readonly mark: Mark }) =>
  typeof mark === 'string' ? <span className={styles.sign}>{mark}</span> : <StanceMark {...mark} />;

/** How far two codings agree, with their n, or that there is no second one. */
function Agreement() {
  const { locale } = useLocale();
  const prose = PROSE[locale];
  const rows = agreementRows(useCorpus().reliability, prose, locale);
  if (rows === null) return <p>{prose.agreement.none}</p>;
  return (
    <dl className={styles.agreement}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The words, each at an address of its own. */
function Words() {
  const { locale } = useLocale();
  return (
    <dl className={styles.words}>
      {TERMS.map((term) => {
        const [word, meaning] = GLOSSARY[locale][term];
        return (
          <div key={term} id={termId(term)}>
            <dt>{word}</dt>
            <dd>
              <Runs text={meaning} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
