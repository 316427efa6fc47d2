/** A card as an image: laid out by satori, which breaks lines of every script, and drawn by resvg. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import type { Card } from './card.ts';

const CARD_WIDTH = 1200;
const CARD_HEIGHT = 630;

const MARGIN = 64;
const TRACK = CARD_WIDTH - 2 * MARGIN;
const BAR_HEIGHT = 48;

/** As in `ui/tokens.css`, light: a card has no theme. */
const INK = '#1b1b1d';
const SOFT = '#5b5b60';
const LINE = '#dedbd3';
const ACCENT = '#0b5a8a';
const GROUND = '#fdfcfa';
const SCALE: Readonly<Record<string, readonly [ground: string, ink: string]>> = {
  '-2': ['#b04a00', '#ffffff'],
  '-1': ['#f3b877', '#2a1602'],
  '0': ['#dcdad4', '#1b1b1d'],
  '1': ['#c3b6e6', '#1d1238'],
  '2': ['#4f2d91', '#ffffff'],
};

/** Shipped by packages, since a build machine may have none: a serif for Latin, and one that holds Chinese. */
function readFonts() {
  const { resolve } = createRequire(import.meta.url);
  const serif = dirname(resolve('@expo-google-fonts/source-serif-4/package.json'));
  const chinese = join(dirname(dirname(resolve('@embedpdf/fonts-sc'))), 'fonts');
  const font = (name: string, weight: 400 | 700, ...path: string[]) => ({
    name,
    weight,
    style: 'normal' as const,
    data: readFileSync(join(...path)),
  });
  return [
    font('Latin', 400, serif, '400Regular', 'SourceSerif4_400Regular.ttf'),
    font('Latin', 700, serif, '700Bold', 'SourceSerif4_700Bold.ttf'),
    font('Chinese', 400, chinese, 'NotoSansHans-Regular.otf'),
    font('Chinese', 700, chinese, 'NotoSansHans-Bold.otf'),
  ];
}

/** The other stands in for what the first lacks. */
const FAMILIES = { en: 'Latin, Chinese', zh: 'Chinese, Latin' } as const;

interface Box {
  readonly type: 'div';
  readonly props: { readonly style: Readonly<Record<string, unknown>>; readonly children?: unknown };
}

const box = (style: Readonly<Record<string, unknown>>, children?: unknown): Box => ({
  type: 'div',
  props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, children },
});

/** Width of a text in ems, roughly: a Chinese character is one, a Latin letter a little over a half. */
const emsOf = (text: string): number =>
  [...text].reduce((sum, char) => sum + (/[\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]/.test(char) ? 1 : 0.56), 0);

/** The largest size at which the title takes two lines; the longest take three. */
function titleSize(title: string): number {
  for (const size of [76, 68, 60, 52]) {
    if (emsOf(title) * size <= TRACK * 1.85) return size;
  }
  return 46;
}

const oneLine = { lineHeight: 1.4, whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' };

function rowOf({ value, sign, name, words }: Card['rows'][number]): Box {
  const [ground, ink] = SCALE[value] ?? [GROUND, INK];
  const isAgainst = value.startsWith('-');
  const mark = box(
    {
      width: 60,
      height: 36,
      marginRight: 20,
      alignItems: 'center',
      justifyContent: 'center',
      fontSize: 26,
      fontWeight: 700,
      color: ink,
      background: ground,
      border: `2px solid ${value in SCALE ? ground : SOFT}`,
      borderRadius: isAgainst ? 3 : 18,
    },
    sign,
  );
  return box({ alignItems: 'center', marginBottom: 14, fontSize: 29 }, [
    ...(sign === '' ? [] : [mark]),
    box({ flex: 1, minWidth: 0 }, [
      box({ display: 'block', maxWidth: words === '' ? TRACK : 700, ...(words === '' ? {} : oneLine) }, name),
      ...(words === '' ? [] : [box({ display: 'block', flex: 1, marginLeft: 16, color: SOFT, ...oneLine }, words)]),
    ]),
  ]);
}

function timeOf({ bars, marks, years }: Card): Box {
  const width = TRACK / bars.length;
  return box({ flexDirection: 'column' }, [
    box({ position: 'relative', width: TRACK, height: BAR_HEIGHT + 18, borderBottom: `2px solid ${SOFT}` }, [
      ...bars.flatMap((share, i) =>
        share === 0
          ? []
          : [
              box({
                position: 'absolute',
                left: i * width + 1,
                bottom: 0,
                width: width - 2,
                height: Math.max(3, share * BAR_HEIGHT),
                background: LINE,
              }),
            ],
      ),
      ...marks.map(({ x0, x1 }) =>
        box({
          position: 'absolute',
          left: Math.min(TRACK - 6, x0 * TRACK),
          bottom: 0,
          width: Math.max(6, (x1 - x0) * TRACK),
          height: marks.length === 1 ? BAR_HEIGHT + 18 : 16,
          background: ACCENT,
        }),
      ),
    ]),
    box({ justifyContent: 'space-between', marginTop: 8, fontSize: 22, color: SOFT }, [
      box({}, years[0]),
      box({}, years[1]),
    ]),
  ]);
}

function elementOf(card: Card): Box {
  const size = titleSize(card.title);
  return box(
    {
      flexDirection: 'column',
      width: CARD_WIDTH,
      height: CARD_HEIGHT,
      padding: `52px ${MARGIN}px 40px`,
      color: INK,
      background: GROUND,
      fontFamily: FAMILIES[card.locale],
    },
    [
      box({ justifyContent: 'space-between', fontSize: 26, color: SOFT }, [box({}, card.over), box({}, card.foot)]),
      box(
        { display: 'block', marginTop: 22, fontSize: size, fontWeight: 700, lineHeight: 1.18, lineClamp: 3 },
        card.title,
      ),
      box({ flexDirection: 'column', marginTop: 26 }, card.rows.map(rowOf)),
      ...(card.more === '' ? [] : [box({ fontSize: 24, color: SOFT }, card.more)]),
      box({ flex: 1 }),
      timeOf(card),
    ],
  );
}

/** Draws cards, one after the other, with the fonts read once. */
export function cardPainter(): (card: Card) => Promise<Uint8Array> {
  const fonts = readFonts();
  return async (card) => {
    const options = { width: CARD_WIDTH, height: CARD_HEIGHT, fonts };
    const svg = await satori(elementOf(card) as unknown as Parameters<typeof satori>[0], options);
    return new Resvg(svg).render().asPng();
  };
}
