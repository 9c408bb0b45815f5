import { Hono } from "hono";

import { isId } from "#basics/id";
import { sendFile } from "#services/files";
import { pageOf } from "#services/forms";
import { type App, isOperator } from "#services/house";
import { answer } from "#ui/frame";

import type { ClaimId } from "../../domain/claim.ts";
import { decideClaim } from "../actions/decide-claim.ts";
import { openDocument } from "../actions/documents.ts";
import { prepareLetter, sayPosted, seeLetter } from "../actions/print-letter.ts";
import { listClaims, seeClaimToDecide } from "../actions/see-claims-to-decide.ts";
import { decideForm, letterForm } from "./forms.ts";
import { addressOfClaim, ClaimToDecidePage } from "./operator-claim-page.tsx";
import { claimList, CLAIMS_PAGE, ClaimListPage, OPERATOR_CLAIMS } from "./operator-claims-page.tsx";
import { claimListTexts, decideRefusals as refusals } from "./operator-claims-texts.fr.ts";
import { LetterPage } from "./operator-letter-page.tsx";
import { type Asking, type Env, saidOf } from "../../web/asked.ts";

/** « /operateur/structures »: the claims that wait, each with its decision and its letter; nobody else's pages. */
export function operatorClaimRoutes(app: App): Hono<Env> {
  const { page, decide, prepare } = deciding(app);
  return new Hono<Env>()
    .use(async (c, next) => (isOperator(c.var.actor) ? next() : c.notFound()))
    .get("/", async (c) => {
      const asked = claimList.read(c.req.queries());
      const found = await listClaims(app, c.var.actor, {
        list: asked.list,
        newestFirst: asked.order === "newest",
        from: (asked.page - 1) * CLAIMS_PAGE,
        most: CLAIMS_PAGE,
      });
      if (found === undefined) return c.notFound();
      const said = saidOf(c, claimListTexts.said);
      return answer(c, <ClaimListPage asked={asked} found={found} said={said} />);
    })
    .get("/demandes/:claim", page.show)
    .post("/demandes/:claim", decide)
    .get("/demandes/:claim/lettre", async (c) => {
      const claim = claimOf(c);
      const site = c.var.frame.publicUrl;
      const letter = claim && (await seeLetter(app, c.var.actor, { claim, site }));
      if (letter === undefined) return c.notFound();
      return answer(c, <LetterPage at={`${OPERATOR_CLAIMS}/demandes/${claim}`} letter={letter} />);
    })
    .post("/demandes/:claim/lettre", prepare)
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

/** One claim that waits: its decision, and its letter. */
function deciding(app: App) {
  const page = pageOf({
    find: async (c: Asking) => {
      const claim = claimOf(c);
      return claim && seeClaimToDecide(app, c.var.actor, { claim });
    },
    draw: (c, seen, back) => answer(c, <ClaimToDecidePage seen={seen} back={back} />, back),
  });
  const decide = page.sent({
    form: "decision",
    asks: decideForm,
    act: (c, { asked: { claim } }, asked) =>
      decideClaim(app, c.var.actor, { claim: claim.id, ...asked }),
    refusals,
    to: () => `${OPERATOR_CLAIMS}?fait=decidee`,
  });
  const prepare = page.sent({
    form: "lettre",
    asks: letterForm,
    act: (c, { asked: { claim } }, asked) =>
      prepareLetter(app, c.var.actor, { claim: claim.id, ...asked }),
    refusals,
    to: (_, { asked }) => `${addressOfClaim(asked)}/lettre`,
  });
  return { page, decide, prepare };
}

function claimOf(c: Asking): ClaimId | undefined {
  const id = c.req.param("claim") ?? "";
  return isId<"Claim">(id) ? id : undefined;
}
