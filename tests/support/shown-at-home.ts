import type { AtHome } from "./at-home.ts";

interface ShownAtHome {
  /** What is shown of rows that they may not read, and why that may be. */
  readonly what: string;
  /** Which rows: a condition of SQL, where `$person` is who looks. */
  readonly rows: string;
}

/** Of whose week it is, where they show who comes. */
const SHOWN_TO_HER = `space in (select space from access.grant
  where to_person = $person and table_name = 'homecare.assignment' and ended_at is null)`;

/** By what was asked of bodies, of the visits for which they are named themself. */
const COMES_TOO = `select other.through from homecare.assignment as other join homecare.assignment as mine
  on mine.space = other.space and mine.visits && other.visits
  where mine.helper = $person and mine.ended_at is null and other.ended_at is null`;

/** What was asked of the bodies for which they say who comes. */
const ASKED = `select id from homecare.asked_body where ended_at is null and organisation in
  (select space from organisations.representative
    where person = $person and ended_at is null and 'approve' = any (powers))`;
const BY_THEIR_BODY = "what a body was asked, for who says, for it, who comes";

/** Beside what everyone is shown (`shown-under-a-right.ts`): by the table, of those who know something of Adrienne. */
export const SHOWN_AT_HOME: Readonly<Record<AtHome, Readonly<Record<string, ShownAtHome>>>> = {
  "a helper": {
    "access.grant": {
      what: "that it still stands, of somebody else who comes for the same visit by a body",
      rows: `to_party in (${COMES_TOO})`,
    },
    "access.party": { what: "the same", rows: `id in (${COMES_TOO})` },
    "access.party_member": {
      what: "the same: whom the asker keeps out does not come",
      rows: `party in (${COMES_TOO})`,
    },
    "homecare.assignment": {
      what: "that somebody else comes for the same visit, never who, as she does not show it to them (decision 0166)",
      rows: `through in (${COMES_TOO})`,
    },
  },
  "a daughter": {
    "access.grant": {
      what: "by which who comes reads their visits: with its end nobody reads that they come (decision 0166)",
      rows: `table_name = 'homecare.visit' and ${SHOWN_TO_HER}`,
    },
    "access.party": {
      what: "whom a body sends: who is not with it any more does not come",
      rows: `kept_by = 'homecare' and ${SHOWN_TO_HER}`,
    },
    "access.party_member": {
      what: "the same",
      rows: `party in (select id from homecare.asked_body where ${SHOWN_TO_HER})`,
    },
    "relays.choice": {
      what: "whether her list, in which they are, is told of a silence too",
      rows: `tells_of_silence and space in (select space from relays.named where person = $person and relay = 'help')`,
    },
    "homecare.cannot_come": {
      what: "the same: that nobody comes on a day, never who cannot",
      rows: SHOWN_TO_HER,
    },
  },
  "a body": {
    "access.grant": {
      what: "by which visits are shared with whom the body sends: those that are not any more are not read",
      rows: `to_party in (${ASKED})`,
    },
    "access.party": {
      what: "the same: with whom the body sends, as one",
      rows: `id in (${ASKED})`,
    },
    "access.party_member": {
      what: "whom the body sends, and of whom the asker said « quelqu’un d’autre »",
      rows: `party in (${ASKED})`,
    },
    "access.space": {
      what: "where it is written that the body read when its people are expected",
      rows: `id in (select space from homecare.asked_body where id in (${ASKED}))`,
    },
    "homecare.asked_body": { what: BY_THEIR_BODY, rows: `id in (${ASKED})` },
    "homecare.assignment": { what: "whom the body sends", rows: `through in (${ASKED})` },
    "homecare.visit": {
      what: "when its people are expected, not what for",
      rows: `id in (select unnest(visits) from homecare.asked_body where id in (${ASKED}))`,
    },
  },
};
