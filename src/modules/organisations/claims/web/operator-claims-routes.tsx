import { type Context, Hono } from "hono";
import { z } from "zod";

import { isId } from "#basics/id";
import { sendFile } from "#services/files";
import { readForm, textField, pageAsked } from "#services/forms";
import { type App, isOperator } from "#services/house";
import { answer } from "#ui/frame";

import type { ClaimId } from "../../domain/claim.ts";
import { decideClaim } from "../actions/decide-claim.ts";
import { openDocument } from "../actions/documents.ts";
import { prepareLetter, sayPosted, seeLetter } from "../actions/print-letter.ts";
import { CLAIM_LISTS, listClaims, seeClaimToDecide } from "../actions/see-claims-to-decide.ts";
import { ClaimToDecidePage, type ClaimToDecidePageProps } from "./operator-claim-page.tsx";
import {
  CLAIMS_PAGE,
  type ClaimListAsked,
  ClaimListPage,
  OPERATOR_CLAIMS,
} from "./operator-claims-page.tsx";
import {
  claimListTexts,
  decideRefusals,
  decideTexts as words,
} from "./operator-claims-texts.fr.ts";
import { LetterPage } from "./operator-letter-page.tsx";
import type { Env } from "../../web/asked.ts";

type Asking = Context<Env>;

const decideForm = z.object({
  raison: textField(words.sayReason, 500),
  decision: z.enum(["confirmer", "refuser"], { error: words.sayReason }),
  remplace: z.string().optional(),
});
const letterForm = z.object({ siege: textField(words.saySeat, 300) });

/** « /operateur/structures »: the claims that wait, each with its decision and its letter; nobody else's pages. */
export function operatorClaimRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .use(async (c, next) => (isOperator(c.var.actor) ? next() : c.notFound()))
    .get("/", async (c) => {
      const asked = readAsked(c);
      const from = (asked.page - 1) * CLAIMS_PAGE;
      const found = await listClaims(app, c.var.actor, { ...asked, from, most: CLAIMS_PAGE });
      if (found === undefined) return c.notFound();
      const said = c.req.query("fait") === "decidee";
      return answer(c, <ClaimListPage asked={asked} found={found} said={said} />);
    })
    .get("/demandes/:claim", (c) => show(app, c, undefined))
    .post("/demandes/:claim", (c) => decide(app, c))
    .get("/demandes/:claim/lettre", async (c) => {
      const claim = claimOf(c);
      const site = c.var.frame.publicUrl;
      const letter = claim && (await seeLetter(app, c.var.actor, { claim, site }));
      if (letter === undefined) return c.notFound();
      return answer(c, <LetterPage at={`${OPERATOR_CLAIMS}/demandes/${claim}`} letter={letter} />);
    })
    .post("/demandes/:claim/lettre", (c) => prepare(app, c))
    .post("/demandes/:claim/lettre/postee", async (c) => {
      const claim = claimOf(c);
      const told = claim && (await sayPosted(app, c.var.actor, { claim }));
      if (told?.done !== true) return c.notFound();
      return c.redirect(`${OPERATOR_CLAIMS}/demandes/${claim}`, 303);
    })
    .get("/demandes/:claim/pieces/:file", async (c) => {
      const [claim, file] = [claimOf(c), c.req.param("file")];
      if (claim === undefined || !isId<"File">(file)) return c.notFound();
      const opened = await openDocument(app, c.var.actor, { claim, file });
      return opened === undefined ? c.notFound() : sendFile(c, opened);
    });
}

function claimOf(c: Asking): ClaimId | undefined {
  const id = c.req.param("claim") ?? "";
  return isId<"Claim">(id) ? id : undefined;
}

function readAsked(c: Asking): ClaimListAsked {
  const list = CLAIM_LISTS.find((one) => claimListTexts.words[one] === c.req.query("liste"));
  return {
    list: list ?? "to-see",
    newestFirst: c.req.query("tri") === "recentes",
    page: pageAsked(c),
  };
}

async function show(app: App, c: Asking, sent: ClaimToDecidePageProps["sent"]): Promise<Response> {
  const claim = claimOf(c);
  const seen = claim && (await seeClaimToDecide(app, c.var.actor, { claim }));
  if (seen === undefined) return c.notFound();
  const status = sent === undefined ? 200 : sent.problems === undefined ? 409 : 422;
  return answer(c, <ClaimToDecidePage seen={seen} sent={sent} />, status);
}

async function decide(app: App, c: Asking): Promise<Response> {
  const claim = claimOf(c);
  if (claim === undefined) return c.notFound();
  const form = await readForm(c, decideForm);
  const sent = { form: "decision", typed: form.typed } as const;
  if (!form.fits) return show(app, c, { ...sent, problems: form.problems });
  const { raison: reason, decision, remplace } = form.data;
  const told = await decideClaim(app, c.var.actor, {
    claim,
    outcome: decision === "confirmer" ? "confirm" : "refuse",
    reason,
    replaces: remplace === "oui",
  });
  if (told.done) return c.redirect(`${OPERATOR_CLAIMS}?fait=decidee`, 303);
  return show(app, c, { ...sent, problem: decideRefusals[told.refusal] });
}

async function prepare(app: App, c: Asking): Promise<Response> {
  const claim = claimOf(c);
  if (claim === undefined) return c.notFound();
  const form = await readForm(c, letterForm);
  const sent = { form: "lettre", typed: form.typed } as const;
  if (!form.fits) return show(app, c, { ...sent, problems: form.problems });
  const told = await prepareLetter(app, c.var.actor, { claim, seat: form.data.siege });
  if (told.done) return c.redirect(`${OPERATOR_CLAIMS}/demandes/${claim}/lettre`, 303);
  return show(app, c, { ...sent, problem: decideRefusals[told.refusal] });
}
