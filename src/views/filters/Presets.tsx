import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { withLanguage } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import styles from './DateOptions.module.css';
import { presetsOf } from './presets.ts';

const NAMES = {
  en: { tokyoOffice: 'The Tokyo office', asianNato: 'An “Asian NATO”', moved2023: 'What moved in 2023' },
  zh: { tokyoOffice: '东京联络处之争', asianNato: '“亚洲版北约”', moved2023: '2023年的立场变化' },
} as const;

/** Selections worth a look, each a link. */
export function Presets() {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  return (
    <ul className={styles.examples} aria-label={t.filters.starts}>
      {presetsOf(corpus).map(({ name, selection }) => (
        <li key={name}>
          <SelectionLink
            to={(s) => withLanguage(selection, s.language)}
            onClick={({ currentTarget }) => {
              currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
              currentTarget.closest('dialog')?.close();
            }}
          >
            {NAMES[locale][name]}
          </SelectionLink>
        </li>
      ))}
    </ul>
  );
}
