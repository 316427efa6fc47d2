/**
 * The timeline as a sheet to save or print: the same chain and the same painters as on the screen, with every word
 * painted, and all lanes from the first to the last.
 *
 *   title                                      serif
 *   the set · its filters                      soft
 *   dates · lanes · issue · what lies outside  soft
 *   legend
 *            ┊ 2022      ┊ 2023                axis
 *   Japan 88 │ ● label   ┊  ▬▬▬                a part: some lanes with their axis
 *   source line, address                       soft
 */
import type { EpochDay } from '#base/day.ts';
import type { Corpus } from '#corpus/corpus.ts';
import type { EventRow, IssueRow } from '#corpus/ids.ts';
import { ticks } from '#geometry/ticks.ts';
import { type Px, pxPerDay, type Viewport, type ViewportLimits, xOfDay } from '#geometry/Viewport.ts';
import { linesOf } from '#ui/linesOf.ts';
import type { Pen } from '#ui/pen.ts';
import type { Frame, Sheet } from '#ui/sheet.ts';
import { arcsOf, paintArcs } from './arcs.ts';
import { type AxisLabel, axisLabels } from './axisLabels.ts';
import { emphasise } from './emphasis.ts';
import { labelRooms } from './labels.ts';
import { linesIn, NAME_LINE } from './laneNames.ts';
import type { Lane } from './lanes.ts';
import { type LegendWords, legendSheet } from './legendSheet.ts';
import { paintTimeline } from './paint.ts';
import { axisFont, writeAxis } from './paintMotion.ts';
import { placeWindow } from './place.ts';
import { ribbonPieces } from './ribbon.ts';
import { LINE, type SheetLook, write } from './sheetLook.ts';
import { type Stack, type StackedLane, stackLanes } from './stack.ts';
import { fontOf, type Measure, measured, paintTexts, textsOf } from './texts.ts';

/** What the timeline shows. */
export interface TimelineState {
  readonly lanes: readonly Lane[];
  /** Width of the column of lane names. */
  readonly inset: Px;
  readonly viewport: Viewport;
  readonly limits: ViewportLimits;
  /** The scale at which the set is first shown, px per day. */
  readonly homeScale: number;
  readonly selected: EventRow | null;
  readonly subject: IssueRow | null;
  readonly asOf: EpochDay | null;
}

/** The words around the picture. */
export interface SheetWords {
  readonly title: string;
  /** The filtered set. */
  readonly set: string;
  /** What is shown of it and how; written as one run of text. */
  readonly view: readonly string[];
  readonly legend: LegendWords;
  readonly source: string;
  readonly address: string;
}

const MARGIN: Px = 24;
const AXIS: Px = 28;
const NAME_PADDING: Px = 8;
const COUNT_WIDTH: Px = 34;
/** The names of lanes below another stand further in. */
const UNDER: Px = 14;
const SEPARATOR = ' · ';

/** The lanes as on the screen, one below the other. */
export function stackOf(corpus: Corpus, { lanes, subject, inset, homeScale }: TimelineState): Stack {
  const hasRibbon = subject !== null && lanes.some((lane) => lane.actor !== null);
  return stackLanes(corpus, lanes, { hasRibbon, nameWidth: inset, homeScale });
}

/** The same on a sheet of another width, the time between its edges the same. @param width with the lane names */
export function stateAtWidth(state: TimelineState, inset: Px, width: Px): TimelineState {
  const viewport = { ...state.viewport, width: width - inset };
  const homeScale = (state.homeScale * viewport.width) / Math.max(1, state.viewport.width);
  return { ...state, inset, viewport, homeScale };
}

/** The same with the first lanes alone, as many as are no higher than `most` together; one at least. */
export function withFirstLanes(corpus: Corpus, state: TimelineState, most: Px): TimelineState {
  const beyond = stackOf(corpus, state).lanes.findIndex(({ top, height }) => top + height > most);
  return beyond < 0 ? state : { ...state, lanes: state.lanes.slice(0, Math.max(1, beyond)) };
}

/** A run of lanes. */
export interface Part {
  readonly top: Px;
  readonly height: Px;
}

/** The lanes in parts no higher than `most` where a lane lets them, for pages of paper. */
export function partsOf({ lanes }: Stack, most: Px): Part[] {
  const parts: { top: Px; height: Px }[] = [];
  for (const { top, height } of lanes) {
    const last = parts.at(-1);
    if (last && last.height + height <= most) last.height += height;
    else parts.push({ top, height });
  }
  return parts;
}

/** Axis, lane names and picture of some lanes, from the corner (0, 0). */
export function partSheet(
  corpus: Corpus,
  state: TimelineState,
  stack: Stack,
  part: Part,
  look: SheetLook,
  title: string,
): Sheet {
  const { inset, viewport } = state;
  const [width, height] = [inset + viewport.width, AXIS + part.height];
  return { width, height, title, frames: framesOf(corpus, state, stack, part, look) };
}

function framesOf(corpus: Corpus, state: TimelineState, stack: Stack, part: Part, look: SheetLook): Frame[] {
  const { inset, viewport, limits, selected, subject, asOf } = state;
  const { theme, locale, measure } = look;
  const scale = pxPerDay(viewport);
  const window = {
    pxPerDay: scale,
    left: viewport.from * scale,
    width: viewport.width,
    ...part,
    clampFrom: limits.from,
    clampTo: limits.to,
  };
  const placed = placeWindow(stack, window);
  const marks = emphasise(corpus, placed, { selected, hovered: null, issue: subject });
  const axis = ticks(viewport);
  const scene = {
    lanes: placed,
    marks,
    ribbons: subject === null ? [] : ribbonPieces(corpus, placed, subject, scale, corpus.span.to),
    paintArcs: paintArcs(arcsOf(corpus, stack.lanes, placed, selected, scale)),
    gridX: axis.map((tick) => tick.x),
    selectedX: selected === null ? null : xOfDay(viewport, middleOf(corpus, selected)),
    asOfX: asOf === null ? null : xOfDay(viewport, asOf + 1),
  };
  const widthOf: Measure = (text, font) => measured(text, (character) => measure(character, fontOf(font, theme)));
  const texts = textsOf(marks, labelRooms(marks), window, corpus.events.title[locale], theme, widthOf);
  return [
    {
      x: inset,
      y: 0,
      width: viewport.width,
      height: AXIS,
      paint: (pen) => {
        const fits = ({ tick, text }: AxisLabel) => tick.x + 4 + measure(text, axisFont(tick, theme)) <= viewport.width;
        writeAxis(pen, axisLabels(axis, locale).filter(fits), theme);
      },
    },
    {
      x: 0,
      y: AXIS,
      width: inset,
      height: part.height,
      paint: (pen) => {
        for (const lane of placed) paintName(pen, lane, lane.top - part.top, inset, look);
      },
    },
    {
      x: inset,
      y: AXIS,
      width: viewport.width,
      height: part.height,
      paint: (pen) => {
        paintTimeline(pen, scene, window, theme);
        paintTexts(pen, texts, theme);
      },
    },
    {
      x: 0,
      y: AXIS - 1,
      width: inset + viewport.width,
      height: part.height + 1,
      paint: (pen) => {
        pen.fillStyle = theme.hairline;
        pen.fillRect(0, 0, inset + viewport.width, 1);
        pen.fillRect(inset - 1, 0, 1, part.height + 1);
      },
    },
  ];
}

/** The first day of an event; the middle of it where the event is a day long. */
function middleOf({ events }: Corpus, row: EventRow): number {
  const [from, to] = [events.from[row] as number, events.to[row] as number];
  return to - from <= 1 ? from + 0.5 : from;
}

function paintName(pen: Pen, { lane, height }: StackedLane, top: Px, inset: Px, { theme, measure }: SheetLook): void {
  const font = `13px ${theme.font}`;
  const start = lane.under === null ? 0 : UNDER;
  const room = inset - start - COUNT_WIDTH - NAME_PADDING;
  linesOf(lane.label, room, linesIn(height), (text) => measure(text, font)).forEach((line, i) => {
    write(pen, line, start, top + 14 + i * NAME_LINE, font, lane.under === null ? theme.ink : theme.inkSoft);
  });
  write(pen, String(lane.events.length), inset - COUNT_WIDTH, top + 14, `12px ${theme.font}`, theme.inkSoft);
  pen.fillStyle = theme.hairline;
  pen.fillRect(0, Math.round(top + height) - 1, inset, 1);
}

/** The whole sheet: words, all lanes, source. */
export function timelineSheet(corpus: Corpus, state: TimelineState, words: SheetWords, look: SheetLook): Sheet {
  const { theme, serif, measure } = look;
  const stack = stackOf(corpus, state);
  const width = state.inset + state.viewport.width + 2 * MARGIN;
  const room = width - 2 * MARGIN;
  const soft = `13px ${theme.font}`;
  const titleFont = `600 24px ${serif}`;
  const inLines = (text: string, font: string) => linesOf(text, room, 20, (part) => measure(part, font));
  const titles = inLines(words.title, titleFont);
  const lines = [words.set, words.view.join(SEPARATOR)].flatMap((run) => inLines(run, soft));
  const legend = legendSheet(words.legend, room, look, words.title);
  const headHeight = MARGIN + titles.length * 30 + lines.length * LINE + 6 + legend.height + 8;
  const foot = [words.source, words.address].flatMap((line) => inLines(line, soft));
  const pictureHeight = AXIS + stack.height;
  const height = headHeight + pictureHeight + 10 + foot.length * LINE + MARGIN;
  const writeLines = (pen: Pen, from: Px, some: readonly string[]) => {
    some.forEach((line, i) => {
      write(pen, line, MARGIN, from + (i + 0.5) * LINE, soft, theme.inkSoft);
    });
  };
  return {
    width,
    height,
    title: words.title,
    frames: [
      {
        x: 0,
        y: 0,
        width,
        height,
        paint: (pen) => {
          pen.fillStyle = theme.ground;
          pen.fillRect(0, 0, width, height);
          titles.forEach((line, i) => {
            write(pen, line, MARGIN, MARGIN + (i + 0.5) * 30 - 2, titleFont, theme.ink);
          });
          writeLines(pen, MARGIN + titles.length * 30, lines);
          writeLines(pen, headHeight + pictureHeight + 10, foot);
        },
      },
      ...movedBy(MARGIN, MARGIN + titles.length * 30 + lines.length * LINE + 6, legend.frames),
      ...movedBy(MARGIN, headHeight, framesOf(corpus, state, stack, { top: 0, height: stack.height }, look)),
    ],
  };
}

const movedBy = (x: Px, y: Px, frames: readonly Frame[]): Frame[] =>
  frames.map((frame) => ({ ...frame, x: frame.x + x, y: frame.y + y }));
