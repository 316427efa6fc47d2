/** Colours for canvas painters, read once from the tokens: a painter never asks the page. */
export interface Theme {
  readonly ground: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly hairline: string;
  readonly mark: string;
  readonly markMuted: string;
  readonly accent: string;
  /** By position, −2 … 2. */
  readonly scale: Readonly<Record<string, string>>;
  /** Ink on each of these. */
  readonly onScale: Readonly<Record<string, string>>;
  /** Families for text on canvas. */
  readonly font: string;
}

const TOKENS = {
  ground: '--ground',
  ink: '--ink',
  inkSoft: '--ink-soft',
  hairline: '--hairline',
  mark: '--mark',
  markMuted: '--mark-muted',
  accent: '--accent',
} as const;

const SCALE = { '-2': '--against-2', '-1': '--against-1', '0': '--neutral-0', '1': '--for-1', '2': '--for-2' } as const;

const ON_SCALE = {
  '-2': '--on-against-2',
  '-1': '--on-against-1',
  '0': '--on-neutral-0',
  '1': '--on-for-1',
  '2': '--on-for-2',
} as const;

/** The reader's own colours for a token: ground and what stands on a colour, what is faint, what is picked, all else. */
const forcedColour = (token: string): string =>
  /ground|on-/.test(token)
    ? 'Canvas'
    : /muted/.test(token)
      ? 'GrayText'
      : /accent/.test(token)
        ? 'Highlight'
        : 'CanvasText';

/** The theme as it computes inside `element`. Goes through a probe, because `light-dark()` in a token is not resolved by reading the token. */
export function readTheme(element: HTMLElement): Theme {
  const probe = document.createElement('span');
  probe.hidden = true;
  element.append(probe);
  const isForced = window.matchMedia('(forced-colors: active)').matches;
  const colour = (token: string): string => {
    probe.style.color = isForced ? forcedColour(token) : `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const read = <K extends string>(tokens: Readonly<Record<K, string>>) =>
    Object.fromEntries(Object.entries<string>(tokens).map(([name, token]) => [name, colour(token)])) as Record<
      K,
      string
    >;
  const { fontFamily: font } = getComputedStyle(element);
  const theme = { ...read(TOKENS), scale: read(SCALE), onScale: read(ON_SCALE), font };
  probe.remove();
  return theme;
}
