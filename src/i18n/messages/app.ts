import { formatCount } from '../format.ts';

/** Words of the shell: header, footer, loading, faults. */
export const appEn = {
  name: 'Stanceline',
  skip: 'Skip to the picture',
  search: 'Search',
  views: 'Views',
  view: {
    timeline: 'Timeline',
    matrix: 'Matrix',
    changes: 'Changes',
    agreement: 'Agreement',
    table: 'Table',
    method: 'Method',
    data: 'Data',
  },
  pages: 'About the record',
  tours: 'Guided tours',
  otherLanguage: '中文',
  otherLanguageTitle: '切换到中文',
  theme: { system: 'System colours', light: 'Light', dark: 'Dark' },
  themeTitle: (now: string) => `Colours: ${now}. Change`,
  release: (id: string) => `Release ${id}`,
  license: 'Record: CC BY 4.0',
  dataset: 'Whole record (JSON)',
  schema: 'Schema',
  loading: 'Loading the record…',
  failedTitle: 'The record could not be loaded',
  failed: {
    offline: (file: string) => `No answer for ${file}. The connection may be down.`,
    status: (file: string, status: number) => `The server answered ${formatCount(status, 'en')} for ${file}.`,
    unreadable: (file: string) => `${file} arrived, but it is cut off or is not what it should be.`,
    format: (found: string) =>
      `The record is in format ${found}, which this page cannot read. Reloading may bring a newer page.`,
  },
  keepsAddress: 'The address above keeps what you were looking at.',
  retry: 'Try again',
  viewFailed: (view: string) => `${view} ran into a fault. The rest of the page still works.`,
  panel: 'Details',
  closePanel: 'Close details',
};
