import { type Context, Hono } from "hono";

import { isId } from "#basics/id";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { endAllSessions, endSession, seeSessions } from "../actions/end-sessions.ts";
import { seePasskeys } from "../actions/keep-passkeys.ts";
import { passkeySiteOf } from "../../domain/passkey.ts";
import { type PeopleEnv, sessionOf, signedIn, siteOf } from "./asking.ts";
import { ConfirmPage } from "../../web/mine-pages.tsx";
import { passkeyTexts } from "./passkey-texts.fr.ts";
import { SessionsPage } from "./sessions-page.tsx";
import { texts } from "../../web/texts.fr.ts";
import { capital } from "../../web/when.ts";

/** What was just done, by the word in the address where one comes back. */
const DONE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    une: texts.sessions.ended,
    toutes: texts.sessions.endedOthers,
    ...passkeyTexts.done,
  }),
);

/** The page of one's connections and passkeys; with `problem`, why a key was not added. */
export async function sessionsPage(
  app: App,
  c: Context<PeopleEnv>,
  problem?: string,
): Promise<Response> {
  const sessions = await seeSessions(app, c.var.actor, undefined);
  const passkeys = await seePasskeys(app, c.var.actor, undefined);
  const possible = passkeySiteOf(siteOf(app, c)) !== undefined;
  return answer(
    c,
    <SessionsPage
      sessions={sessions}
      here={c.var.session}
      now={app.clock.now()}
      done={problem === undefined ? DONE.get(c.req.query("fait") ?? "") : undefined}
      problem={problem}
      keys={{ passkeys, possible }}
    />,
    problem === undefined ? 200 : 409,
  );
}

/** « /moi/connexions »: where one is signed in, and how one ends it. */
export function sessionRoutes(app: App): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>()
    .get("/", signedIn, (c) => sessionsPage(app, c))
    .get("/fermer", signedIn, (c) => answer(c, <EndOthersPage />))
    .post("/fermer", signedIn, async (c) => {
      await endAllSessions(app, c.var.actor, { but: sessionOf(c) });
      return c.redirect("/moi/connexions?fait=toutes", 303);
    })
    .get("/:session/fermer", signedIn, async (c) => {
      const sessions = await seeSessions(app, c.var.actor, undefined);
      const session = sessions.find(({ id }) => id === c.req.param("session"));
      if (session === undefined) return c.notFound();
      return answer(c, <EndPage {...session} />);
    })
    .post("/:session/fermer", signedIn, async (c) => {
      const session = c.req.param("session");
      if (!isId<"Session">(session)) return c.notFound();
      const told = await endSession(app, c.var.actor, { session });
      return told.done ? c.redirect("/moi/connexions?fait=une", 303) : c.notFound();
    });
}

function EndOthersPage() {
  return (
    <ConfirmPage
      title={texts.sessions.endOthersTitle}
      says={texts.sessions.endOthersSays}
      action="/moi/connexions/fermer"
      send={texts.sessions.endOthers}
      back="/moi/connexions"
      cancel={texts.sessions.cancel}
    />
  );
}

function EndPage({ id, device }: { readonly id: string; readonly device: string }) {
  return (
    <ConfirmPage
      title={texts.sessions.endTitle}
      says={texts.sessions.endSays(capital(device))}
      action={`/moi/connexions/${id}/fermer`}
      send={texts.sessions.end}
      back="/moi/connexions"
      cancel={texts.sessions.cancel}
    />
  );
}
