/** What is read in place of a file of the site, by its name: the files of a record that the reader opened. */
export const localFiles = new Map<string, string | Uint8Array<ArrayBuffer>>();

/** A file of the record: the reader's own, or the site's. */
export async function recordFile(base: string, name: string, init?: RequestInit): Promise<Response> {
  const local = localFiles.get(name);
  return local === undefined ? fetch(`${base}data/${name}`, init) : new Response(local);
}
