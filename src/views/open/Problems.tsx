import { type ReactNode, useState } from 'react';
import type { Locale } from '#i18n/format.ts';
import { openMessages } from '#i18n/messages/open.ts';
import { problemInChinese } from '#i18n/problemInChinese.ts';
import { useWords } from '#i18n/useLocale.ts';
import styles from './Open.module.css';
import type { OpenReply } from './open.worker.ts';

/** Problems shown at first; a table with a wrong date in each row has thousands. */
const FIRST = 100;

interface ProblemsProps {
  readonly name: string;
  readonly reply: OpenReply & { readonly ok: false };
  readonly locale: Locale;
}

/** `harbour.csv, row 3` and `column "date"` in words; nothing for none. */
function placesOf(place: string, locale: Locale): readonly string[] {
  if (place === '') return [];
  if (locale === 'en') return [place];
  const [, file, row] = /^(.*), (row \d+)$/s.exec(place) ?? ['', '', place];
  const told = problemInChinese(row ?? '') ?? row ?? '';
  return [file ? `${file}，${told}` : told];
}

/** A text of a problem; one that has no Chinese says that it is English. */
function told(text: string, locale: Locale): ReactNode {
  const chinese = locale === 'zh' ? problemInChinese(text) : text;
  return chinese ?? <span lang="en">{text}</span>;
}

/** All that keeps a file from being opened: where, what stands there, what should, and the mend. */
export function Problems({ name, reply: { format, problems }, locale }: ProblemsProps) {
  const words = useWords(openMessages);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? problems : problems.slice(0, FIRST);
  return (
    <section className={styles.result} aria-labelledby="open-problems">
      <h3 id="open-problems">{words.refused(name, problems.length)}</h3>
      {format !== null && <p className={styles.soft}>{words.takenFor(words.format[format].name)}</p>}
      <ol className={styles.problems} data-problems="">
        {shown.map(({ file, id, field, code, found, expected, mend }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two may be alike.
          <li key={i}>
            <p className={styles.place}>
              {[...placesOf(file, locale), ...(id === null ? [] : [id]), ...placesOf(field, locale)].join(' › ')}{' '}
              <span className={styles.soft}>{code}</span>
            </p>
            <dl className={styles.fault}>
              <dt>{words.found}</dt>
              <dd>{told(found, locale)}</dd>
              <dt>{words.expected}</dt>
              <dd>{told(expected, locale)}</dd>
              <dt>{words.mend}</dt>
              <dd>{told(mend, locale)}</dd>
            </dl>
          </li>
        ))}
      </ol>
      {shown.length < problems.length && (
        <button type="button" className={styles.deed} onClick={() => setWhole(true)}>
          {words.more(problems.length - shown.length)}
        </button>
      )}
    </section>
  );
}
