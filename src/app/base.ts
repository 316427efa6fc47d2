/**
 * Folder of the site with a slash at the end. Built files lie in `assets/` of it, so their own address tells where it
 * is, whatever path the site is served under; in development the page is served from the root.
 */
export const siteBase = (): string =>
  import.meta.env.DEV ? '/' : new URL(/* @vite-ignore */ '..', import.meta.url).pathname;
