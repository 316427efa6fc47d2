import { AccessPage } from '#views/access/AccessPage.tsx';
import { KeyList } from './KeyList.tsx';

/** The page on access, with the list of keys that many views share. */
export const Accessibility = () => <AccessPage keys={<KeyList level="h3" />} />;
