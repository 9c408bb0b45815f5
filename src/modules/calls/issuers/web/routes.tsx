import { type Context, Hono } from "hono";
import { z } from "zod";

import { dayOf } from "#basics/dates";
import { isId, knownId } from "#basics/id";
import { type AskedEnv, idField, readForm, signedIn, textField, typedOf } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { publishDraft, type PublishRefusal } from "../../publish/actions/publish-call.ts";
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
import { DraftPage, type DraftPageProps } from "./form.tsx";
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
const beginForm = z.object({ structure: idField<"Organisation">(texts.noOrganisation) });
const publishForm = z.object({
  version: z.coerce.number().int(),
  pourquoi: textField(texts.whyMissing, 500).optional(),
});

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
      const form = await readForm(c, beginForm);
      if (!form.fits) return c.notFound();
      const organisation = knownId<"Organisation">(form.data.structure);
      const told = await beginDraft(app, c.var.actor, { organisation });
      return told.done ? c.redirect(`${HERE}/${told.value}`, 303) : c.notFound();
    })
    .get("/:draft", async (c) => {
      const draft = await find(app, c);
      return draft === undefined
        ? c.notFound()
        : answer(c, <DraftPage draft={draft} justKept={c.req.query("fait") === "garde"} />);
    })
    .post("/:draft", (c) => keep(app, c))
    .post("/:draft/jeter", async (c) => {
      const id = c.req.param("draft");
      if (!isId<"Draft">(id)) return c.notFound();
      const told = await dropDraft(app, c.var.actor, { draft: id });
      return told.done ? c.redirect(`${HERE}?fait=jete`, 303) : c.notFound();
    })
    .get("/:draft/apercu", async (c) => {
      const draft = await find(app, c);
      if (draft === undefined) return c.notFound();
      return draft.checked.ready
        ? preview(app, c, draft, {})
        : mend(c, draft, { problems: sentences(draft.checked.problems) });
    })
    .post("/:draft/publier", (c) => publish(app, c));
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

async function mend(
  c: Asking,
  draft: SeenDraft,
  shown: Omit<DraftPageProps, "draft">,
): Promise<Response> {
  const status = shown.problem === undefined ? 422 : 409;
  return answer(c, <DraftPage draft={draft} {...shown} />, status);
}

/** What is typed is kept first, right or wrong; then it is read again, or shown as it would look. */
async function keep(app: App, c: Asking): Promise<Response> {
  const draft = await find(app, c);
  if (draft === undefined) return c.notFound();
  const typed = await typedOf(c);
  const version = Number(typed["version"] || "NaN");
  const told = await keepDraft(app, c.var.actor, { draft: draft.id, version, fields: typed });
  if (!told.done) {
    const versions =
      told.refusal === "changed-meanwhile" ? { mine: typed, theirs: draft.fields } : undefined;
    return mend(c, draft, { typed, problem: draftRefusals[told.refusal], versions });
  }
  const at = `${HERE}/${draft.id}`;
  if (typed["faire"] !== "relire") return c.redirect(`${at}?fait=garde`, 303);
  const kept = await find(app, c);
  if (kept === undefined) return c.notFound();
  if (kept.checked.ready) return c.redirect(`${at}/apercu`, 303);
  return mend(c, kept, { problems: sentences(kept.checked.problems) });
}

async function preview(
  app: App,
  c: Asking,
  draft: SeenDraft,
  shown: Omit<PreviewPageProps, "draft" | "seen" | "now">,
): Promise<Response> {
  if (!draft.checked.ready) return c.notFound();
  const { notice } = draft.checked;
  const now = app.clock.now();
  const call = previewOf(notice, {
    id: knownId<"Call">(draft.id),
    number: 0,
    kind: kindOf(notice),
    closesAt: closesAt(notice, dayOf(now)),
    permanent: isPermanent(notice),
    now,
  });
  const { name, number } = draft.organisation;
  const seen: PreviewPageProps["seen"] = {
    call,
    told: { notices: [], changes: [], corrections: [] },
    here: {
      issuer: { name, at: `/structures/${number}` },
      questions: [],
      myQuestions: [],
      takesQuestions: false,
      gave: undefined,
      groups: NO_GROUPS,
      effort: undefined,
      corrections: [],
      dead: new Map(),
      isMine: false,
      mayCorrect: false,
    },
  };
  const status = shown.problem !== undefined ? 409 : shown.problems === undefined ? 200 : 422;
  return answer(c, <PreviewPage draft={draft} seen={seen} now={now} {...shown} />, status);
}

async function publish(app: App, c: Asking): Promise<Response> {
  const draft = await find(app, c);
  if (draft === undefined) return c.notFound();
  const { typed, ...form } = await readForm(c, publishForm);
  if (!form.fits) {
    const { pourquoi } = form.problems;
    return pourquoi === undefined
      ? refuse(app, c, { draft, typed, refusal: "changed-meanwhile" })
      : preview(app, c, draft, { typed, problems: { pourquoi } });
  }
  const { version, pourquoi: why } = form.data;
  const told = await publishDraft(app, c.var.actor, { draft: draft.id, version, why });
  if (!told.done) return refuse(app, c, { draft, typed, refusal: told.refusal });
  const { number, corrected } = told.value;
  return c.redirect(`/appels/${number}/gerer?fait=${corrected ? "correction" : "publie"}`, 303);
}

async function refuse(
  app: App,
  c: Asking,
  {
    draft,
    typed,
    refusal,
  }: {
    readonly draft: SeenDraft;
    readonly typed: PreviewPageProps["typed"];
    readonly refusal: PublishRefusal;
  },
): Promise<Response> {
  const says = publishRefusals[refusal];
  if (!draft.checked.ready)
    return mend(c, draft, { problem: says, problems: sentences(draft.checked.problems) });
  if (refusal === "say-why") return preview(app, c, draft, { typed, problems: { pourquoi: says } });
  return preview(app, c, draft, { typed, problem: says });
}
