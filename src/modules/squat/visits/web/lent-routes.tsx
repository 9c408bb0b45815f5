import { type Context, Hono } from "hono";

import { isId } from "#basics/id";
import { refused, type Result } from "#basics/result";
import { type AskedEnv, pageOf, signedIn, typedOf } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";
import { Page } from "#ui/page";

import {
  type DayToNote,
  nameEmployer,
  noteLent,
  type NoteLentRefusal,
  seeDayToNote,
} from "../actions/note-lent.ts";
import { dayAt } from "./day-panel.tsx";
import { EMPLOYER, FOR, LentPart, lentRefusals } from "./lent-part.tsx";
import { lentTexts as texts } from "./lent-texts.fr.ts";

type Env = AskedEnv & WithFrame;

/** Where who says yes for the employer notes it; guest and host do so on the page of the exchange. */
const toNoteAt = ({ exchange, reader }: DayToNote["day"]) =>
  reader === "employer" ? `${dayAt(exchange)}/prete` : `/echanges/${exchange}#donne`;

/** « /squat/journees/:exchange/prete »: what was lent, noted by the guest, or where the guest named them by who says yes. */
export function lentRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Context<Env>) => {
      const exchange = c.req.param("exchange") ?? "";
      return isId<"Exchange">(exchange) ? seeDayToNote(app, c.var.actor, { exchange }) : undefined;
    },
    draw: (c, seen, back) =>
      seen.day.reader === "employer"
        ? answer(c, <LentPage seen={seen} />, back)
        : c.redirect(toNoteAt(seen.day), 303),
  });
  const note = page.pressed({
    act: async (c, { day: { exchange } }): Promise<Result<unknown, NoteLentRefusal>> => {
      const { [FOR]: typed = "", [EMPLOYER]: employer } = await typedOf(c);
      if (typeof employer === "string" && isId<"Organisation">(employer))
        return nameEmployer(app, c.var.actor, { exchange, employer });
      if (typed === "") return noteLent(app, c.var.actor, { exchange, receiver: undefined });
      return typeof typed === "string" && isId<"Organisation">(typed)
        ? noteLent(app, c.var.actor, { exchange, receiver: typed })
        : refused("unknown-party");
    },
    refusals: lentRefusals,
    to: (_, { day }) => toNoteAt(day),
  });
  return new Hono<Env>()
    .get("/:exchange/prete", signedIn, page.show)
    .post("/:exchange/prete", signedIn, note);
}

function LentPage({ seen: { day, lent, now } }: { readonly seen: DayToNote }) {
  return (
    <Page
      title={texts.waiting(day.guestName)}
      heading={texts.waiting(day.guestName)}
      noindex
      narrow
    >
      {lent === undefined ? (
        <p>{texts.notYet}</p>
      ) : (
        <LentPart {...day} lent={lent} at={dayAt(day.exchange)} now={now} />
      )}
    </Page>
  );
}
