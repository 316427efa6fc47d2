import { useState } from 'react';
import { shareMessages } from '#i18n/messages/share.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { hrefOf } from '#selection/address.ts';
import { useHref, useSelection } from '#selection/useSelection.ts';
import { useAnnounce } from '#ui/LiveRegion.tsx';
import { FORMS, type Form, formOf } from './forms.ts';
import styles from './Share.module.css';

/** What is open in a form to pass on. Made only when it is asked for. @param title  of what is open, without the site's */
export function Share({ title }: { readonly title: string }) {
  const words = useWords(shareMessages);
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.share} data-share="" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>{words.heading}</summary>
      {isOpen && <Forms title={title} />}
    </details>
  );
}

function Forms({ title }: { readonly title: string }) {
  const { release, title: record } = useCorpus();
  const { locale, t } = useLocale();
  const words = useWords(shareMessages);
  const selection = useSelection((s) => s);
  const href = useHref();
  const announce = useAnnounce();
  const [form, setForm] = useState<Form>('link');
  const [copied, setCopied] = useState('');
  const url = new URL(href(selection), window.location.href).href;
  const body = formOf(form, {
    id: (hrefOf({ ...selection, language: 'en' }).split('?')[0] ?? '').replace(/^\/|\/$/g, ''),
    title,
    site: t.app.name,
    record: record[locale],
    release,
    url,
    accessed: new Date().toISOString().slice(0, 10),
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
  return (
    <div className={styles.forms}>
      <label className={styles.choice}>
        {words.form}
        <select value={form} onChange={(event) => setForm(event.target.value as Form)}>
          {FORMS.map((name) => (
            <option key={name} value={name}>
              {words.forms[name]}
            </option>
          ))}
        </select>
      </label>
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
    </div>
  );
}
