import { Fragment } from 'react';
import { useWords } from '#i18n/useLocale.ts';
import styles from './KeyList.module.css';
import { KEY_PLACES, type KeyLine, type KeyPlace, keyLines } from './keyPlaces.ts';
import { KEY_WORDS } from './keyWords.ts';

const PLACES = Object.keys(KEY_PLACES) as KeyPlace[];

/** Every key that works, by place. @param level  of the places' headings */
export function KeyList({ level: Heading }: { readonly level: 'h2' | 'h3' }) {
  const words = useWords(KEY_WORDS);
  return (
    <div className={styles.places}>
      {PLACES.map((place) => {
        const { heading, does, note } = words.place[place];
        return (
          <section key={place} className={styles.place} aria-label={heading} data-key-place={place}>
            <Heading className={styles.heading}>{heading}</Heading>
            <dl className={styles.lines}>
              {keyLines(place).map((line) => (
                <div key={line.action}>
                  <dt>
                    <Keys line={line} />
                  </dt>
                  <dd>{(does as Readonly<Record<string, string>>)[line.action]}</dd>
                </div>
              ))}
            </dl>
            {note !== undefined && <p className={styles.note}>{note}</p>}
          </section>
        );
      })}
    </div>
  );
}

/** `Ctrl + K or /`. */
function Keys({ line: { keys } }: { readonly line: KeyLine }) {
  const words = useWords(KEY_WORDS);
  return keys.map((key, i) => (
    <span key={key} data-key={key}>
      {i > 0 && <span className={styles.or}> {words.or} </span>}
      {key.split(/\+(?=.)/).map((part, k) => (
        <Fragment key={part}>
          {k > 0 && '+'}
          <kbd>{words.keyName[part] ?? (part.length === 1 ? part.toUpperCase() : part)}</kbd>
        </Fragment>
      ))}
    </span>
  ));
}
