import { Hono } from "hono";

import { type AnswersOf, toMend } from "#basics/form";
import { isId } from "#basics/id";
import { refused } from "#basics/result";
import { readyFile } from "#modules/access";
import { fileRefusalTexts } from "#pieces/access";
import type { FileRefusal } from "#rules/access";
import { sendFile } from "#services/files";
import { filesOf, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { addressOf, type Organisation } from "../../domain/organisation.ts";
import { type Asking, type Env, numberOf, saidOf } from "../../web/asked.ts";
import { keepPaper, type KeepPaperRefusal, removePaperVersion } from "../actions/keep-paper.ts";
import { openPaper, seePaper, seePapers } from "../actions/see-papers.ts";
import { takePaperBack } from "../actions/share-paper.ts";
import { type PaperId, type PaperKindKey, readPaperKind } from "../domain/paper.ts";
import { archiveNameOf, streamPapers } from "./archive.ts";
import { paperForm } from "./forms.ts";
import { KeepPaperPage, PaperPage } from "./paper-page.tsx";
import { PapersPage } from "./papers-page.tsx";
import { paperRefusals as refusals, texts } from "./texts.fr.ts";

const AT = "/:number{[0-9]{1,12}}/papiers";
const UUID = "{[0-9a-f-]{36}}";

/** The papers of an organisation: listed, opened, kept, replaced, removed, taken back. */
export function paperRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get(AT, signedIn, async (c) => {
      const seen = await seePapers(app, c.var.actor, numberOf(c));
      return seen === undefined
        ? c.notFound()
        : answer(c, <PapersPage seen={seen} said={saidOf(c, texts.said)} />);
    })
    .get(`${AT}/tout`, signedIn, (c) => sendAll(app, c))
    .route("/", newPaperRoutes(app))
    .route("/", onePaperRoutes(app));
}

async function sendAll(app: App, c: Asking): Promise<Response> {
  const seen = await seePapers(app, c.var.actor, numberOf(c));
  if (seen === undefined) return c.notFound();
  c.header("Content-Type", "application/zip");
  c.header("Content-Disposition", `attachment; filename="${archiveNameOf(seen)}.zip"`);
  c.header("Cache-Control", "private, no-store");
  return c.body(streamPapers(app, c.var.actor, seen));
}

/** « …/papiers/ranger/:kind »: a paper is kept for the first time. */
function newPaperRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const seen = await seePapers(app, c.var.actor, numberOf(c));
      const kind = readPaperKind(c.req.param("kind") ?? "");
      if (seen === undefined || kind === undefined || !seen.mayKeep) return undefined;
      return { organisation: seen.organisation, kind };
    },
    draw: (c, seen, back) => answer(c, <KeepPaperPage {...seen} back={back} />, back),
  });
  const keep = page.sent({
    asks: async (seen, c) => paperForm(seen, await fileIn(c)),
    act: (c, seen, asked) => keepIn(app, c, seen, asked),
    refusals,
    beside,
    to: (_, { organisation }) => `${addressOf(organisation)}/papiers?fait=range`,
  });
  return new Hono<Env>()
    .get(`${AT}/ranger/:kind`, signedIn, page.show)
    .post(`${AT}/ranger/:kind`, signedIn, keep);
}

/** « …/papiers/:paper »: one paper, its versions, whom it is shared with. */
function onePaperRoutes(app: App): Hono<Env> {
  const page = paperPage(app);
  const keep = page.sent({
    asks: async ({ paper: { kind } }, c) => paperForm({ kind, isNewer: true }, await fileIn(c)),
    act: (c, { organisation, paper }, asked) =>
      keepIn(app, c, { organisation, kind: paper.kind, paper: paper.id }, asked),
    refusals,
    beside,
    to: (_, { organisation, paper }) => `${addressOf(organisation)}/papiers/${paper.id}?fait=range`,
  });
  const remove = page.pressed({
    act: async (c, { paper, version }) =>
      version === undefined
        ? refused("unknown-paper")
        : removePaperVersion(app, c.var.actor, { paper: paper.id, version }),
    refusals,
    to: ({ isLast }, { organisation, paper }) =>
      `${addressOf(organisation)}/papiers${isLast ? "" : `/${paper.id}`}?fait=retire`,
  });
  const takeBack = page.pressed({
    act: async (c, { share }) =>
      share === undefined ? refused("unknown-share") : takePaperBack(app, c.var.actor, { share }),
    refusals,
    to: (_, { organisation, paper }) =>
      `${addressOf(organisation)}/papiers/${paper.id}?fait=repris`,
  });
  const ONE = `${AT}/:paper${UUID}`;
  return new Hono<Env>()
    .get(ONE, signedIn, page.show)
    .post(ONE, signedIn, keep)
    .get(`${ONE}/:version${UUID}`, signedIn, async (c) => {
      const { paper = "", version = "" } = c.req.param();
      if (!isId<"Paper">(paper) || !isId<"PaperVersion">(version)) return c.notFound();
      const file = await openPaper(app, c.var.actor, { ...numberOf(c), paper, version });
      return file === undefined ? c.notFound() : sendFile(c, file);
    })
    .post(`${ONE}/:version${UUID}/retirer`, signedIn, remove)
    .post(`${ONE}/partages/:share${UUID}/reprendre`, signedIn, takeBack);
}

/** The paper, with the version and the share that the address names: else nothing is there. */
function paperPage(app: App) {
  return pageOf({
    find: async (c: Asking) => {
      const { paper = "", version, share } = c.req.param();
      if (!isId<"Paper">(paper)) return undefined;
      if (version !== undefined && !isId<"PaperVersion">(version)) return undefined;
      const seen = await seePaper(app, c.var.actor, { ...numberOf(c), paper });
      const shared = seen?.shares.find(({ id }) => id === share)?.id;
      if (seen === undefined || (share !== undefined && shared === undefined)) return undefined;
      return { ...seen, version, share: shared };
    },
    draw: (c, seen, back) => {
      const page = { seen, now: app.clock.now(), said: saidOf(c, texts.said) };
      return answer(c, <PaperPage {...page} back={back} />, back);
    },
  });
}

async function fileIn(c: Asking) {
  return (await filesOf(c, "fichier"))[0];
}

interface Kept {
  readonly organisation: Organisation;
  readonly kind: PaperKindKey;
  readonly paper?: PaperId;
}

/** The fields that the dates of a paper are refused for. */
const beside = { "dated-tomorrow": "date", "ends-before-its-day": "fin" };

/** Keeps what the form brought; what is wrong with its file is said beside it. */
async function keepIn(
  app: App,
  c: Asking,
  { organisation, ...kept }: Kept,
  { file, until, never, ...asked }: AnswersOf<ReturnType<typeof paperForm>>,
) {
  // A picture is drawn again before the transaction: it takes its time.
  const ready = await readyFile(file);
  const told = ready.done
    ? await keepPaper(app, c.var.actor, {
        ...kept,
        ...asked,
        organisation: organisation.id,
        expires: never ? "never" : until,
        file: ready.value,
      })
    : ready;
  if (told.done) return told;
  const { refusal } = told;
  return isOfFile(refusal)
    ? toMend({ fichier: fileRefusalTexts[refusal](file.name) })
    : refused(refusal);
}

function isOfFile(refusal: KeepPaperRefusal): refusal is FileRefusal {
  return Object.hasOwn(fileRefusalTexts, refusal);
}
