import type { Shown } from "./shown-under-a-right.ts";

const OF_MY_CIRCLES = "select space from circles.member where person = $person and left_at is null";

/** Whom one may thank by name: those of one's circles and with whom a line passed, one's circles, whom one represents. */
const WHOM_I_MAY_THANK = `select person from circles.member where left_at is null and space in (${OF_MY_CIRCLES})
  union select to_space from currency.thanks where space = $person
  union select space from currency.thanks where to_space = $person
  union select to_space from currency.transfer where space = $person
  union select space from currency.transfer where to_space = $person
  union select space from access.reader where person = $person`;

/** Of kori: see `shown-under-a-right.ts`. */
export const SHOWN_OF_KORI: Readonly<Record<string, Shown>> = {
  "currency.uncounted": {
    to: "everyone",
    what: "that nothing is counted for somebody, to who may thank them by name: they read it before",
    rows: `space in (${WHOM_I_MAY_THANK})`,
  },
};
