import { SHOWN_OF_CONCERNS } from "./shown-of-concerns.ts";
import { SHOWN_OF_DAYS } from "./shown-of-days.ts";
import { SHOWN_OF_KORI } from "./shown-of-kori.ts";
import { SHOWN_OF_MEETINGS } from "./shown-of-meetings.ts";
import { SHOWN_OF_ORGANISATIONS } from "./shown-of-organisations.ts";

const OF_MY_CIRCLES = "select space from circles.member where person = $person and left_at is null";
const I_FACILITATE = `${OF_MY_CIRCLES} and role = 'facilitator'`;

/** The messages of which somebody decides now: they sit in a review that is open. */
const I_DECIDE_OF = `select subject from moderation.review where kind = 'message' and verdict is null
  and id in (select review from moderation.seat where person = $person)`;

/** What was opened to a structure that one represents, once both sides said yes (`organisations.opened_spaces`). */
const opened = (what: string) => `select space from organisations.accompaniment
  where accepted_at is not null and ended_at is null and opens_${what}
    and support in (select space from access.reader where person = $person)`;

export interface Shown {
  readonly to: "everyone" | "operator";
  /** What is shown, and why that may be. */
  readonly what: string;
  /** Which rows: a condition of SQL, where `$person` is who looks. Without it, any row of the table may show something. */
  readonly rows?: string;
  /** Other rows that show something else, to others. */
  readonly and?: Shown;
}

/** All that a table shows: its own, and what stands beside. */
export const shownIn = (shown: Shown | undefined): readonly Shown[] =>
  shown === undefined ? [] : [shown, ...shownIn(shown.and)];

/**
 * Private tables of which a page shows something, decided by an action under a right of the house, to
 * someone who may not read the row itself. All other hidden rows leave no trace at all.
 */
export const SHOWN_UNDER_A_RIGHT: Readonly<Record<string, Shown>> = {
  ...SHOWN_OF_MEETINGS,
  "people.person": {
    to: "everyone",
    what: "names, to those who share a circle, a note or a favour",
  },
  "people.picture": {
    to: "everyone",
    what: "the face of who shows it: to everyone, to whoever is in, or to those of their circles",
    rows: `hidden_at is null and (audience = 'everyone' or audience = 'members' and $person is not null
      or person in (select person from circles.member where left_at is null and space in (${OF_MY_CIRCLES})))`,
  },
  "practice.situation": {
    to: "everyone",
    what: "how many situations wait to be read, to the members of their circle; and what one says, to who took it",
    rows: `state = 'waiting' and community in (${OF_MY_CIRCLES})`,
  },
  ...SHOWN_OF_KORI,
  ...SHOWN_OF_CONCERNS,
  ...SHOWN_OF_ORGANISATIONS,
  "calls.kept_call": {
    to: "everyone",
    what: "the calls that an association keeps, to the structure that accompanies it, when it opened them",
    rows: `space in (${opened("calls")})`,
  },
  "organisations.year_facts": {
    to: "everyone",
    what: "the dates of an association, to the structure that accompanies it, when it opened them",
    rows: `space in (${opened("deadlines")})`,
  },
  "organisations.year_date": {
    to: "everyone",
    what: "the same: dates of its own",
    rows: `space in (${opened("deadlines")})`,
  },
  "organisations.year_done": {
    to: "everyone",
    what: "the same: those that are done",
    rows: `space in (${opened("deadlines")})`,
  },
  "projects.participant": {
    to: "everyone",
    what: "which answers an association takes part in, to the structure that accompanies it, when it opened them",
    rows: `left_at is null and organisation in (${opened("answers")})`,
  },
  "projects.answer": {
    to: "everyone",
    what: "the same: their call, their state and their last day, never their words",
    rows: `id in (select answer from projects.participant where left_at is null and organisation in (${opened("answers")}))`,
  },
  ...SHOWN_OF_DAYS,
  "people.mandate": {
    to: "everyone",
    what: "through whom a member without an address takes part, to who reads the names of the circle, and to the operator",
    rows: "consent <> 'page'",
  },
  "people.recovery": { to: "operator", what: "lost addresses, to judge who asks to come back" },
  "people.witness": { to: "operator", what: "how many of the circle said yes, or no" },
  "people.address": {
    to: "operator",
    what: "the beginning of the address by which somebody asks to come back; of one that was invited to represent an organisation that the operator represents too; the address of an employer that the operator found",
    rows: `id in (select address from people.recovery) or id in (select address from organisations.found_address) or id in (select address from organisations.invitation
      where space in (select space from access.reader where person = $person))`,
  },
  "mail.message": {
    to: "operator",
    what: "mails kept for want of a mail server, to hand them over",
  },
  "mail.bounced": {
    to: "operator",
    what: "how many addresses come back, and which mails were not sent, without an address",
  },
  "circles.role": {
    to: "everyone",
    what: "what is taken care of in the open circle that governs the instance; which roles moderate in an open circle; never by whom",
    rows: "space in (select id from circles.circle where is_open and (kind = 'governing' or moderates))",
  },
  "circles.holding": {
    to: "everyone",
    what: "how many moderate in an open circle, never who",
    rows: "role in (select id from circles.role where moderates)",
  },
  "circles.paper_code": {
    to: "everyone",
    what: "to who facilitates a circle: whether a poster serves, until when",
    rows: `space in (${I_FACILITATE})`,
  },
  "circles.invite_list": {
    to: "everyone",
    what: "to who facilitates a circle: the lists of those who were invited there; to whoever brought one: how many",
    rows: `by_person = $person or space in (${I_FACILITATE})`,
  },
  "circles.invitation": {
    to: "everyone",
    what: "to who facilitates a circle: who was invited there and what they answered; to whoever invited: how many",
    rows: `by_person = $person or space in (${I_FACILITATE})`,
  },
  "moderation.report": {
    to: "everyone",
    what: "what one reported oneself, among one’s own data",
    rows: "person = $person",
  },
  "moderation.moderator": {
    to: "everyone",
    what: "how many moderate, and the names of those who agreed to be named",
    rows: "accepted_at is not null",
  },
  "moderation.review": {
    to: "everyone",
    what: "that a decision was contested, on its page, and the decision that followed",
    rows: "contests is not null",
  },
  "moderation.first_act": {
    to: "everyone",
    what: "whether the words of somebody may hold links",
  },
  "conversations.message": {
    to: "everyone",
    what: "what a reported message says, to who sits in its open review: reading it is written in the log of its space",
    rows: `id::text in (${I_DECIDE_OF})`,
  },
  "conversations.thread": {
    to: "everyone",
    what: "the title of the thread of a reported message, to who sits in its open review",
    rows: `id in (select thread from conversations.message where id::text in (${I_DECIDE_OF}))`,
  },
  "circles.member": {
    to: "everyone",
    what: "how many members an open circle has; names only to members",
    rows: "space in (select id from circles.circle where is_open and hidden_because is null)",
  },
  "access.file": {
    to: "everyone",
    what: "pieces lent to a joint answer, to the members of its circle, until they are taken back; to the operator, papers that claimants show",
    rows: `id in (select shared from projects.piece where taken_back_at is null
      and space in (${OF_MY_CIRCLES})) or id in (select file from organisations.document)`,
  },
  "access.space": {
    to: "everyone",
    what: "the space of a file that is shown under a right (access.file), of a message that is reported, of a telephone that is shown to one in an exchange, of an address of premises that is for whoever is signed in: opening it is written in its log",
    rows: `id in (select space from exchanges.telephone_shown where to_space = $person) or id in (select space from conversations.message where id::text in (${I_DECIDE_OF})) or id in (select space from organisations.document) or id in (select space from premises.whereabouts) or id in (select space from access.file where id in
      (select shared from projects.piece where taken_back_at is null and space in (${OF_MY_CIRCLES})))`,
  },
  "home.message": {
    to: "everyone",
    what: "when one wrote oneself to who keeps the instance, to follow it",
    rows: "person = $person",
  },
  "exchanges.offer": {
    to: "everyone",
    what: "what verified organisations give, in their words; of persons of the directory how many give what, by steps from three on (tests/worlds/exchanges-visitors.ts)",
    rows: "shown",
  },
  "exchanges.giver": {
    to: "everyone",
    what: "where an organisation of the directory is; of persons whether they are within thirty kilometres of the place that is asked",
    rows: "shown",
  },
  "exchanges.orientation_line": {
    to: "everyone",
    what: "a line that waits on a public table, to who may say yes for the organisation that it names",
    rows: `waiting in (select v.id from exchanges.orientation_version v
      join exchanges.orientation o on o.id = v.orientation
      where o.number is not null and (v.person = $person
        or v.organisation in (select space from access.reader where person = $person)))`,
  },
  "exchanges.orientation_gap": {
    to: "everyone",
    what: "to the members of the circle that governs: needs that nobody answered, never who asked",
    rows: `(space is null or space in (select id from circles.circle where is_open)) and exists (
      select from circles.member m join circles.circle c on c.id = m.space
      where c.kind = 'governing' and m.person = $person and m.left_at is null)`,
  },
  "decisions.ballot": {
    to: "everyone",
    what: "to members of the circle: how many voices are spoken, whether the end of one’s own chain voted; afterwards the count",
    rows: `vote in (select id from decisions.vote where space in (${OF_MY_CIRCLES}))`,
  },
  "decisions.delegation": {
    to: "everyone",
    what: "to a member of the circle: through whom their own voice goes, and for how many it counts; proxies on paper, on the attendance sheet",
    rows: `circle in (${OF_MY_CIRCLES}) or vote in (select id from decisions.vote where space in (${OF_MY_CIRCLES}))`,
  },
  "decisions.voice": {
    to: "everyone",
    what: "to members of the circle: who voted in a secret vote that is counted, on its attendance sheet; never what",
    rows: `vote in (select id from decisions.vote where space in (${OF_MY_CIRCLES}))`,
  },
  "decisions.belenios_voter": {
    to: "everyone",
    what: "to members of the circle: how many asked to vote there; to who facilitates, once it is taken out, the list",
    rows: `vote in (select id from decisions.vote where space in (${OF_MY_CIRCLES}))`,
  },
};
