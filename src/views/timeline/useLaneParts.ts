import { lateModule } from './useLate.ts';

export const useLaneParts = lateModule(async () => (await import('./laneParts.ts')).laneParts);
