import { Hono } from "hono";
import { z } from "zod";

import { isId } from "#basics/id";
import { filesOf, lineField, readForm, signedIn, typedOf } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import {
  bringResult,
  joinVoters,
  leaveVoters,
  prepareElection,
  seeElection,
  seeVoters,
  takeVoters,
  writeLink,
} from "../actions/belenios.ts";
import { writeVoters } from "../../domain/belenios.ts";
import { BeleniosPage, type BeleniosPageProps } from "./belenios-page.tsx";
import { refusals, texts } from "../../web/belenios-texts.fr.ts";
import { type Asking, type Env, statusOf } from "../../web/asked.ts";

const linkForm = z.object({ lien: lineField(refusals["not-a-link"], 500) });
/** What a result of Belenios weighs at most here, in bytes. */
const MOST_RESULT = 1_000_000;

type Shown = Omit<BeleniosPageProps, "seen">;

/** « /votes/:vote/belenios »: an election that Belenios holds. */
export function beleniosRoutes(app: App): Hono<Env> {
  const at = "/:vote/belenios";
  return new Hono<Env>()
    .get(at, signedIn, (c) => beleniosPage(app, c, {}))
    .get(`${at}/liste.txt`, signedIn, async (c) => {
      const vote = voteIn(c);
      const voters = vote && (await seeVoters(app, c.var.actor, { vote }));
      if (voters === undefined) return c.notFound();
      c.header("Content-Type", "text/plain; charset=utf-8");
      c.header("Content-Disposition", 'attachment; filename="electeurs.txt"');
      c.header("Cache-Control", "no-store");
      return c.body(writeVoters(voters));
    })
    .post(at, signedIn, (c) => act(app, c, prepareElection))
    .post(`${at}/inscription`, signedIn, (c) => act(app, c, joinVoters))
    .post(`${at}/quitter`, signedIn, (c) => act(app, c, leaveVoters))
    .post(`${at}/liste`, signedIn, (c) => act(app, c, takeVoters))
    .post(`${at}/lien`, signedIn, (c) => link(app, c))
    .post(`${at}/resultat`, signedIn, (c) => result(app, c));
}

function voteIn(c: Asking) {
  const vote = c.req.param("vote") ?? "";
  return isId<"Vote">(vote) ? vote : undefined;
}

async function beleniosPage(app: App, c: Asking, shown: Shown): Promise<Response> {
  const vote = voteIn(c);
  const seen = vote && (await seeElection(app, c.var.actor, { vote }));
  if (seen === undefined) return c.notFound();
  return answer(c, <BeleniosPage seen={seen} {...shown} />, statusOf(shown));
}

/** An act that is a button and nothing else. */
async function act(app: App, c: Asking, done: typeof joinVoters): Promise<Response> {
  const vote = voteIn(c);
  if (vote === undefined) return c.notFound();
  const told = await done(app, c.var.actor, { vote });
  if (told.done) return c.redirect(`/votes/${vote}/belenios`, 303);
  return beleniosPage(app, c, { problem: refusals[told.refusal] });
}

async function link(app: App, c: Asking): Promise<Response> {
  const vote = voteIn(c);
  if (vote === undefined) return c.notFound();
  const { typed, ...form } = await readForm(c, linkForm);
  const again = { sent: "lien", typed } as const;
  if (!form.fits) return beleniosPage(app, c, { ...again, problems: form.problems });
  const told = await writeLink(app, c.var.actor, { vote, link: form.data.lien });
  if (told.done) return c.redirect(`/votes/${vote}/belenios#lien`, 303);
  const says = refusals[told.refusal];
  const shown = told.refusal === "not-a-link" ? { problems: { lien: says } } : { problem: says };
  return beleniosPage(app, c, { ...again, ...shown });
}

async function result(app: App, c: Asking): Promise<Response> {
  const vote = voteIn(c);
  if (vote === undefined) return c.notFound();
  const typed = await typedOf(c);
  const again = { sent: "resultat", typed } as const;
  const { texte = "" } = typed;
  const [file] = await filesOf(c, "fichier");
  if (file !== undefined && (file.isTooLong || file.bytes.length > MOST_RESULT))
    return beleniosPage(app, c, { ...again, problems: { fichier: texts.fileTooLong } });
  const text = file === undefined ? String(texte) : new TextDecoder().decode(file.bytes);
  if (text.trim() === "")
    return beleniosPage(app, c, { ...again, problems: { texte: texts.noResultTyped } });
  const told = await bringResult(app, c.var.actor, { vote, text });
  if (told.done) return c.redirect(`/votes/${vote}/belenios#resultat`, 303);
  const says = refusals[told.refusal];
  const field = file === undefined ? "texte" : "fichier";
  const shown =
    told.refusal === "not-a-result" ? { problems: { [field]: says } } : { problem: says };
  return beleniosPage(app, c, { ...again, ...shown });
}
