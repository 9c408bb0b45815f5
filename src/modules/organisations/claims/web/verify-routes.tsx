import { type Context, Hono } from "hono";
import { z } from "zod";

import { isId } from "#basics/id";
import { readyFile } from "#modules/access";
import {
  filesOf,
  lineField,
  readForm,
  readTyped,
  signedIn,
  textField,
  typedOf,
} from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { beginProof } from "../actions/begin-claim.ts";
import { askDomainCode, askLetter, typeCode } from "../actions/codes.ts";
import { dropDocument, giveDocument } from "../actions/documents.ts";
import { findVerified } from "../../actions/find-verified.ts";
import { seeClaim, type SeenClaim } from "../actions/see-claim.ts";
import { askVouch } from "../actions/vouch.ts";
import { addressOf } from "../../domain/organisation.ts";
import { proofRefusals, verifyTexts as words } from "./texts.fr.ts";
import type { Sent } from "../../web/asked.ts";
import { type Env, numberOf } from "../../web/asked.ts";
import type { ProofForm } from "./verify-form.ts";
import { VerifyPage } from "./verify-page.tsx";

type Asking = Context<Env>;

const AT = "/:number{[0-9]{1,12}}/verifier";
const beginForm = z.object({ lien: textField(words.begin.empty, 1_000) });
const addressForm = z.object({ email: lineField(proofRefusals["not-an-address"], 254) });
const vouchForm = z.object({ structure: lineField(proofRefusals["unknown-name"]) });

/** « /structures/…/verifier »: one's own claim, and each of the four ways of showing that it is right. */
export function verifyRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get(AT, signedIn, async (c) => {
      const seen = await find(app, c);
      // The letter opened by somebody else at the seat leads to the page of the structure.
      return seen === undefined
        ? c.redirect(addressOf(numberOf(c)), 303)
        : show(c, seen, undefined);
    })
    .post(AT, signedIn, (c) => begin(app, c))
    .post(`${AT}/code`, signedIn, (c) => type(app, c))
    .post(`${AT}/lettre`, signedIn, async (c) => {
      const seen = await find(app, c);
      if (seen === undefined) return c.notFound();
      const told = await askLetter(app, c.var.actor, { organisation: seen.organisation.id });
      return told.done
        ? back(c, seen, "letter")
        : refuse(app, c, { form: "lettre", problem: proofRefusals[told.refusal] });
    })
    .post(`${AT}/adresse`, signedIn, (c) => mail(app, c))
    .post(`${AT}/garants`, signedIn, (c) => ask(app, c))
    .post(`${AT}/pieces`, signedIn, (c) => give(app, c))
    .post(`${AT}/pieces/:file/effacer`, signedIn, async (c) => {
      const [seen, file] = [await find(app, c), c.req.param("file") ?? ""];
      if (seen === undefined || !isId<"File">(file)) return c.notFound();
      await dropDocument(app, c.var.actor, { organisation: seen.organisation.id, file });
      return back(c, seen, "dropped");
    });
}

/** One's own claim, as one sees it now. */
function find(app: App, c: Asking): Promise<SeenClaim | undefined> {
  return seeClaim(app, c.var.actor, numberOf(c));
}

type Failed = Sent & { readonly form: ProofForm };

function show(c: Asking, seen: SeenClaim, sent: Failed | undefined): Response | Promise<Response> {
  const said = keyOf(c.req.query("fait"));
  return answer(c, <VerifyPage seen={seen} said={said} sent={sent} />, statusOf(sent));
}

function statusOf(sent: Failed | undefined): 200 | 409 | 422 {
  if (sent === undefined) return 200;
  return sent.problems === undefined ? 409 : 422;
}

function keyOf(asked: string | undefined): keyof typeof words.said | undefined {
  return SAID.find((one) => one === asked);
}
const SAID = ["letter", "address", "voucher", "document", "dropped", "begun", "sent"] as const;

/** Shows what stands now: the act may have been refused because it changed meanwhile. */
async function refuse(app: App, c: Asking, sent: Failed): Promise<Response> {
  const seen = await find(app, c);
  return seen === undefined ? c.notFound() : show(c, seen, sent);
}

function back(c: Asking, { organisation }: SeenClaim, said: (typeof SAID)[number]): Response {
  return c.redirect(`${addressOf(organisation)}/verifier?fait=${said}`, 303);
}

async function begin(app: App, c: Asking): Promise<Response> {
  const seen = await find(app, c);
  if (seen === undefined) return c.notFound();
  const form = await readForm(c, beginForm);
  if (!form.fits)
    return show(c, seen, { form: "debut", typed: form.typed, problems: form.problems });
  const { id: organisation } = seen.organisation;
  const told = await beginProof(app, c.var.actor, { organisation, words: form.data.lien });
  // Begun by a colleague meanwhile, or verified: the page says so.
  return told.done ? back(c, seen, "begun") : back(c, seen, "sent");
}

async function type(app: App, c: Asking): Promise<Response> {
  const seen = await find(app, c);
  if (seen === undefined) return c.notFound();
  const typed = await typedOf(c);
  const code = typeof typed["code"] === "string" ? typed["code"] : "";
  const { organisation } = seen;
  const told = await typeCode(app, c.var.actor, { organisation: organisation.id, code });
  if (told.done) return c.redirect(addressOf(organisation), 303);
  return refuse(app, c, { form: "code", typed, problem: proofRefusals[told.refusal] });
}

async function mail(app: App, c: Asking): Promise<Response> {
  const seen = await find(app, c);
  if (seen === undefined) return c.notFound();
  const form = await readForm(c, addressForm);
  const sent = { form: "adresse", typed: form.typed } as const;
  if (!form.fits) return show(c, seen, { ...sent, problems: form.problems });
  const told = await askDomainCode(app, c.var.actor, {
    organisation: seen.organisation.id,
    email: form.data.email,
    site: c.var.frame.publicUrl,
  });
  if (told.done) return back(c, seen, "address");
  const problem = proofRefusals[told.refusal];
  const isOfField = told.refusal === "not-on-domain" || told.refusal === "not-an-address";
  return refuse(
    app,
    c,
    isOfField ? { ...sent, problems: { email: problem } } : { ...sent, problem },
  );
}

async function ask(app: App, c: Asking): Promise<Response> {
  const seen = await find(app, c);
  if (seen === undefined) return c.notFound();
  const form = readTyped(await typedOf(c), vouchForm);
  const sent = { form: "garants", typed: form.typed } as const;
  if (!form.fits) return show(c, seen, { ...sent, problems: form.problems });
  const from = await findVerified(app, c.var.actor, { words: form.data.structure });
  if (typeof from === "string")
    return show(c, seen, { ...sent, problems: { structure: proofRefusals[from] } });
  const told = await askVouch(app, c.var.actor, {
    organisation: seen.organisation.id,
    from: from.id,
  });
  if (told.done) return back(c, seen, "voucher");
  return refuse(app, c, { ...sent, problems: { structure: proofRefusals[told.refusal] } });
}

async function give(app: App, c: Asking): Promise<Response> {
  const seen = await find(app, c);
  if (seen === undefined) return c.notFound();
  const [sent] = await filesOf(c, "document");
  const failed = (problem: string) =>
    refuse(app, c, { form: "pieces", problems: { document: problem } });
  if (sent === undefined) return failed(proofRefusals.empty);
  // A picture is drawn again before the transaction: it takes its time.
  const file = await readyFile(sent);
  if (!file.done) return failed(proofRefusals[file.refusal]);
  const told = await giveDocument(app, c.var.actor, {
    organisation: seen.organisation.id,
    file: file.value,
  });
  return told.done ? back(c, seen, "document") : failed(proofRefusals[told.refusal]);
}
