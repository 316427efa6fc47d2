import type { ReactNode } from 'react';
import { useWords } from '#i18n/useLocale.ts';
import { Page, PageSection } from '#ui/Page.tsx';
import { ACCESS_PROSE, SECTIONS } from './prose.ts';

/** What the site does for everybody to read it, and what of that was tested. @param keys  the list of keys */
export function AccessPage({ keys }: { readonly keys: ReactNode }) {
  const { title, lead, contents, sections } = useWords(ACCESS_PROSE);
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
          {sections[id].body.map((block) =>
            typeof block === 'string' ? (
              <p key={block}>{block}</p>
            ) : (
              <ul key={block[0]}>
                {block.map((entry) => (
                  <li key={entry}>{entry}</li>
                ))}
              </ul>
            ),
          )}
          {id === 'keys' && keys}
        </PageSection>
      ))}
    </Page>
  );
}
