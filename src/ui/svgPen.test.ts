import { describe, expect, it } from 'vitest';
import type { Pen } from './pen.ts';
import { sheetSvg } from './sheet.ts';
import { svgPen, svgText } from './svgPen.ts';

function drawn(paint: (pen: Pen) => void): string[] {
  const { pen, nodes } = svgPen();
  paint(pen);
  return nodes.map(svgText);
}

describe('svgPen', () => {
  it('fills and strokes boxes with rounded corners, never rounder than they are high', () => {
    const lines = drawn((pen) => {
      pen.fillStyle = 'red';
      pen.strokeStyle = 'blue';
      pen.lineWidth = 1.5;
      pen.beginPath();
      pen.roundRect(1.23456, 2, 30, 10, 99);
      pen.fill();
      pen.stroke();
    });
    expect(lines).toEqual([
      '<rect x="1.23" y="2" width="30" height="10" rx="5" fill="red"/>',
      '<rect x="1.23" y="2" width="30" height="10" rx="5" fill="none" stroke="blue" stroke-width="1.5"/>',
    ]);
  });

  it('writes lines and curves, dashed while the dash is set', () => {
    const lines = drawn((pen) => {
      pen.setLineDash([2, 3]);
      pen.beginPath();
      pen.moveTo(0, 0);
      pen.quadraticCurveTo(5.005, -10, 10, 1 / 3);
      pen.stroke();
      pen.setLineDash([]);
      pen.strokeRect(0, 0, 4, 4);
    });
    expect(lines).toEqual([
      '<path d="M0 0Q5.01 -10 10 0.33" fill="none" stroke="#000" stroke-width="1" stroke-dasharray="2 3"/>',
      '<rect x="0" y="0" width="4" height="4" fill="none" stroke="#000" stroke-width="1"/>',
    ]);
  });

  it('draws a box as a path where it is a part of one', () => {
    const [line] = drawn((pen) => {
      pen.beginPath();
      pen.moveTo(0, 0);
      pen.lineTo(1, 1);
      pen.roundRect(0, 0, 10, 10, 2);
      pen.fill();
    });
    expect(line).toMatch(/^<path d="M0 0L1 1M2 0h6q2 0 2 2v6q0 2 -2 2h-6q-2 0 -2 -2v-6q0 -2 2 -2z"/);
  });

  it('knows where a text stands, and never lets it become markup', () => {
    const lines = drawn((pen) => {
      pen.globalAlpha = 0.5;
      pen.font = `bold 10px 'A "b"', serif`;
      pen.textAlign = 'center';
      pen.textBaseline = 'middle';
      pen.fillText('<b> & 1', 5, 20);
    });
    expect(lines).toEqual([
      '<text x="5" y="23.5" font-size="10" font-weight="bold" font-family="&#39;A &#34;b&#34;&#39;, serif" text-anchor="middle" fill="#000" opacity="0.5">&#60;b&#62; &#38; 1</text>',
    ]);
  });

  it('paints nothing of nothing', () => {
    expect(
      drawn((pen) => {
        pen.clearRect(0, 0, 10, 10);
        pen.fillRect(0, 0, 0, 10);
        pen.beginPath();
        pen.fill();
      }),
    ).toEqual([]);
  });

  it('gives each frame of a sheet its own corner and edges', () => {
    const paint = (pen: Pen) => pen.fillRect(0, 0, 1, 1);
    const frames = [
      { x: 0, y: 0, width: 9, height: 2, paint },
      { x: 3, y: 2, width: 6, height: 7, paint },
    ];
    const svg = sheetSvg({ width: 9, height: 9, title: 'a & b', frames });
    expect(svg).toContain('viewBox="0 0 9 9" role="img" aria-label="a &#38; b"');
    expect(svg).toContain('<svg x="3" y="2" width="6" height="7">\n<rect');
  });
});
