import type { Shown } from "./shown-under-a-right.ts";

/** Of days that two agreed on, and of days of work at a partner's: see `shown-under-a-right.ts`. */
export const SHOWN_OF_DAYS: Readonly<Record<string, Shown>> = {
  "calendar.occasion": {
    to: "everyone",
    what: "how many seats a day that two agreed on holds of premises: never whose, nor what for",
    rows: "page is not null and cancelled_at is null",
  },
  "calendar.occurrence": {
    to: "everyone",
    what: "the same: on which half-days",
    rows: "occasion in (select id from calendar.occasion where page is not null and cancelled_at is null)",
  },
  "homecare.passing_ask": {
    to: "everyone",
    what: "what somebody asks of who passes, on one day: never who asks",
    rows: "ended_at is null and hidden is null",
  },
  "homecare.passing_answer": {
    to: "everyone",
    what: "to who answered: what became of it, and what a yes told; to everyone, that another has the yes",
  },
  "squat.visit": {
    to: "everyone",
    what: "how many days took place, month by month: numbers alone (mission, S5)",
    rows: "agreed_at is not null and off_at is null",
  },
  "squat.door": {
    to: "everyone",
    what: "that days are asked of premises that a letter opened, once the holder of an address said yes: never which address",
    rows: "confirmed_at is not null",
  },
  "squat.feedback": {
    to: "everyone",
    what: "how many gave each answer, from five answers on",
  },
  "squat.own_paper": {
    to: "everyone",
    what: "an employer’s own text of a paper, to a guest who works there and asked for a day",
  },
  "squat.welcome": {
    to: "everyone",
    what: "that a host is insured and that somebody will be there, and whom to call: to who comes or says yes",
  },
};
