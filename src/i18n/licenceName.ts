/** `CC BY 4.0` for `CC-BY-4.0`, which is how machines write it. */
export const licenceName = (spdx: string): string => spdx.replaceAll('-', ' ');
