import { Hono } from "hono";

import { isId } from "#basics/id";
import { toMend, type GivenBack } from "#basics/form";
import { done, refused } from "#basics/result";
import { readyFile } from "#modules/access";
import { filesOf, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { findVerified } from "../../actions/find-verified.ts";
import { addressOf } from "../../domain/organisation.ts";
import { type Asking, type Env, numberOf, saidOf } from "../../web/asked.ts";
import { beginProof } from "../actions/begin-claim.ts";
import { askDomainCode, askLetter, typeCode } from "../actions/codes.ts";
import { dropDocument, giveDocument } from "../actions/documents.ts";
import { seeClaim, type SeenClaim } from "../actions/see-claim.ts";
import { askVouch } from "../actions/vouch.ts";
import { addressForm, askVouchForm, beginForm, codeForm } from "./forms.ts";
import { proofRefusals as refusals, verifyTexts as words } from "./texts.fr.ts";
import { VerifyPage } from "./verify-page.tsx";

const AT = "/:number{[0-9]{1,12}}/verifier";

/** « /structures/…/verifier »: one's own claim, and each of the four ways of showing that it is right. */
export function verifyRoutes(app: App): Hono<Env> {
  const { find, begin, type, letter } = proving(app);
  const { mail, ask, give } = ways(app);
  return new Hono<Env>()
    .get(AT, signedIn, async (c) => {
      const seen = await find(c);
      // The letter opened by somebody else at the seat leads to the page of the structure.
      return seen === undefined ? c.redirect(addressOf(numberOf(c)), 303) : draw(c, seen, {});
    })
    .post(AT, signedIn, begin)
    .post(`${AT}/code`, signedIn, type)
    .post(`${AT}/lettre`, signedIn, letter)
    .post(`${AT}/adresse`, signedIn, mail)
    .post(`${AT}/garants`, signedIn, ask)
    .post(`${AT}/pieces`, signedIn, give)
    .post(`${AT}/pieces/:file/effacer`, signedIn, async (c) => {
      const [seen, file] = [await find(c), c.req.param("file") ?? ""];
      if (seen === undefined || !isId<"File">(file)) return c.notFound();
      await dropDocument(app, c.var.actor, { ...of(seen), file });
      return c.redirect(saidAt("dropped")(undefined, seen), 303);
    });
}

/** One's own claim, as one sees it now. */
function onClaim(app: App) {
  const find = (c: Asking) => seeClaim(app, c.var.actor, numberOf(c));
  return { find, page: pageOf({ find, draw }) };
}

function draw(c: Asking, seen: SeenClaim, back: GivenBack) {
  const said = saidOf(c, words.said);
  return answer(c, <VerifyPage seen={seen} said={said} back={back} />, back);
}

const of = ({ organisation }: SeenClaim) => ({ organisation: organisation.id });

const saidAt =
  (said: keyof typeof words.said) =>
  (_: unknown, { organisation }: SeenClaim) =>
    `${addressOf(organisation)}/verifier?fait=${said}`;

/** Beginning, the letter, and the code that came back. */
function proving(app: App) {
  const { find, page } = onClaim(app);
  const begin = page.sent({
    form: "debut",
    asks: beginForm,
    act: async (c, seen, asked) =>
      done(await beginProof(app, c.var.actor, { ...of(seen), ...asked })),
    refusals,
    // Begun by a colleague meanwhile, or verified: the page says so.
    to: (told, seen) => saidAt(told.done ? "begun" : "sent")(told, seen),
  });
  const type = page.sent({
    form: "code",
    asks: codeForm,
    act: (c, seen, asked) => typeCode(app, c.var.actor, { ...of(seen), ...asked }),
    refusals,
    to: (_, { organisation }) => addressOf(organisation),
  });
  const letter = page.pressed({
    form: "lettre",
    act: (c, seen) => askLetter(app, c.var.actor, of(seen)),
    refusals,
    to: saidAt("letter"),
  });
  return { find, begin, type, letter };
}

/** An address of its site, organisations that vouch, a document. */
function ways(app: App) {
  const { page } = onClaim(app);
  const mail = page.sent({
    form: "adresse",
    asks: ({ domain }) => addressForm(domain),
    act: (c, seen, asked) =>
      askDomainCode(app, c.var.actor, { ...of(seen), ...asked, site: c.var.frame.publicUrl }),
    refusals,
    beside: { "not-on-domain": "email", "not-an-address": "email" },
    to: saidAt("address"),
  });
  const ask = page.sent({
    form: "garants",
    asks: askVouchForm(),
    act: async (c, seen, { structure }) => {
      const from = await findVerified(app, c.var.actor, { words: structure });
      const told =
        typeof from === "string"
          ? refused(from)
          : await askVouch(app, c.var.actor, { ...of(seen), from: from.id });
      return told.done ? told : toMend({ structure: refusals[told.refusal] });
    },
    refusals,
    to: saidAt("voucher"),
  });
  const give = page.pressed({
    form: "pieces",
    act: async (c, seen) => {
      const [sent] = await filesOf(c, "document");
      // A picture is drawn again before the transaction: it takes its time.
      const file = sent === undefined ? refused("empty") : await readyFile(sent);
      const told = file.done
        ? await giveDocument(app, c.var.actor, { ...of(seen), file: file.value })
        : file;
      return told.done ? told : toMend({ document: refusals[told.refusal] });
    },
    refusals,
    to: saidAt("document"),
  });
  return { mail, ask, give };
}
