import { READS_FOR_A_SERVICE } from "./shown-of-concerns.ts";
import type { Shown } from "./shown-under-a-right.ts";

/** Whoever looks for a place for a day reads before asking whether anybody is there to answer. */
const ANSWERS_FOR_A_PLACE: Shown = {
  to: "everyone",
  what: "that somebody may say yes for a place where one asks for a day; never who",
  rows: `space in (select organisation from premises.venue where organisation is not null and withdrawn_at is null)`,
};

/** Of organisations, who represents them and who works there: see `shown-under-a-right.ts`. */
export const SHOWN_OF_ORGANISATIONS: Readonly<Record<string, Shown>> = {
  "organisations.representative": {
    to: "operator",
    what: "that a role has no answer, or that nobody is left: the function and the day, no name; who represents an organisation that somebody claims",
    rows: "operator_at is not null or ended_at is not null or space in (select space from organisations.claim)",
    and: { ...READS_FOR_A_SERVICE, and: ANSWERS_FOR_A_PLACE },
  },
  "organisations.employment": {
    to: "operator",
    what: "for which employers that nobody represents an address misses, since somebody waits for their yes: never who",
    rows: `said_by = 'person' and confirmed_at is null
      and space in (select id from organisations.organisation where not is_represented)`,
    and: READS_FOR_A_SERVICE,
  },
  "organisations.claim": {
    to: "everyone",
    what: "who asks an organisation of mine to vouch for them: their name, function and organisation",
    rows: "id in (select claim from organisations.vouch_ask where organisation in (select space from access.reader where person = $person))",
  },
  "organisations.letter": {
    to: "operator",
    what: "letters to print, and when they were posted",
  },
  "organisations.vouch": {
    to: "operator",
    what: "which organisations vouched, before a claim is decided",
  },
  "organisations.vouch_ask": {
    to: "operator",
    what: "which organisations were asked to vouch, before a claim is decided",
  },
  "organisations.document": {
    to: "operator",
    what: "papers that claimants show to whoever decides",
  },
};
