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
  /** Of the page: one character has other forms in Chinese than in Japanese. */
  readonly language: string;
}

/** Each the token of its name: `inkSoft` is `--ink-soft`. */
const COLOURS = ['ground', 'ink', 'inkSoft', 'hairline', 'mark', 'markMuted', 'accent'] as const;

/** Tokens of the positions from −2 to 2; after `on-` those of the ink on them. */
const SCALE = ['against-2', 'against-1', 'neutral-0', 'for-1', 'for-2'];

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
  const colour = (name: string): string => {
    const token = `--${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`;
    probe.style.color = isForced ? forcedColour(token) : `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const scaleOf = (before: string) =>
    Object.fromEntries(SCALE.map((name, i) => [String(i - 2), colour(before + name)]));
  const colours = Object.fromEntries(COLOURS.map((name) => [name, colour(name)]));
  const { fontFamily: font } = getComputedStyle(element);
  const own = colours as Record<(typeof COLOURS)[number], string>;
  const theme = { ...own, scale: scaleOf(''), onScale: scaleOf('on-'), font, language: document.documentElement.lang };
  probe.remove();
  return theme;
}
