import type { Pen } from './pen.ts';

/** An element of a picture, before it is text or stands on a page. Attributes that are null are left out. */
export interface SvgNode {
  readonly tag: 'svg' | 'rect' | 'path' | 'text';
  readonly attributes: Readonly<Record<string, string | number | null>>;
  readonly children: readonly (SvgNode | string)[];
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** From the middle of a line of text to its baseline, in heights of the font. */
const BASELINE = 0.35;

/** What a path is made of: commands with their numbers, and the one box if it is nothing else. */
interface Path {
  readonly commands: string[];
  box: Readonly<Record<'x' | 'y' | 'width' | 'height' | 'rx', number>> | null;
}

/**
 * A pen that writes down what it paints as SVG elements, each with the colours that hold when it is painted; numbers to
 * two decimals. It starts on an empty sheet, so that clearing adds nothing.
 */
export function svgPen(): { readonly pen: Pen; readonly nodes: SvgNode[] } {
  const nodes: SvgNode[] = [];
  let path: Path = { commands: [], box: null };
  let dash: readonly number[] = [];
  const add = (tag: SvgNode['tag'], attributes: SvgNode['attributes'], text?: string) => {
    const numbers = Object.entries(attributes).map(([name, value]) => [
      name,
      typeof value === 'number' ? rounded(value) : value,
    ]);
    const opacity = pen.globalAlpha === 1 ? null : rounded(pen.globalAlpha);
    nodes.push({
      tag,
      attributes: { ...Object.fromEntries(numbers), opacity },
      children: text === undefined ? [] : [text],
    });
  };
  const stroke = () => ({
    fill: 'none',
    stroke: String(pen.strokeStyle),
    'stroke-width': pen.lineWidth,
    'stroke-dasharray': dash.length === 0 ? null : dash.join(' '),
  });
  const command = (letter: string, ...numbers: readonly number[]) => {
    path.box = null;
    path.commands.push(letter + numbers.map(rounded).join(' '));
  };
  const addPath = (look: SvgNode['attributes']) => {
    if (path.box) add('rect', { ...path.box, rx: path.box.rx || null, ...look });
    else if (path.commands.length > 0) add('path', { d: path.commands.join(''), ...look });
  };
  const pen: Pen = {
    fillStyle: '#000',
    strokeStyle: '#000',
    lineWidth: 1,
    globalAlpha: 1,
    font: '10px sans-serif',
    textAlign: 'left',
    textBaseline: 'alphabetic',
    clearRect: () => {},
    fillRect: (x, y, width, height) => {
      if (width > 0 && height > 0) add('rect', { x, y, width, height, fill: String(pen.fillStyle) });
    },
    strokeRect: (x, y, width, height) => add('rect', { x, y, width, height, ...stroke() }),
    beginPath: () => {
      path = { commands: [], box: null };
    },
    moveTo: (x, y) => command('M', x, y),
    lineTo: (x, y) => command('L', x, y),
    quadraticCurveTo: (cx, cy, x, y) => command('Q', cx, cy, x, y),
    roundRect: (x, y, width, height, radii = 0) => {
      const r = Math.max(0, Math.min(typeof radii === 'number' ? radii : 0, width / 2, height / 2));
      const isFirst = path.commands.length === 0;
      command('M', x + r, y);
      path.commands.push(
        `h${rounded(width - 2 * r)}q${rounded(r)} 0 ${rounded(r)} ${rounded(r)}v${rounded(height - 2 * r)}`,
        `q0 ${rounded(r)} ${rounded(-r)} ${rounded(r)}h${rounded(2 * r - width)}`,
        `q${rounded(-r)} 0 ${rounded(-r)} ${rounded(-r)}v${rounded(2 * r - height)}q0 ${rounded(-r)} ${rounded(r)} ${rounded(-r)}z`,
      );
      if (isFirst) path.box = { x, y, width, height, rx: r };
    },
    fill: () => addPath({ fill: String(pen.fillStyle) }),
    stroke: () => addPath(stroke()),
    fillText: (text, x, y) => {
      const { size, weight, family } = readFont(pen.font);
      const anchor = { center: 'middle', right: 'end', end: 'end', left: null, start: null }[pen.textAlign];
      add(
        'text',
        {
          x,
          y: pen.textBaseline === 'middle' ? y + BASELINE * size : y,
          'font-size': size,
          'font-weight': weight,
          'font-family': family,
          'text-anchor': anchor,
          fill: String(pen.fillStyle),
        },
        text,
      );
    },
    setLineDash: (segments) => {
      dash = [...segments];
    },
  };
  return { pen, nodes };
}

/** `bold 11px Arial, serif` in parts. Other orders and units are not written here. */
function readFont(font: string): { readonly size: number; readonly weight: string | null; readonly family: string } {
  const [, weight = '', size = '10', family = 'sans-serif'] = /^(?:(bold|\d+) )?([\d.]+)px (.+)$/.exec(font) ?? [];
  return { size: Number(size), weight: weight === '' || weight === '400' ? null : weight, family };
}

const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

/** The element as text, a line for each. Texts are escaped: nothing of the record becomes markup. */
export function svgText({ tag, attributes, children }: SvgNode): string {
  const written = Object.entries(attributes).map(([name, value]) =>
    value === null ? '' : ` ${name}="${escapeXml(String(value))}"`,
  );
  const inside = children.map((child) => (typeof child === 'string' ? escapeXml(child) : `\n${svgText(child)}`));
  const end = children.some((child) => typeof child !== 'string') ? '\n' : '';
  return children.length === 0
    ? `<${tag}${written.join('')}/>`
    : `<${tag}${written.join('')}>${inside.join('')}${end}</${tag}>`;
}

/** The element to stand on a page. */
export function svgElement({ tag, attributes, children }: SvgNode): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && name !== 'xmlns') element.setAttribute(name, String(value));
  }
  element.append(...children.map((child) => (typeof child === 'string' ? child : svgElement(child))));
  return element;
}
