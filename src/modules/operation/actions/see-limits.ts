import { MOST_IN_A_SPACE } from "#rules/access";
import { MOST_MAILS_A_DAY } from "#rules/notifications";
import { dayOf } from "#basics/dates";
import { MOST_FILES, MOST_IN_A_FILE, MOST_SENT, MOST_IN_A_FORM } from "#services/forms";
import { isOperator, namesIn, reading, type Work } from "#services/house";
import { declaredLimits, type Limit, listTallies } from "#services/limits";

/** A limit of number, and how it served lately. */
export interface SeenLimit extends Limit {
  /** What it counts, in French. */
  readonly says: string;
  readonly counted: number;
  readonly refused: number;
}

/** Limits of size in bytes, and numbers that are the same for all. */
export interface Sizes {
  readonly form: number;
  readonly sent: number;
  readonly file: number;
  readonly space: number;
  readonly files: number;
  readonly mailsAMinute: number;
  readonly mailsADay: number;
}

export interface SeenLimits {
  readonly limits: readonly SeenLimit[];
  readonly sizes: Sizes;
}

/** How far back the tallies go, today among them. */
const DAYS = 7;

/** All limits, those that served most first, for the operator; undefined for anyone else. */
export const seeLimits = reading(async (work: Work): Promise<SeenLimits | undefined> => {
  if (!isOperator(work.actor)) return undefined;
  const tallies = await talliesIn(work);
  const { limits: says } = namesIn(work.app);
  const of = (name: string) => tallies.find((one) => one.name === name);
  const limits = declaredLimits().map((limit) => ({
    ...limit,
    says: says[limit.name] ?? limit.name,
    counted: of(limit.name)?.counted ?? 0,
    refused: of(limit.name)?.refused ?? 0,
  }));
  return {
    limits: limits.toSorted((a, b) => b.refused - a.refused || b.counted - a.counted),
    sizes: {
      form: MOST_IN_A_FORM,
      sent: MOST_SENT,
      file: MOST_IN_A_FILE,
      space: MOST_IN_A_SPACE,
      files: MOST_FILES,
      mailsAMinute: work.app.config.mailsAMinute,
      mailsADay: MOST_MAILS_A_DAY,
    },
  };
});

/** How many times limits refused lately: for the operator's page. */
export async function countRefusedIn(work: Work): Promise<number> {
  return (await talliesIn(work)).reduce((sum, { refused }) => sum + refused, 0);
}

function talliesIn(work: Work) {
  return listTallies(work, dayOf(work.now).subtract({ days: DAYS - 1 }));
}
