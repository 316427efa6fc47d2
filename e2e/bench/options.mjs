// @ts-check
/** The command line of `npm run bench`. */

export const HELP = `npm run bench [-- options]     measures the timeline beside others, in headless Chromium

  --sizes 1000,10000     events of the records; of them all by default 1000,10000,100000,1000000
  --only ours,bare       pages: ours, bare, vis, lanes (vis in groups), timelinejs, echarts; by default all at 1000 and 100000, ours and bare at the rest
  --rounds 3             how often each is measured, in turn; the table gives medians
  --minutes 12           no new measurement is begun after that time
  --seed 1               of the records
  --check                fails if a bar of issue 4 is missed by more than noise
  --profile ours:100000  instead of all that: where the time of a page goes, by function

The table goes to e2e/bench/results.md, all figures to e2e/bench/results.json; with --sizes or --only to .cache/bench.
`;

/**
 * @typedef {object} Options
 * @property {readonly number[] | null} sizes  null for the default ones
 * @property {readonly string[] | null} only  null for all
 * @property {number} rounds
 * @property {number} minutes
 * @property {number} seed
 * @property {boolean} check
 * @property {{ subject: string; events: number } | null} profile
 * @property {boolean} help
 */

/**
 * Reads the arguments.
 * @param {readonly string[]} args @param {readonly string[]} subjects  known pages
 * @returns {Options}
 * @throws with words for the user
 */
export function readOptions(args, subjects) {
  /** @type {Options} */
  const options = {
    sizes: null,
    only: null,
    rounds: 3,
    minutes: 12,
    seed: 1,
    check: false,
    profile: null,
    help: false,
  };
  const rest = args.flatMap((arg) => (/^--\w+=/.test(arg) ? arg.split(/=(.*)/s).slice(0, 2) : [arg]));
  /** @param {string} name @param {string | undefined} text @param {number} [least] */
  const number = (name, text, least = 1) => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < least)
      throw new Error(`${name}: ${text} is no whole number from ${least} on`);
    return value;
  };
  /** @param {string} name @param {string | undefined} text */
  const subject = (name, text) => {
    if (text === undefined || !subjects.includes(text))
      throw new Error(`${name}: ${text} is none of ${subjects.join(', ')}`);
    return text;
  };
  while (rest.length > 0) {
    const name = /** @type {string} */ (rest.shift());
    if (name === '--check' || name === '--help') {
      options[name === '--check' ? 'check' : 'help'] = true;
      continue;
    }
    const value = rest.shift();
    if (name === '--sizes') options.sizes = (value ?? '').split(',').map((text) => number(name, text));
    else if (name === '--only') options.only = (value ?? '').split(',').map((text) => subject(name, text));
    else if (name === '--rounds') options.rounds = number(name, value);
    else if (name === '--minutes') options.minutes = number(name, value);
    else if (name === '--seed') options.seed = number(name, value, 0);
    else if (name === '--profile') {
      const [key, events] = (value ?? '').split(':');
      options.profile = { subject: subject(name, key), events: number(name, events) };
    } else throw new Error(`${name} is no option; npm run bench -- --help`);
  }
  return options;
}

const DEFAULT_SIZES = [1000, 10_000, 100_000, 1_000_000];
/** Sizes at which by default only these are measured: there they tell how the cost grows. */
const GROWTH_SIZES = [10_000, 1_000_000];
/** Ours and the limit: without these there is nothing to say. */
export const GROWTH_SUBJECTS = ['ours', 'bare'];

/**
 * What to measure, in the order of one round.
 * @param {Pick<Options, 'sizes' | 'only'>} options
 * @param {Readonly<Record<string, { readonly most?: number }>>} subjects
 * @returns {{ events: number; subject: string }[]}
 */
export function planOf({ sizes, only }, subjects) {
  return (sizes ?? DEFAULT_SIZES).flatMap((events) =>
    Object.entries(subjects)
      .filter(([key, { most = Number.POSITIVE_INFINITY }]) => {
        if (events > most) return false;
        if (only) return only.includes(key);
        return sizes !== null || !GROWTH_SIZES.includes(events) || GROWTH_SUBJECTS.includes(key);
      })
      .map(([subject]) => ({ events, subject })),
  );
}
