const SIZE = 24;

/** What a character looks like in the page's own font. */
function inkOf(pen: CanvasRenderingContext2D, character: string): string {
  pen.clearRect(0, 0, SIZE, SIZE);
  pen.fillText(character, 0, SIZE - 6);
  return pen.getImageData(0, 0, SIZE, SIZE).data.join();
}

/** Whether Chinese characters look alike, as boxes do, where Latin letters differ. */
export function lacksChinese(): boolean {
  const canvas = document.createElement('canvas');
  canvas.width = SIZE;
  canvas.height = SIZE;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (pen === null) return false;
  pen.font = `16px ${getComputedStyle(document.body).fontFamily}`;
  // A browser that lets no page read what it painted makes the letters alike too.
  return inkOf(pen, '中') === inkOf(pen, '文') && inkOf(pen, 'M') !== inkOf(pen, 'i');
}
