import type { Case } from "./naming.ts";

const RANDOM = "gen_random_uuid()";
const SOMEBODY = "(select id from people.person where id not in ($person, $another) limit 1)";
const A_CIRCLE = "(select id from access.space where kind = 'circle' order by id limit 1)";
const OF_AN_ANSWER = {
  answer: "(select id from projects.answer order by id limit 1)",
  space: "(select space from projects.answer order by id limit 1)",
};

const UNDONE = { done_at: "null", done_by: "null" };

const CLOSED = { said_at: "now()", devices_at: "null", devices_by: "null", acting_at: "now()" };

const aSpace = (which: number) =>
  `(select id from access.space where kind = 'person' and id not in ($person, $another) order by id offset ${which} limit 1)`;

/*
 * The rows that a copy of any row of the table does not show: what else must stand for the row to be
 * possible, and the cases that have a fate of their own.
 */
export const CASES: Readonly<Record<string, readonly Case[]>> = {
  "access.consent.witness": [{ set: { channel: "'paper'" } }],
  "access.file.kept_by": [{}, { set: { space: "$person" } }],
  "access.private_address.person": [{ set: { secret_hash: "sha256(random()::text::bytea)" } }],
  "calendar.occasion.made_by": [{}, { set: { space: "$person" } }],
  "calendar.poll.made_by": [{}, { set: { space: "$person" } }],
  "calendar.poll_answer.person": [{ set: { key_hash: "null" } }],
  "circles.bring_draft.person": [{ set: { files: "'{}'" } }],
  "circles.brought_name.claimed_by": [{ set: { place: "(random() * 1e6)::int + 1000" } }],
  "circles.brought_name.offered_to": [{ set: { place: "(random() * 1e6)::int + 1000" } }],
  "circles.holding.given_by": [{ set: { role: RANDOM } }],
  "circles.holding.person": [{ set: { role: RANDOM } }],
  "circles.link.answered_by": [{ set: { other: RANDOM } }],
  "circles.link.proposed_by": [{ set: { other: RANDOM } }],
  // Of the same document whoever it is: two of its authors may be one.
  "commons.author.person": [
    {},
    { set: { document: "'5d0f7c1a-61d4-4c0f-8e4b-0a2f6d1b7cff'::uuid", space: "$person" } },
  ],
  "commons.document.made_by": [{}, { where: "t.published_at is null", set: { space: "$person" } }],
  "commons.version.written_by": [
    { set: { number: "(random() * 1e8)::int" } },
    { where: "t.sealed is not null", set: { number: "(random() * 1e8)::int", space: "$person" } },
  ],
  "commons.suggestion.person": [
    { set: { guest: "false", opened_at: "null", state: "'waiting'", decided_at: "null" } },
    { set: { guest: "false", opened_at: "null", state: "'refused'", decided_at: "now()" } },
  ],
  "commons.suggestion.decided_by": [{ set: { state: "'refused'", decided_at: "now()" } }],
  "conversations.message.pen_of": [{}, { set: { author: "$person" } }],
  "currency.closing.by_person": [
    {
      set: {
        space: A_CIRCLE,
        way: "'house'",
        closed_at: "'2026-01-01'::timestamptz",
        opened_at: "'2026-01-02'::timestamptz",
      },
    },
  ],
  "currency.code.by_person": [
    {
      set: {
        // One each: of somebody else whose code is not there yet.
        space:
          "(select id from access.space where kind = 'person' and id not in ($person, $another) and id not in (select space from currency.code) order by random() limit 1)",
        code: "sha256(random()::text::bytea)",
        made_at: "now()",
        ends_at: "now() + interval '10 minutes'",
      },
    },
  ],
  "currency.dispute.by_person": [
    {
      set: {
        transfer: RANDOM,
        space: A_CIRCLE,
        to_space: "$person",
        from_kind: "'circle'",
        to_kind: "'person'",
        meant: "100",
        refused_at: "null",
        corrected_at: "now()",
      },
    },
  ],
  "currency.giver.person": [{ set: { space: A_CIRCLE, most: "100" } }],
  "currency.giver.said_by": [{ set: { space: A_CIRCLE, most: "100" } }],
  "currency.thanks.by_person": [
    {
      set: {
        space: A_CIRCLE,
        to_space: "$person",
        from_kind: "'circle'",
        to_kind: "'person'",
        amount: "100",
      },
    },
  ],
  "currency.voucher.by_person": [
    {
      set: {
        space: "$person",
        code: "sha256(random()::text::bytea)",
        amount: "100",
        ends_at: "now() + interval '1 day'",
        made_at: "now()",
        ended_at: "null",
        used_at: "null",
      },
    },
  ],
  "decisions.belenios.result_by": [{ set: { result: "'{}'", result_at: "now()" } }],
  "decisions.belenios.taken_by": [{ set: { taken_at: "now()" } }],
  "decisions.delegation.recorded_by": [{ set: { place: "7" } }],
  "decisions.delegation.to_person": [{ set: { place: "8" } }],
  "decisions.option.person": [{ set: { vote: "t.vote", place: "(random() * 1e6)::int + 1000" } }],
  "exchanges.beforehand.person": [
    {
      set: {
        weekdays: "'{4}'",
        said_as: "'giver'",
        from_day: "now()::date",
        until_day: "now()::date",
        per_day: "1",
        given_at: "now()",
      },
    },
  ],
  "exchanges.favour.helper": [{ set: { said_by: "$person" } }],
  "exchanges.favour.helped": [{ set: { said_by: "$person" } }],
  "exchanges.favour.said_by": [{ set: { helper: "$person" } }],
  "exchanges.giver.person": [{ set: { space: "$person" } }],
  "exchanges.need.asker": [
    { set: { state: "'draft'", ended_at: "null" } },
    { set: { state: "'asking'", ended_at: "null" } },
  ],
  "exchanges.telephone_shown.shown_by": [{ set: { exchange: RANDOM } }],
  "exchanges.thanks.thanked_by": [{ set: { exchange: RANDOM } }],
  "keys.key.holder": [{ where: "t.holder = $person", inPlace: true }],
  // Both answered the same ask.
  "homecare.passing_answer.person": [
    {
      set: {
        ask: "'5d0f7c1a-61d4-4c0f-8e4b-0a2f6d1b7cfe'::uuid",
        state: "'waiting'",
        opened: "null",
      },
    },
  ],
  "homecare.passed.helper": [
    {
      set: {
        day: "'2030-01-01'::date + (random() * 1e4)::int",
        said_at: "date_trunc('hour', now(), 'UTC')",
        assignment: "(select id from homecare.assignment limit 1)",
      },
    },
  ],
  "homecare.can_come.helper": [{ set: { day: "'2030-01-01'::date + (random() * 1e4)::int" } }],
  "homecare.cannot_come.helper": [{ set: { day: "'2030-01-01'::date + (random() * 1e4)::int" } }],
  "homecare.pause.ended_by": [{ set: { ended_at: "now()" } }],
  "people.mandate.asked_of": [
    { set: { holder: "null", since: "null", ended_at: "null", ended_by: "null" } },
  ],
  "people.mandate.holder": [{ set: { asked_of: "null" } }],
  "relays.told.person": [{ set: { alarm: "t.alarm", answer: "'cannot'" } }],
  "methods.version.written_by": [
    { set: { number: "(random() * 1e8)::int + 2", changed: "'Autre'" } },
  ],
  "methods.trial.begun_by": [
    {
      set: {
        outcome: "'failed'",
        sealed: "'\\x00'",
        public: "null",
        published_at: "null",
        written_by: "t.begun_by",
        written_at: "now()",
      },
    },
  ],
  "methods.trial.written_by": [{ where: "t.outcome is not null" }],
  "methods.learning.asked_by": [{ set: { need: RANDOM, space: "$person" } }],
  "moderation.block.person": [{ set: { blocked: SOMEBODY } }],
  "moderation.block.blocked": [{ set: { person: SOMEBODY } }],
  "moderation.report.person": [{ inPlace: true }],
  "organisations.approver.said_by": [{ set: { ended_at: "now()" } }],
  "organisations.employment.by_person": [
    { set: { ended_at: "now()", ended_because: "'left'", until: "now()::date" } },
  ],
  "organisations.found_address.found_by": [{ set: { ended_at: "now()" } }],
  "organisations.vouch.person": [{ set: { organisation: RANDOM } }],
  "practice.situation.named": [
    {},
    { where: "t.state = 'waiting'", set: { space: "$person", reader: "null", taken_at: "null" } },
  ],
  "practice.situation.reader": [
    { where: "t.state = 'waiting'", set: { taken_at: "now()" } },
    { where: "t.state = 'waiting'", set: { taken_at: "now()", space: "$another" } },
  ],
  "practice.teller.person": [{ inPlace: true }],
  "projects.part.owner": [{ where: "t.kind = 'part'", set: { answer: "t.answer" } }],
  "projects.partner_ask.guest": [{ set: OF_AN_ANSWER }],
  // One each: of two strangers, and of who turns out to be the one whom they named.
  "home.afterwards.teller": [
    { set: { months: "3", space: aSpace(0) } },
    { set: { months: "6", fate: "'give'", space: aSpace(1) } },
    { set: { months: "12", space: "$another" } },
  ],
  // Likewise; what was closed is not seen yet.
  "home.closing.closer": [
    { set: { ...CLOSED, space: aSpace(0) } },
    { set: { ...CLOSED, space: aSpace(1) } },
    { set: { ...CLOSED, space: "$another" } },
  ],
  "people.code.person": [{ set: { purpose: "'take'" } }],
  "tasks.task.added_by": [{}, { set: { space: "$person" } }],
  "tasks.task.assigned_by": [
    {},
    { set: { assignee: "$person", declined_by: "null", declined: "null", ...UNDONE } },
  ],
  "tasks.task.assignee": [
    { set: UNDONE },
    { where: "t.assignee is not null", set: { done_at: "now()", done_by: "t.assignee" } },
  ],
  "squat.feedback.written_by": [
    {
      set: {
        visit: "(select id from squat.visit order by day desc limit 1)",
        side: "'guest'",
        sharing: "3",
        openness: "3",
      },
    },
  ],
  "squat.visit.guest": [
    {
      set: {
        exchange: RANDOM,
        part: "'day'",
        people: "1",
        comes_as: "'volunteer'",
        zone: "'Europe/Paris'",
      },
    },
  ],
};
