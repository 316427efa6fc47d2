import { useDeferredValue } from 'react';
import { isPublishedRule } from '#corpus/rule.ts';
import { useLocale } from '#i18n/useLocale.ts';
import { useCorpus, useIsLarge } from '#load/useCorpus.ts';
import { isPage, isUnfiltered, type Page, type Selection, type View } from '#selection/Selection.ts';
import { useFilteredSet, useIgnored, useSelection } from '#selection/useSelection.ts';
import { ErrorBoundary } from '#ui/ErrorBoundary.tsx';
import { Await, late } from '#ui/late.tsx';
import { isNarrowNow } from '#ui/useMediaQuery.ts';
import { FilterBar, loadFilterParts, preloadChosen, preloadSheet } from '#views/filters/FilterBar.tsx';
import { preloadList, Timeline } from '#views/timeline/Timeline.tsx';
import { preloadPicture } from '#views/timeline/useMotion.ts';
import styles from './App.module.css';
import { Footer } from './Footer.tsx';

// The first view is the timeline; the rest comes when it is asked for.
const EmptyState = late(loadFilterParts, 'EmptyState');
const IgnoredNotice = late(loadFilterParts, 'IgnoredNotice');
const Matrix = late(() => import('#views/matrix/Matrix.tsx'), 'Matrix');
const ChangesView = late(() => import('#views/changes/ChangesView.tsx'), 'ChangesView');
const AgreementView = late(() => import('#views/agreement/AgreementView.tsx'), 'AgreementView');
const Table = late(() => import('#views/table/Table.tsx'), 'Table');
const RuleNotice = late(loadFilterParts, 'RuleNotice');
const ReleaseNotice = late(() => import('#views/releases/ReleaseNotice.tsx'), 'ReleaseNotice');
const MethodPage = late(() => import('#views/method/MethodPage.tsx'), 'MethodPage');
const DataPage = late(() => import('#views/data/DataPage.tsx'), 'DataPage');
/** Where a reader opens a record; what stands in place of the app, too, where a link needs a file. */
export const OpenPage = late(() => import('#views/open/OpenPage.tsx'), 'OpenPage');
const Panel = late(() => import('./Panel.tsx'), 'Panel');
const Accessibility = late(() => import('./Accessibility.tsx'), 'Accessibility');
const Aids = late(() => import('./Aids.tsx'), 'Aids');
const Housekeeping = late(() => import('./Housekeeping.tsx'), 'Housekeeping');

/** What a picture of the timeline says of the filters; a reader who takes one along waits for it. */
const loadSetWords = async () => (await import('#views/filters/sentence.ts')).describeSet;

/** Fetches beside the record what a reader's first deed needs, so that it does not wait. */
export const preloadDeeds = () => Promise.all([Panel.load(), Housekeeping.load(), preloadPicture()]);

const LATE: Partial<Record<View | Page, { load: () => Promise<unknown> }>> = {
  matrix: Matrix,
  changes: ChangesView,
  agreement: AgreementView,
  table: Table,
  method: MethodPage,
  data: DataPage,
  accessibility: Accessibility,
  open: OpenPage,
};

/** Fetches the code of all that a selection shows, so that it can be shown whole. */
export const preload = ({ view, open, release, filters, rule }: Selection) =>
  Promise.all([
    isUnfiltered(filters) || preloadChosen(),
    isPublishedRule(rule) || RuleNotice.load(),
    release && ReleaseNotice.load(),
    LATE[view]?.load(),
    open && Panel.load(),
    Housekeeping.load(),
    Aids.load(),
    view === 'timeline' && preloadPicture(),
    isNarrowNow() && Promise.all([preloadSheet(), view === 'timeline' && preloadList()]),
  ]);

/** The filters, the chosen picture of the filtered set or a page to read, and beside it the open record. */
export function Workspace() {
  const corpus = useCorpus();
  const { locale, t } = useLocale();
  const selection = useSelection((s) => s);
  const set = useFilteredSet(corpus);
  const ignored = useIgnored();
  const { view, open } = selection;
  // A large record's view comes after the frame around it.
  const hasView = useDeferredValue(true, useIsLarge() ? false : undefined);
  const isReading = isPage(view);
  const isEarlier = corpus.releases?.list[0]?.id !== corpus.release.id && corpus.releases !== null;
  const isEmpty = !isReading && set.rows.length === 0 && !(view === 'timeline' && open?.kind === 'event');
  return (
    <>
      <ErrorBoundary name={t.app.keys}>
        <Await>
          <Housekeeping />
        </Await>
      </ErrorBoundary>
      <ErrorBoundary name={t.filters.name}>
        {/* Always on the page: reader software says only what appears in a region that it knows. */}
        <div role="status">
          <Await>{ignored.length > 0 && <IgnoredNotice />}</Await>
        </div>
        <Await>{!isPublishedRule(selection.rule) && <RuleNotice />}</Await>
        <Await>{isEarlier && <ReleaseNotice />}</Await>
        {!isReading && <FilterBar />}
      </ErrorBoundary>
      <div className={styles.workspace} data-open={open !== null || undefined}>
        <main id="main" tabIndex={-1} className={styles.main} data-reading={isReading || undefined}>
          {!isReading && (
            <h1 className="visually-hidden">
              {corpus.title[locale]} – {t.app.view[view]}
            </h1>
          )}
          <ErrorBoundary key={view} name={t.app.view[view]}>
            <Await fallback={<p className={styles.pending}>{t.app.loading}</p>}>
              {isEmpty ? <EmptyState /> : hasView && <Shown view={view} />}
            </Await>
          </ErrorBoundary>
        </main>
        {open !== null && (
          <ErrorBoundary about={JSON.stringify(open)} name={t.app.panel}>
            <Await fallback={<aside className={styles.panel} aria-label={t.app.panel} />}>
              <Panel open={open} />
            </Await>
          </ErrorBoundary>
        )}
      </div>
      <Footer>
        <Await>
          <Aids />
        </Await>
      </Footer>
    </>
  );
}

/** One view or page, whole. */
export function Shown({ view }: { readonly view: View | Page }) {
  switch (view) {
    case 'timeline':
      return <Timeline loadSetWords={loadSetWords} />;
    case 'matrix':
      return <Matrix />;
    case 'changes':
      return <ChangesView />;
    case 'agreement':
      return <AgreementView />;
    case 'table':
      return <Table />;
    case 'method':
      return <MethodPage />;
    case 'data':
      return <DataPage />;
    case 'accessibility':
      return <Accessibility />;
    case 'open':
      return <OpenPage />;
    default:
      return view satisfies never;
  }
}
