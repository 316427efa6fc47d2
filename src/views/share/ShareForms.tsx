import { useState } from 'react';
import { formatDay } from '#i18n/format.ts';
import { shareMessages } from '#i18n/messages/share.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { useBase } from '#load/useBase.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { hrefOf } from '#selection/address.ts';
import { isPage, type Selection, withRelease } from '#selection/Selection.ts';
import { useHref, useSelection } from '#selection/useSelection.ts';
import { useAnnounce } from '#ui/LiveRegion.tsx';
import { Await, late } from '#ui/late.tsx';
import { accessedOn } from './accessed.ts';
import { type Subject, subjectsOf } from './cited.ts';
import { FORMS, type Form, formOf } from './forms.ts';
import styles from './Share.module.css';

const QrCode = late(() => import('./QrCode.tsx'), 'QrCode');

/** Height of a frame until it has told its own, px: of a record to read, and of a picture. */
const frameHeight = ({ open }: Selection): number => (open === null ? 600 : 480);

/** The page that is open, or a statement on it, in a form to pass on. @param title  of the page, without the site's */
export function ShareForms({ title }: { readonly title: string }) {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const words = useWords(shareMessages);
  const selection = useSelection((s) => s);
  const [form, setForm] = useState<Form>('link');
  const [chosen, setChosen] = useState('');
  const [isPinned, setPinned] = useState(selection.release !== null);
  const dated =
    selection.asOf !== null && (selection.open?.kind === 'stance' || selection.view === 'matrix')
      ? words.asOf(title, formatDay(selection.asOf, locale))
      : title;
  const subjects = subjectsOf(corpus, selection, dated, locale, t);
  const [page] = subjects;
  const subject = subjects.find(({ id }) => id === chosen) ?? page;
  if (subject === undefined) return null;
  const canPin = corpus.releases !== null;
  const shared = withRelease({ ...subject.selection, find: '' }, canPin && isPinned ? corpus.release.id : null);
  const forms = FORMS.filter((name) => name !== 'embed' || !isPage(selection.view) || selection.open !== null);
  return (
    <div className={styles.forms}>
      {subjects.length > 1 && (
        <label className={styles.choice}>
          {words.what}
          <select value={subject.id} onChange={(event) => setChosen(event.target.value)}>
            {subjects.map((one) => (
              <option key={one.id} value={one.id}>
                {one === page ? words.page : one.title}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className={styles.choice}>
        {words.form}
        <select value={form} onChange={(event) => setForm(event.target.value as Form)}>
          {forms.map((name) => (
            <option key={name} value={name}>
              {words.forms[name]}
            </option>
          ))}
        </select>
      </label>
      {canPin && (
        <label className={styles.choice}>
          {words.version}
          <select value={isPinned ? 'pinned' : 'live'} onChange={(event) => setPinned(event.target.value === 'pinned')}>
            <option value="live">{words.live}</option>
            <option value="pinned">{words.pinned(corpus.release.id)}</option>
          </select>
        </label>
      )}
      <Shown subject={subject} selection={shared} form={forms.includes(form) ? form : 'link'} />
    </div>
  );
}

interface ShownProps {
  readonly subject: Subject;
  /** As its address has it. */
  readonly selection: Selection;
  readonly form: Form;
}

function Shown({ subject: { id, title, fragment }, selection, form }: ShownProps) {
  const { release, title: record } = useCorpus();
  const base = useBase();
  const { locale, t } = useLocale();
  const words = useWords(shareMessages);
  const href = useHref();
  const announce = useAnnounce();
  const [copied, setCopied] = useState('');
  const whole = (path: string) => new URL(path, window.location.href).href;
  const part = fragment === null ? '' : `#${fragment}`;
  const url = whole(href(selection) + part);
  const body = formOf(form, {
    id,
    title,
    site: t.app.name,
    record: record[locale],
    release,
    url,
    embed: {
      url: whole(`${base}embed${hrefOf(selection)}${part}`),
      script: whole(`${base}embed.js`),
      height: frameHeight(selection),
    },
    accessed: accessedOn(release),
    locale,
  });
  const text = form === 'report' ? `${body}${words.problem}\n` : body;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(text);
      announce(words.copied);
    } catch {
      announce(words.copyFailed);
    }
  };
  if (form === 'qr') {
    return (
      <Await fallback={<p className={styles.address}>{words.waiting}</p>}>
        <QrCode url={url} />
      </Await>
    );
  }
  return (
    <>
      <textarea className={styles.text} aria-label={words.text} readOnly rows={form === 'link' ? 2 : 6} value={text} />
      <div className={styles.actions}>
        <button type="button" className={styles.action} onClick={() => void copy()}>
          {copied === text ? words.copied : words.copy}
        </button>
        {form === 'link' && 'share' in navigator && (
          // Refused or closed by the reader: nothing was shared, and nothing is amiss.
          <button
            type="button"
            className={styles.action}
            onClick={() => void navigator.share({ title, url }).catch(() => {})}
          >
            {words.system}
          </button>
        )}
        {form === 'report' && (
          <a href={`mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(text)}`}>{words.mail}</a>
        )}
      </div>
      {form === 'embed' && <p className={styles.address}>{words.embedNote}</p>}
    </>
  );
}
