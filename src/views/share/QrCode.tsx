import { encode } from 'uqr';
import { shareMessages } from '#i18n/messages/share.ts';
import { useWords } from '#i18n/useLocale.ts';
import { saveFile } from '#ui/saveFile.ts';
import styles from './Share.module.css';

/** White around the code, in modules, as the standard asks. */
const QUIET = 4;

/** A QR code as the path of an SVG, a unit per module, and how wide it is with its quiet zone. */
function placeCode(text: string): { readonly size: number; readonly path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : []))).join('');
  return { size, path };
}

/** The link as a code for a camera: black on white in both themes, since many cameras read nothing else. */
export function QrCode({ url }: { readonly url: string }) {
  const words = useWords(shareMessages);
  const { size, path } = placeCode(url);
  const save = () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/><path d="${path}"/></svg>`;
    saveFile(new Blob([svg], { type: 'image/svg+xml' }), 'stanceline-qr.svg');
  };
  return (
    <>
      <svg className={styles.qr} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" role="img">
        <title>{words.qrOf(url)}</title>
        <path fill="#fff" d={`M0 0h${size}v${size}h-${size}z`} />
        <path fill="#000" d={path} />
      </svg>
      <p className={styles.address}>{url}</p>
      <div className={styles.actions}>
        <button type="button" className={styles.action} onClick={save}>
          {words.saveQr}
        </button>
      </div>
    </>
  );
}
