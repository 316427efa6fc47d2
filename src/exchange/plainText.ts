import { Parser } from 'htmlparser2';

/** Elements that end a line, and those whose content no reader sees. */
const BLOCKS = new Set([
  'p',
  'br',
  'div',
  'li',
  'ul',
  'ol',
  'tr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'hr',
]);
const HIDDEN = new Set(['script', 'style', 'template', 'iframe', 'noscript', 'title', 'textarea', 'object']);

/** What a text in HTML says to a reader: no tags, entities as characters, a space where a line ended. Linear. */
export function plainText(html: string): string {
  let text = '';
  let hidden = 0;
  const parser = new Parser({
    onopentagname: (name) => {
      if (HIDDEN.has(name)) hidden += 1;
      if (BLOCKS.has(name)) text += ' ';
    },
    onclosetag: (name) => {
      if (HIDDEN.has(name)) hidden -= 1;
      if (BLOCKS.has(name)) text += ' ';
    },
    ontext: (part) => {
      if (hidden === 0) text += part;
    },
  });
  parser.end(html);
  return text.replace(/\s+/g, ' ').trim();
}
