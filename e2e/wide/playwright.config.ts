import site from '../playwright.config.ts';

// Read by `access.spec.ts`, here and in each worker, which loads this file too.
process.env['AXE_WIDE'] = '1';

/** `npm run axe`: axe by all its rules over more views, all colours and sizes, both languages. */
export default { ...site, testDir: '..', testMatch: 'access.spec.ts', outputDir: '../../.cache/axe' };
