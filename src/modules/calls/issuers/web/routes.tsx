import { type Context, Hono } from "hono";

import { dayOf } from "#basics/dates";
import { toMend } from "#basics/form";
import { isId, knownId } from "#basics/id";
import { refused } from "#basics/result";
import { type AskedEnv, pageOf, signedIn, typedOf } from "#services/forms";
import type { App } from "#services/house";
import { logoOf } from "#rules/organisations";
import { answer, type WithFrame } from "#ui/frame";

import { publishDraft } from "../../publish/actions/publish-call.ts";
import {
  beginDraft,
  dropDraft,
  keepDraft,
  seeDraft,
  type SeenDraft,
} from "../../publish/actions/publish-drafts.ts";
import { listMine } from "../actions/publish-mine.ts";
import { closesAt } from "../../domain/publish/closing.ts";
import { NO_GROUPS } from "../../together/domain/circle-of-call.ts";
import { kindOf } from "../../domain/kind.ts";
import { isPermanent } from "../../domain/life.ts";
import { previewOf } from "../../domain/notice-of-call.ts";
import { DRAFT_FIELDS, type DraftProblems } from "../../domain/publish/fields.ts";
import { draftForm } from "./draft-form.ts";
import { DraftPage } from "./form.tsx";
import { publishForm } from "./forms.ts";
import { PublishPage } from "./list-page.tsx";
import { PreviewPage, type PreviewPageProps } from "./preview-page.tsx";
import {
  draftProblem,
  draftRefusals,
  publishRefusals,
  publishTexts as texts,
} from "../../publish/web/texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

const HERE = "/appels/publier";

/** « /appels/publier »: what one publishes for one's structures: drafts, their page before it is public, publication. */
export function publishRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .use(signedIn)
    .get("/", async (c) => {
      const issuers = await listMine(app, c.var.actor, undefined);
      const said = c.req.query("fait") === "jete" ? texts.done.jete : undefined;
      return answer(c, <PublishPage issuers={issuers} now={app.clock.now()} said={said} />);
    })
    .post("/", async (c) => {
      const organisation = (await typedOf(c))["structure"];
      if (typeof organisation !== "string" || !isId<"Organisation">(organisation))
        return c.notFound();
      const told = await beginDraft(app, c.var.actor, { organisation });
      return told.done ? c.redirect(`${HERE}/${told.value}`, 303) : c.notFound();
    })
    .route("/", draftRoutes(app))
    .route("/", previewRoutes(app));
}

/** What is typed is kept first, right or wrong; then it is read again, or shown as it would look. */
function draftRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => find(app, c),
    draw: (c, draft, back) => {
      const justKept = c.req.query("fait") === "garde";
      return answer(c, <DraftPage draft={draft} justKept={justKept} back={back} />, back);
    },
  });
  const keep = page.sent({
    asks: draftForm,
    act: async (c, { id }, { version = 0, ...fields }) => {
      const told = await keepDraft(app, c.var.actor, { draft: id, version, fields });
      if (!told.done || !(await isToRead(c))) return told;
      const kept = await find(app, c);
      if (kept === undefined) return refused("unknown-draft");
      return kept.checked.ready ? told : toMend(sentences(kept.checked.problems));
    },
    refusals: draftRefusals,
    to: async (id, _, c) =>
      (await isToRead(c)) ? `${HERE}/${id}/apercu` : `${HERE}/${id}?fait=garde`,
  });
  const drop = page.pressed({
    act: (c, { id }) => dropDraft(app, c.var.actor, { draft: id }),
    refusals: draftRefusals,
    to: () => `${HERE}?fait=jete`,
  });
  return new Hono<Env>()
    .get("/:draft", page.show)
    .post("/:draft", keep)
    .post("/:draft/jeter", drop);
}

const isToRead = async (c: Asking) => (await typedOf(c))["faire"] === "relire";

/** Read again as all would read it, then published; what is not ready is mended first. */
function previewRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => find(app, c),
    draw: (c, draft, back) => {
      const { checked } = draft;
      if (checked.ready) {
        const now = app.clock.now();
        const seen = seenAs(draft, checked.notice, now);
        return answer(c, <PreviewPage draft={draft} seen={seen} now={now} back={back} />, back);
      }
      const { problem } = back;
      const mending = { problem, problems: sentences(checked.problems) };
      return answer(c, <DraftPage draft={draft} back={mending} />, mending);
    },
  });
  const publish = page.sent({
    asks: publishForm,
    act: (c, { id }, { version = 0, ...asked }) =>
      publishDraft(app, c.var.actor, { draft: id, version, ...asked }),
    refusals: publishRefusals,
    beside: { "say-why": "pourquoi" },
    to: ({ number, corrected }) =>
      `/appels/${number}/gerer?fait=${corrected ? "correction" : "publie"}`,
  });
  return new Hono<Env>().get("/:draft/apercu", page.show).post("/:draft/publier", publish);
}

function find(app: App, c: Asking): Promise<SeenDraft | undefined> {
  const id = c.req.param("draft") ?? "";
  return isId<"Draft">(id) ? seeDraft(app, c.var.actor, { draft: id }) : Promise.resolve(undefined);
}

function sentences(problems: DraftProblems): Readonly<Record<string, string>> {
  return Object.fromEntries(
    DRAFT_FIELDS.flatMap((field) => {
      const problem = problems[field];
      return problem === undefined ? [] : [[field, draftProblem(field, problem)]];
    }),
  );
}

/** The call that a draft would be, as its page shows it. */
function seenAs(
  { id, organisation }: SeenDraft,
  notice: Extract<SeenDraft["checked"], { ready: true }>["notice"],
  now: Temporal.Instant,
): PreviewPageProps["seen"] {
  const call = previewOf(notice, {
    id: knownId<"Call">(id),
    number: 0,
    kind: kindOf(notice),
    closesAt: closesAt(notice, dayOf(now)),
    permanent: isPermanent(notice),
    now,
  });
  const { name, number } = organisation;
  return {
    call,
    told: { notices: [], changes: [], corrections: [] },
    here: {
      issuer: {
        name,
        at: `/structures/${number}`,
        sign: { id: organisation.id, logo: logoOf(organisation) },
      },
      questions: [],
      myQuestions: [],
      isFollowed: false,
      takesQuestions: false,
      gave: undefined,
      groups: NO_GROUPS,
      relays: [],
      effort: undefined,
      corrections: [],
      dead: new Map(),
      isMine: false,
      mayCorrect: false,
    },
  };
}
