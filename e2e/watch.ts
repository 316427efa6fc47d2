import type { BrowserContext } from 'playwright';

/** Playwright says so wherever it keeps the service worker out. */
const BLOCKED = 'Service Worker registration blocked by Playwright';

/** Writes down all that goes wrong on the pages of a context. */
export async function watch(context: BrowserContext, faults: string[]): Promise<void> {
  const homes = new Set<string>();
  context.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    if (message.text() === BLOCKED) return;
    faults.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => faults.push(`uncaught: ${error.error().message}`));
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (request.isNavigationRequest() && request.frame().parentFrame() === null) homes.add(origin);
    else if (protocol.startsWith('http') && !homes.has(origin))
      faults.push(`request to another host: ${request.url()}`);
  });
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`content policy: ${event.effectiveDirective} blocked ${event.blockedURI} ${event.sample}`);
    });
  });
}
