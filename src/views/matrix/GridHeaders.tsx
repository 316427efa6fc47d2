import type { Actor } from '#corpus/corpus.ts';
import { countryName } from '#i18n/format.ts';
import { matrixMessages } from '#i18n/messages/matrix.ts';
import { inLocale } from '#i18n/names.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { withOpen, withUnfolded } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import { useSelect } from '#selection/useSelection.ts';
import heads from '#ui/HeadedTable.module.css';
import type { MatrixColumn } from './cells.ts';
import styles from './MatrixGrid.module.css';
import type { Line, RowLine } from './outline.ts';
import type { Piece } from './windowing.ts';

interface ColumnHeadersProps {
  readonly columns: readonly MatrixColumn[];
  readonly pieces: readonly Piece[];
  /** The column that Tab leads to, 0 the corner; null if it is in another row. */
  readonly stop: number | null;
}

/** The propositions, each a link to its issue. What does not fit is cut in sight only. */
export function ColumnHeaders({ columns, pieces, stop }: ColumnHeadersProps) {
  const { locale } = useLocale();
  const words = useWords(matrixMessages);
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th
          scope="col"
          className={`${heads.corner} ${styles.corner}`}
          aria-colindex={1}
          data-row={0}
          data-column={0}
          tabIndex={stop === 0 ? 0 : -1}
        >
          {words.actor}
        </th>
        {pieces.map((piece) => {
          if (piece.kind === 'gap')
            return <td key={`gap ${piece.key}`} className={styles.headGap} aria-hidden="true" />;
          const issue = columns[piece.index]?.issue;
          if (!issue) return null;
          return (
            <th
              key={issue.id}
              scope="col"
              className={`${heads.columnHeader} ${styles.columnHeader}`}
              aria-colindex={piece.index + 2}
              data-row={0}
              data-column={piece.index + 1}
              data-issue={issue.row}
            >
              <SelectionLink
                className={styles.proposition}
                title={inLocale(issue.proposition, locale)}
                tabIndex={stop === piece.index + 1 ? 0 : -1}
                to={(s) => withOpen(s, { kind: 'issue', id: issue.id })}
              >
                {inLocale(issue.proposition, locale)}
              </SelectionLink>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

interface HeadingProps {
  readonly country: Extract<Line, { kind: 'heading' }>['country'];
  /** Place among the rows of the grid, from 1. */
  readonly rowIndex: number;
  readonly span: number;
}

/** The country of the rows below, across the table. */
export function Heading({ country, rowIndex, span }: HeadingProps) {
  const { locale, t } = useLocale();
  const words = useWords(matrixMessages);
  const name =
    country === 'own' ? words.onTheirOwn : country === null ? t.shared.international : countryName(country, locale);
  return (
    <tr aria-rowindex={rowIndex}>
      <th scope="rowgroup" colSpan={span} className={styles.groupHeader}>
        <span>{name}</span>
      </th>
    </tr>
  );
}

interface RowHeaderProps {
  readonly line: RowLine;
  readonly row: number;
  readonly isStop: boolean;
  /** Where no group says it. */
  readonly withCountry: boolean;
}

/** An actor's name, a link to its record; before it, for a body, what shows those who speak for it. */
export function RowHeader({ line, row, isStop, withCountry }: RowHeaderProps) {
  const { locale } = useLocale();
  const words = useWords(matrixMessages);
  const select = useSelect();
  const { actor } = line.row;
  const name = inLocale(actor.name, locale);
  const { memberCount, isUnfolded } = line;
  return (
    <th
      scope="row"
      className={`${heads.rowHeader} ${styles.rowHeader}`}
      aria-colindex={1}
      data-row={row}
      data-column={0}
      data-actor={actor.row}
      data-kind={actor.kind}
      data-under={line.under !== null || undefined}
    >
      {memberCount > 0 && (
        <button
          type="button"
          className={styles.unfold}
          // The arrow keys do the same from the name.
          tabIndex={-1}
          aria-expanded={isUnfolded}
          aria-label={words.members(memberCount, name)}
          onClick={() => select((s) => withUnfolded(s, actor.id, !isUnfolded), 'replace')}
        >
          {isUnfolded ? '▾' : '▸'}
        </button>
      )}
      <SelectionLink
        className={styles.actor}
        tabIndex={isStop ? 0 : -1}
        title={name}
        to={(s) => withOpen(s, { kind: 'actor', id: actor.id })}
      >
        <span className={styles.actorName}>{name}</span> <ActorKind actor={actor} withCountry={withCountry} />
        {memberCount > 0 && (
          <span className={styles.actorKind} aria-hidden="true">
            · {words.memberCount(memberCount)}
          </span>
        )}
      </SelectionLink>
    </th>
  );
}

/** Most rows are persons, and their names say so. */
function ActorKind({ actor, withCountry }: { readonly actor: Actor; readonly withCountry: boolean }) {
  const { locale, t } = useLocale();
  const country = actor.country === null ? t.shared.international : countryName(actor.country, locale);
  const kind = actor.kind === 'person' ? [] : [t.shared.actorKind[actor.kind]];
  const about = [...kind, ...(withCountry && actor.kind !== 'state' ? [country] : [])].join(' · ');
  return about === '' ? null : <span className={styles.actorKind}>{about}</span>;
}
