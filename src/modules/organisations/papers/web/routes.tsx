import { type Context, Hono } from "hono";

import { isId } from "#basics/id";
import { readyFile } from "#modules/access";
import { fileRefusalTexts } from "#pieces/access";
import type { FileRefusal } from "#rules/access";
import { sendFile } from "#services/files";
import { filesOf, readForm, signedIn, type Typed } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { keepPaper, type KeepPaperRefusal, removePaperVersion } from "../actions/keep-paper.ts";
import { openPaper, seePaper, seePapers, type SeenPaperPage } from "../actions/see-papers.ts";
import { takePaperBack } from "../actions/share-paper.ts";
import { addressOf } from "../../domain/organisation.ts";
import { maySeveral, type PaperId, type PaperVersionId, readPaperKind } from "../domain/paper.ts";
import type { Sent } from "../../web/asked.ts";
import { paperForm } from "./form.tsx";
import { KeepPaperPage, PaperPage } from "./paper-page.tsx";
import { archiveNameOf, streamPapers } from "./archive.ts";
import { PapersPage } from "./papers-page.tsx";
import { paperRefusals, texts } from "./texts.fr.ts";
import { type Env, numberOf, saidOf } from "../../web/asked.ts";

type Asking = Context<Env>;
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
    .get(`${AT}/ranger/:kind`, signedIn, (c) => keepPage(app, c, {}))
    .post(`${AT}/ranger/:kind`, signedIn, (c) => keepNew(app, c))
    .get(`${AT}/:paper${UUID}`, signedIn, (c) => paperPage(app, c, {}))
    .post(`${AT}/:paper${UUID}`, signedIn, (c) => keepNewer(app, c))
    .get(`${AT}/:paper${UUID}/:version${UUID}`, signedIn, async (c) => {
      const named = versionOf(c);
      const file = named && (await openPaper(app, c.var.actor, { ...numberOf(c), ...named }));
      return file === undefined ? c.notFound() : sendFile(c, file);
    })
    .post(`${AT}/:paper${UUID}/:version${UUID}/retirer`, signedIn, (c) => remove(app, c))
    .post(`${AT}/:paper${UUID}/partages/:share${UUID}/reprendre`, signedIn, (c) =>
      takeBack(app, c),
    );
}

interface Named {
  readonly paper: PaperId;
  readonly version: PaperVersionId;
}

/** The version that the address names; undefined when it is no name. */
function versionOf(c: Asking): Named | undefined {
  const [paper, version] = [c.req.param("paper") ?? "", c.req.param("version") ?? ""];
  if (!isId<"Paper">(paper) || !isId<"PaperVersion">(version)) return undefined;
  return { paper, version };
}

function statusOf({ problem, problems }: Sent): 200 | 409 | 422 {
  if (problems !== undefined) return 422;
  return problem === undefined ? 200 : 409;
}

async function sendAll(app: App, c: Asking): Promise<Response> {
  const seen = await seePapers(app, c.var.actor, numberOf(c));
  if (seen === undefined) return c.notFound();
  c.header("Content-Type", "application/zip");
  c.header("Content-Disposition", `attachment; filename="${archiveNameOf(seen)}.zip"`);
  c.header("Cache-Control", "private, no-store");
  return c.body(streamPapers(app, c.var.actor, seen));
}

async function keepPage(app: App, c: Asking, sent: Sent): Promise<Response> {
  const seen = await seePapers(app, c.var.actor, numberOf(c));
  const kind = readPaperKind(c.req.param("kind") ?? "");
  if (seen === undefined || kind === undefined || !seen.mayKeep) return c.notFound();
  const { organisation } = seen;
  return answer(c, <KeepPaperPage {...{ organisation, kind, sent }} />, statusOf(sent));
}

async function paperPage(app: App, c: Asking, sent: Sent): Promise<Response> {
  const seen = await findSeen(app, c);
  if (seen === undefined) return c.notFound();
  const said = saidOf(c, texts.said);
  const now = app.clock.now();
  return answer(c, <PaperPage {...{ seen, now, sent, said }} />, statusOf(sent));
}

async function findSeen(app: App, c: Asking): Promise<SeenPaperPage | undefined> {
  const paper = c.req.param("paper") ?? "";
  return isId<"Paper">(paper) ? seePaper(app, c.var.actor, { ...numberOf(c), paper }) : undefined;
}

async function keepNew(app: App, c: Asking): Promise<Response> {
  const seen = await seePapers(app, c.var.actor, numberOf(c));
  const kind = readPaperKind(c.req.param("kind") ?? "");
  if (seen === undefined || kind === undefined) return c.notFound();
  const { organisation } = seen;
  const kept = await keep(app, c, { organisation: organisation.id, kind });
  return "problem" in kept || "problems" in kept
    ? keepPage(app, c, kept)
    : c.redirect(`${addressOf(organisation)}/papiers?fait=range`, 303);
}

async function keepNewer(app: App, c: Asking): Promise<Response> {
  const seen = await findSeen(app, c);
  if (seen === undefined) return c.notFound();
  const { organisation, paper } = seen;
  const kept = await keep(app, c, {
    organisation: organisation.id,
    kind: paper.kind,
    paper: paper.id,
  });
  return "problem" in kept || "problems" in kept
    ? paperPage(app, c, kept)
    : c.redirect(`${addressOf(organisation)}/papiers/${paper.id}?fait=range`, 303);
}

/** Keeps what the form brought; answers what is to be mended, or nothing. */
async function keep(
  app: App,
  c: Asking,
  asked: Pick<Parameters<typeof keepPaper>[2], "organisation" | "kind" | "paper">,
): Promise<Sent> {
  const form = await readForm(c, paperForm);
  const [file] = await filesOf(c, "fichier");
  const needsName = maySeveral(asked.kind) && asked.paper === undefined;
  const problems = {
    ...(form.fits ? {} : form.problems),
    ...(file === undefined ? { fichier: texts.problems.file } : {}),
    ...(needsName && isBlank(form.typed["nom"]) ? { nom: texts.problems.name } : {}),
  };
  const { typed } = form;
  if (!form.fits || file === undefined || Object.keys(problems).length > 0)
    return { typed, problems };
  // A picture is drawn again before the transaction: it takes its time.
  const ready = await readyFile(file);
  if (!ready.done) return wrongFile(typed, ready.refusal, file.name);
  const kept = await keepPaper(app, c.var.actor, {
    ...asked,
    title: form.data.nom,
    dated: form.data.date,
    expires: form.data["sans-fin"] === "oui" ? "never" : form.data.fin,
    file: ready.value,
  });
  if (kept.done) return {};
  return refusedSent(typed, kept.refusal, file.name);
}

function isBlank(typed: Typed[string] | undefined): boolean {
  return typeof typed !== "string" || typed.trim() === "";
}

function wrongFile(typed: Typed, refusal: FileRefusal, name: string): Sent {
  return { typed, problems: { fichier: fileRefusalTexts[refusal](name) } };
}

function refusedSent(typed: Typed, refusal: KeepPaperRefusal, name: string): Sent {
  if (refusal === "dated-tomorrow") return { typed, problems: { date: paperRefusals[refusal] } };
  if (refusal === "ends-before-its-day")
    return { typed, problems: { fin: paperRefusals[refusal] } };
  if (refusal === "not-allowed" || refusal === "unknown-paper")
    return { typed, problem: paperRefusals[refusal] };
  return wrongFile(typed, refusal, name);
}

async function remove(app: App, c: Asking): Promise<Response> {
  const [seen, named] = [await findSeen(app, c), versionOf(c)];
  if (seen === undefined || named === undefined) return c.notFound();
  const told = await removePaperVersion(app, c.var.actor, named);
  if (!told.done) return paperPage(app, c, { problem: paperRefusals[told.refusal] });
  const at = `${addressOf(seen.organisation)}/papiers`;
  return c.redirect(`${told.value.isLast ? at : `${at}/${seen.paper.id}`}?fait=retire`, 303);
}

async function takeBack(app: App, c: Asking): Promise<Response> {
  const seen = await findSeen(app, c);
  const share = c.req.param("share") ?? "";
  if (seen === undefined || !isId<"PaperShare">(share)) return c.notFound();
  if (!seen.shares.some(({ id }) => id === share)) return c.notFound();
  const told = await takePaperBack(app, c.var.actor, { share });
  if (!told.done) return paperPage(app, c, { problem: paperRefusals[told.refusal] });
  return c.redirect(`${addressOf(seen.organisation)}/papiers/${seen.paper.id}?fait=repris`, 303);
}
