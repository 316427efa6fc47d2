/** Where a command writes. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** Where answers come from, for the one command that asks. */
  readonly input?: NodeJS.ReadableStream;
}
