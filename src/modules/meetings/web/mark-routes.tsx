import { Hono } from "hono";

import { pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { markToDo, note, propose } from "../actions/mark.ts";
import type { SeenMeeting } from "../actions/see-meeting.ts";
import { unmark } from "../actions/unmark.ts";
import { meetingAt } from "./addresses.ts";
import { type Asking, type Env, findOne, ONE } from "./asked.ts";
import { todoForm } from "./forms.ts";
import { MarkPage } from "./mark-page.tsx";
import { refusalTexts as refusals } from "./texts.fr.ts";

const toSaid = (_: unknown, { seen }: { readonly seen: SeenMeeting }) =>
  `${meetingAt(seen.meeting.id)}#messages`;

/** A message is marked, and who marked it takes the mark back. */
export function markRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const seen = await findOne(app, c);
      const number = Number(c.req.param("number"));
      const entry = seen?.entries.find((one) => one.kind === "said" && one.number === number);
      return seen?.may.take === true && entry !== undefined ? { seen, entry } : undefined;
    },
    draw: (c, found, back) =>
      answer(c, <MarkPage {...found} now={app.clock.now()} back={back} />, back),
  });
  const noted = page.pressed({
    act: (c, { seen, entry: { number } }) =>
      note(app, c.var.actor, { meeting: seen.meeting.id, number }),
    refusals,
    to: toSaid,
  });
  const proposed = page.pressed({
    act: (c, { seen, entry: { number } }) =>
      propose(app, c.var.actor, { meeting: seen.meeting.id, number }),
    refusals,
    to: (_, { seen }) => meetingAt(seen.meeting.id),
  });
  const todo = page.sent({
    form: "todo",
    asks: ({ seen }) => todoForm(seen.people),
    act: (c, { seen, entry: { number } }, given) =>
      markToDo(app, c.var.actor, { meeting: seen.meeting.id, number, ...given }),
    refusals,
    beside: { "not-of-the-circle": "qui" },
    to: toSaid,
  });
  const at = `${ONE}/messages/:number{[0-9]{1,6}}`;
  return new Hono<Env>()
    .get(at, signedIn, page.show)
    .post(`${at}/noter`, signedIn, noted)
    .post(`${at}/decider`, signedIn, proposed)
    .post(`${at}/a-faire`, signedIn, todo)
    .post(`${ONE}/marques/:number{[0-9]{1,6}}/retirer`, signedIn, unmarkOf(app));
}

/** What is refused is told on the page of the message that was marked. */
function unmarkOf(app: App) {
  return pageOf({
    find: async (c: Asking) => {
      const seen = await findOne(app, c);
      const number = Number(c.req.param("number"));
      const mark = seen?.entries.find((one) => one.number === number);
      const entry = seen?.entries.find(({ id }) => id === mark?.about);
      return seen?.may.take === true && mark !== undefined && entry?.kind === "said"
        ? { seen, mark, entry }
        : undefined;
    },
    draw: (c, found, back) =>
      answer(c, <MarkPage {...found} now={app.clock.now()} back={back} />, back),
  }).pressed({
    act: (c, { seen, mark: { number } }) =>
      unmark(app, c.var.actor, { meeting: seen.meeting.id, number }),
    refusals,
    to: toSaid,
  });
}
