import { type Context, Hono } from "hono";

import { isId } from "#basics/id";
import { refused } from "#basics/result";
import { type AskedEnv, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { answerError, type Said, sayError, takeBackError } from "../actions/say-error.ts";
import { seeLine, type SeenOneLine } from "../actions/see-line.ts";
import type { DisputeId } from "../domain/dispute.ts";
import { lineAt } from "./at.ts";
import { answerRefusals, errorTexts, sayRefusals, takeBackRefusals } from "./error-texts.fr.ts";
import { errorForm, refuseForm } from "./forms.ts";
import { LinePage } from "./line-page.tsx";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

const AT = "/lignes/:line{[0-9a-f-]{36}}";

/** « /kori/lignes/… »: a line of an account, and what is wrong with it; in one's own name alone. */
export function lineRoutes(app: App): Hono<Env> {
  const page = linePage(app);
  const say = page.sent({
    form: "say",
    asks: errorForm,
    act: (c, { id }, asked) => sayError(app, c.var.actor, { transfer: id, ...asked }),
    refusals: sayRefusals,
    beside: {
      "as-it-is": "kori",
      "too-much-at-once": "kori",
      "beyond-floor": "kori",
      "beyond-your-share": "kori",
      "to-yourself": "kori",
      uncounted: "kori",
    },
    to: ({ transfer, isMended }) => saidAt(transfer, isMended ? "corrigee" : "dite"),
  });
  return new Hono<Env>()
    .use("/lignes/*", signedIn)
    .get(AT, page.show)
    .post(AT, say)
    .route("/", answerRoutes(app, page));
}

function linePage(app: App) {
  return pageOf({
    find: async (c: Asking): Promise<SeenOneLine | undefined> => {
      const line = c.req.param("line") ?? "";
      return isId<"Transfer">(line) ? seeLine(app, c.var.actor, { line }) : undefined;
    },
    draw: (c, line, back) => {
      const asked = c.req.query("fait") ?? "";
      const said: Readonly<Record<string, string>> = errorTexts.did;
      const did = Object.hasOwn(said, asked) ? said[asked] : undefined;
      return answer(c, <LinePage {...{ line, back }} said={did} now={app.clock.now()} />, back);
    },
  });
}

const saidAt = (line: Said["transfer"], did: keyof typeof errorTexts.did) =>
  `${lineAt(line)}?fait=${did}`;

/** What was said, of which the address names the id; nobody's when it is none. */
const disputeOf = (c: Asking): DisputeId | undefined => {
  const id = c.req.param("dispute") ?? "";
  return isId<"Dispute">(id) ? id : undefined;
};

function answerRoutes(app: App, { sent, pressed }: ReturnType<typeof linePage>): Hono<Env> {
  const answered = (
    c: Asking,
    asked: { readonly agrees: boolean; readonly words?: string | undefined },
  ) => {
    const dispute = disputeOf(c);
    if (dispute === undefined) return Promise.resolve(refused("unknown-line"));
    return answerError(app, c.var.actor, { dispute, words: undefined, ...asked });
  };
  const agree = pressed({
    act: (c) => answered(c, { agrees: true }),
    refusals: answerRefusals,
    to: ({ transfer }) => saidAt(transfer, "corrigee"),
  });
  const refuse = sent({
    form: "refuse",
    asks: refuseForm,
    act: (c, _, { words }) => answered(c, { agrees: false, words }),
    refusals: answerRefusals,
    to: ({ transfer }) => saidAt(transfer, "refusee"),
  });
  const takeBack = pressed({
    act: (c) => {
      const dispute = disputeOf(c);
      if (dispute === undefined) return Promise.resolve(refused("unknown-line"));
      return takeBackError(app, c.var.actor, { dispute });
    },
    refusals: takeBackRefusals,
    to: (line) => saidAt(line, "reprise"),
  });
  return new Hono<Env>()
    .post(`${AT}/:dispute{[0-9a-f-]{36}}/corriger`, agree)
    .post(`${AT}/:dispute{[0-9a-f-]{36}}/refuser`, refuse)
    .post(`${AT}/:dispute{[0-9a-f-]{36}}/reprendre`, takeBack);
}
