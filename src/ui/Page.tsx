import { type ReactNode, useEffect, useRef } from 'react';
import styles from './Page.module.css';

interface PageProps {
  readonly title: string;
  readonly lead: string;
  /** The sections, in order, for the list that leads to them. */
  readonly sections: readonly { readonly id: string; readonly heading: string }[];
  readonly contentsLabel: string;
  /** Where the list stands if there is room: beside long prose, or above what needs the whole width. */
  readonly contents: 'beside' | 'above';
  readonly children: ReactNode;
}

/** A page to read: title, lead, contents, sections in one column. Shows the part that the address names. */
export function Page({ title, lead, sections, contentsLabel, contents, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const part = document.getElementById(window.location.hash.slice(1));
    if (part !== null) part.scrollIntoView();
    // A page that was just loaded leaves the focus to the browser; one that was led to takes it to its title.
    else if (document.activeElement !== document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <article className={styles.page} data-contents={contents}>
      <header className={styles.header}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        <p className={styles.lead}>{lead}</p>
      </header>
      <nav className={styles.contents} aria-label={contentsLabel}>
        <ul>
          {sections.map((section) => (
            <li key={section.id}>
              <a href={`#${section.id}`}>{section.heading}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.sections}>{children}</div>
    </article>
  );
}

interface PageSectionProps {
  readonly id: string;
  readonly heading: string;
  readonly children: ReactNode;
}

/** A section of a page, at `#id`. Its paragraphs keep to the measure; a wide part says so itself. */
export function PageSection({ id, heading, children }: PageSectionProps) {
  return (
    <section id={id} className={styles.section} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`} className={styles.heading}>
        {heading}
      </h2>
      {children}
    </section>
  );
}
