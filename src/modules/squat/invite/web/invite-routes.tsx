import { type Context, Hono } from "hono";

import { isId } from "#basics/id";
import { findTypedCommune } from "#pieces/organisations";
import { pdfFile } from "#services/pdf";
import { type AskedEnv, pageOf, signedIn, typedOf } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { type Invited, inviteStructure, seeToInvite } from "../actions/invite-structure.ts";
import { listMyInvitations, seeMyInvitation, takeBack } from "../actions/my-invitations.ts";
import { knownForm, typedForm } from "./forms.ts";
import { InvitePage } from "./invite-page.tsx";
import { MyInvitationPage, MyInvitationsPage } from "./mine-pages.tsx";
import { LetterPage, letterPdf, PosterPage, posterPdf } from "./print-pages.tsx";
import { inviteRefusals, inviteTexts, mineTexts, takeBackRefusals } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

const MINE = "/squat/invitations";
const to = ({ invitation, wasAsked }: Invited) =>
  `${MINE}/${invitation}?fait=${wasAsked ? "jointe" : "invitee"}`;
const beside = {
  "not-an-address": "courriel",
  "unknown-structure": "nom",
  "link-in-name": "nom",
} as const;

/** « /squat/inviter »: a structure that is not here, named, or one of the directory. */
export function inviteRoutes(app: App): Hono<Env> {
  const named = pageOf({
    find: () => Promise.resolve({}),
    draw: (c: Asking, _, back) => answer(c, <InvitePage structure={undefined} back={back} />, back),
  });
  const inviteNamed = named.sent({
    asks: async (_, c) => {
      const { commune } = await typedOf(c);
      const isTyped = typeof commune === "string" && commune.trim() !== "";
      return typedForm(
        isTyped ? await findTypedCommune(app, c) : { problem: inviteTexts.communeMissing },
      );
    },
    act: (c, _, asked) => inviteStructure(app, c.var.actor, asked),
    refusals: inviteRefusals,
    beside,
    to,
  });
  const known = pageOf({
    find: async (c: Asking) => {
      const id = c.req.param("structure") ?? "";
      return isId<"Organisation">(id)
        ? seeToInvite(app, c.var.actor, { structure: id })
        : undefined;
    },
    draw: (c, structure, back) => answer(c, <InvitePage structure={structure} back={back} />, back),
  });
  const inviteKnown = known.sent({
    asks: knownForm,
    act: (c, { id: structure }, asked) =>
      inviteStructure(app, c.var.actor, { structure, ...asked }),
    refusals: inviteRefusals,
    beside,
    to,
  });
  return new Hono<Env>()
    .get("/inviter", signedIn, named.show)
    .post("/inviter", signedIn, inviteNamed)
    .get("/inviter/:structure{[0-9a-f-]{36}}", signedIn, known.show)
    .post("/inviter/:structure{[0-9a-f-]{36}}", signedIn, inviteKnown);
}

/** « /squat/invitations »: whom one invited, what became of it, what one prints, and how one takes it back. */
export function mineRoutes(app: App): Hono<Env> {
  const one = pageOf({
    find: (c: Asking) => seeMyInvitation(app, c.var.actor, { id: c.req.param("invitation") ?? "" }),
    draw: (c, seen, back) => {
      const said = saidOf(c);
      const shown = { seen, said, back, now: app.clock.now(), publicUrl: c.var.frame.publicUrl };
      return answer(c, <MyInvitationPage {...shown} />, back);
    },
  });
  const back = one.pressed({
    act: (c, { id }) => takeBack(app, c.var.actor, { id }),
    refusals: takeBackRefusals,
    to: () => `${MINE}?fait=reprise`,
  });
  return new Hono<Env>()
    .get("/", signedIn, async (c) => {
      const mine = await listMyInvitations(app, c.var.actor, undefined);
      if (mine === undefined) return c.notFound();
      return answer(c, <MyInvitationsPage mine={mine} said={saidOf(c)} now={app.clock.now()} />);
    })
    .get("/:invitation{[0-9a-f-]{36}}", signedIn, one.show)
    .post("/:invitation{[0-9a-f-]{36}}/reprendre", signedIn, back)
    .get("/:invitation{[0-9a-f-]{36}}/:paper{lettre|affiche}", signedIn, async (c) => {
      const id = c.req.param("invitation") ?? "";
      const seen = await seeMyInvitation(app, c.var.actor, { id });
      if (seen === undefined) return c.notFound();
      const { publicUrl } = c.var.frame;
      const isPoster = c.req.param("paper") === "affiche";
      const shown = { seen, publicUrl, at: app.clock.now() };
      if (c.var.format !== "pdf")
        return answer(c, isPoster ? <PosterPage {...shown} /> : <LetterPage {...shown} />);
      const file = await (isPoster ? posterPdf : letterPdf)(app.config.projectFolder, shown);
      const name = isPoster ? "affiche.pdf" : "invitation.pdf";
      return c.body(new Uint8Array(file), 200, pdfFile(name));
    });
}

function saidOf(c: Asking): string | undefined {
  const asked = c.req.query("fait") ?? "";
  const sentences: Readonly<Record<string, string>> = mineTexts.said;
  return Object.hasOwn(sentences, asked) ? sentences[asked] : undefined;
}
