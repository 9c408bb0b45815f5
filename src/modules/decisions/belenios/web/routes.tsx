import { Hono } from "hono";

import { type ToMend, toMend } from "#basics/form";
import { filesOf, pageOf, signedIn, typedOf } from "#services/forms";
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
import { BeleniosPage } from "./belenios-page.tsx";
import { linkForm } from "./forms.ts";
import { refusals, texts } from "../../web/belenios-texts.fr.ts";
import { type Asking, type Env, voteIn } from "../../web/asked.ts";

/** What a result of Belenios weighs at most here, in bytes. */
const MOST_RESULT = 1_000_000;

/** « /votes/:vote/belenios »: an election that Belenios holds. */
export function beleniosRoutes(app: App): Hono<Env> {
  const at = "/:vote/belenios";
  const page = electionPage(app);
  const pressed = (act: typeof joinVoters) =>
    page.pressed({
      act: (c, seen) => act(app, c.var.actor, { vote: seen.vote.id }),
      refusals,
      to: (vote) => `/votes/${vote}/belenios`,
    });
  const link = page.sent({
    form: "lien",
    asks: linkForm,
    act: (c, seen, asked) => writeLink(app, c.var.actor, { vote: seen.vote.id, ...asked }),
    refusals,
    beside: { "not-a-link": "lien" },
    to: (vote) => `/votes/${vote}/belenios#lien`,
  });
  const result = page.pressed({
    form: "resultat",
    act: async (c, seen) => {
      const sent = await resultIn(c);
      if ("problems" in sent) return sent;
      const told = await bringResult(app, c.var.actor, { vote: seen.vote.id, text: sent.text });
      return !told.done && told.refusal === "not-a-result"
        ? toMend({ [sent.field]: refusals[told.refusal] })
        : told;
    },
    refusals,
    to: (vote) => `/votes/${vote}/belenios#resultat`,
  });
  return new Hono<Env>()
    .get(at, signedIn, page.show)
    .get(`${at}/liste.txt`, signedIn, async (c) => {
      const vote = voteIn(c);
      const voters = vote && (await seeVoters(app, c.var.actor, { vote }));
      if (voters === undefined) return c.notFound();
      c.header("Content-Type", "text/plain; charset=utf-8");
      c.header("Content-Disposition", 'attachment; filename="electeurs.txt"');
      c.header("Cache-Control", "no-store");
      return c.body(writeVoters(voters));
    })
    .post(at, signedIn, pressed(prepareElection))
    .post(`${at}/inscription`, signedIn, pressed(joinVoters))
    .post(`${at}/quitter`, signedIn, pressed(leaveVoters))
    .post(`${at}/liste`, signedIn, pressed(takeVoters))
    .post(`${at}/lien`, signedIn, link)
    .post(`${at}/resultat`, signedIn, result);
}

function electionPage(app: App) {
  return pageOf({
    find: async (c: Asking) => {
      const vote = voteIn(c);
      return vote && seeElection(app, c.var.actor, { vote });
    },
    draw: (c, seen, back) => answer(c, <BeleniosPage seen={seen} back={back} />, back),
  });
}

/** The text of a result, from its file or as it was copied, and the field that it came by. */
async function resultIn(
  c: Asking,
): Promise<{ readonly field: string; readonly text: string } | ToMend> {
  const { texte = "" } = await typedOf(c);
  const [file] = await filesOf(c, "fichier");
  if (file === undefined)
    return String(texte).trim() === ""
      ? toMend({ texte: texts.noResultTyped })
      : { field: "texte", text: String(texte) };
  if (file.isTooLong || file.bytes.length > MOST_RESULT)
    return toMend({ fichier: texts.fileTooLong });
  const text = new TextDecoder().decode(file.bytes);
  return text.trim() === "" ? toMend({ texte: texts.noResultTyped }) : { field: "fichier", text };
}
