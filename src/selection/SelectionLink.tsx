import type { ComponentProps } from 'react';
import { isPlainClick } from './isPlainClick.ts';
import type { Selection } from './Selection.ts';
import { useHref, useLinked, useSelect } from './useSelection.ts';

interface SelectionLinkProps extends Omit<ComponentProps<'a'>, 'href'> {
  /** What the link leads to, from what is picked now. */
  readonly to: (selection: Selection) => Selection;
  /** Part of the page to show first, by its id. */
  readonly fragment?: string;
}

/** A real link to a selection: it can be copied, opened in a new tab, and moves this page without loading it anew. */
export function SelectionLink({ to, fragment, onClick, ...rest }: SelectionLinkProps) {
  const linked = useLinked();
  const select = useSelect();
  const href = useHref();
  const target = to(linked);
  return (
    <a
      {...rest}
      href={href(target) + (fragment === undefined ? '' : `#${fragment}`)}
      onClick={(event) => {
        onClick?.(event);
        if (event.defaultPrevented || !isPlainClick(event)) return;
        event.preventDefault();
        select(to);
        // In place of the entry just pushed, so that Back still takes one step; scrolls if the part is there already.
        if (fragment !== undefined) window.location.replace(`#${fragment}`);
      }}
    />
  );
}
