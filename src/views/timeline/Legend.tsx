import { useCallback, useMemo } from 'react';
import { ruleOf } from '#corpus/rule.ts';
import { LEGEND_WORDS } from '#i18n/messages/legend.ts';
import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { withPage } from '#selection/Selection.ts';
import { SelectionLink } from '#selection/SelectionLink.tsx';
import { ChartCanvas } from '#ui/ChartCanvas.tsx';
import type { Theme } from '#ui/theme.ts';
import { useTheme } from '#ui/useTheme.ts';
import styles from './Legend.module.css';
import { LEGEND_GROUPS, legendEntries } from './legendEntries.ts';
import type { Sample } from './samples.ts';
import { LINE } from './sheetLook.ts';

/** What everything on the timeline means, painted by its painters. Stands in a popover. */
export function Legend() {
  const { locale, t } = useLocale();
  const words = LEGEND_WORDS[locale];
  const rule = ruleOf(useCorpus());
  const theme = useTheme();
  const groups = useMemo(() => legendEntries({ words, positions: t.shared.position, rule }), [words, t, rule]);
  return (
    <div className={styles.root}>
      {/* First, so that the focus is at the beginning. */}
      <SelectionLink className={styles.glossary} to={(s) => withPage(s, 'method')} fragment="glossary">
        {words.glossary}
      </SelectionLink>
      {LEGEND_GROUPS.map((group) => (
        <section key={group}>
          <h2 className={styles.heading}>{words[group]}</h2>
          {group === 'stances' && <p className={styles.lead}>{words.stancesLead}</p>}
          <ul className={styles.entries}>
            {groups[group].map(({ sample, text }) => (
              <li key={text}>
                <span className={styles.sample} aria-hidden="true">
                  <Painted sample={sample} theme={theme} />
                </span>
                {text}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className={styles.lead}>{words.overview}</p>
    </div>
  );
}

function Painted({ sample, theme }: { readonly sample: Sample; readonly theme: Theme }) {
  const { width } = sample;
  const size = useMemo(() => ({ width, height: LINE }), [width]);
  const paint = useCallback((ctx: CanvasRenderingContext2D) => sample.paint(ctx, theme), [sample, theme]);
  return (
    <span style={{ inlineSize: width, blockSize: LINE }}>
      <ChartCanvas size={size} paint={paint} />
    </span>
  );
}
