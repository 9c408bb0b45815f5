import { Hono } from "hono";

import type { GivenBack } from "#basics/form";
import { isId } from "#basics/id";
import { refused } from "#basics/result";
import { filesOf, pageOf, signedIn, typedOf } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { bringList, cancelList, mapList, remindList, sendList } from "../actions/invite-people.ts";
import { seeInvitations, seeList, type SeenList } from "../actions/see-invitations.ts";
import { addressOf } from "../../domain/circle.ts";
import { readMapping } from "../../domain/invite-list.ts";
import { type Asking, type Env, file, findAsked } from "../../web/asked.ts";
import { sendForm } from "./forms.ts";
import { InvitationsPage, invitationsCsv } from "./invitations-page.tsx";
import { ListPage } from "./invite-list-page.tsx";
import { invitationList } from "./list-asked.ts";
import { InvitePage } from "./pages.tsx";
import { inviteRefusals, inviteTexts } from "./texts.fr.ts";

/** « /cercles/:circle/inviter » and « /cercles/:circle/invitations »: bringing people, for who facilitates. */
export function inviteRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/:circle/inviter", signedIn, (c) => invitePage(app, c, {}))
    .post("/:circle/inviter", signedIn, (c) => bring(app, c))
    .route("/", listRoutes(app))
    .get("/:circle/invitations", signedIn, (c) => invitationsPage(app, c));
}

/** A list that was brought: its columns, sending it, reminding, giving up. */
function listRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => findList(app, c),
    draw: (c, seen, back) =>
      answer(c, <ListPage seen={seen} now={app.clock.now()} back={back} />, back),
  });
  const refusals = inviteRefusals;
  const send = page.sent({
    asks: sendForm,
    act: (c, seen, { words = "" }) => sendList(app, c.var.actor, { ...idsOf(seen), words }),
    refusals,
    beside: { "no-link-in-words": "mot" },
    to: (_, seen) => atOf(seen),
  });
  const cancel = page.pressed({
    act: (c, seen) => cancelList(app, c.var.actor, idsOf(seen)),
    refusals,
    to: ({ circle, wasDraft }, seen) => (wasDraft ? `${addressOf(circle)}/inviter` : atOf(seen)),
  });
  const remind = page.pressed({
    act: (c, seen) => remindList(app, c.var.actor, idsOf(seen)),
    refusals,
    to: (_, seen) => atOf(seen),
  });
  // What each column holds is read by the columns that the file has: no question of ours.
  const map = page.pressed({
    act: async (c, seen) => {
      const { mapping } = seen.list;
      if (mapping === undefined) return refused("unknown-circle");
      const typed = readMapping(await typedOf(c), mapping);
      return mapList(app, c.var.actor, { ...idsOf(seen), mapping: typed });
    },
    refusals,
    to: (_, seen) => atOf(seen),
  });
  return new Hono<Env>()
    .get("/:circle/inviter/:list", signedIn, page.show)
    .post("/:circle/inviter/:list/colonnes", signedIn, map)
    .post("/:circle/inviter/:list/envoyer", signedIn, send)
    .post("/:circle/inviter/:list/annuler", signedIn, cancel)
    .post("/:circle/inviter/:list/rappeler", signedIn, remind);
}

function idsOf({ circle, list }: SeenList) {
  return { circle: circle.id, list: list.id };
}

function atOf({ circle, list }: SeenList): string {
  return `${addressOf(circle)}/inviter/${list.id}`;
}

async function findList(app: App, c: Asking): Promise<SeenList | undefined> {
  const { circle = "", list = "" } = c.req.param();
  return isId<"InviteList">(list) ? seeList(app, c.var.actor, { circle, list }) : undefined;
}

async function invitePage(app: App, c: Asking, back: GivenBack) {
  const seen = await findAsked(app, c);
  if (seen === undefined || seen.standing !== "facilitator") return c.notFound();
  return answer(c, <InvitePage circle={seen.circle} back={back} />, back);
}

async function bring(app: App, c: Asking): Promise<Response> {
  const seen = await findAsked(app, c);
  if (seen === undefined) return c.notFound();
  const [sent] = await filesOf(c, "fichier");
  const typed = await typedOf(c);
  const pasted = typed["adresses"];
  const form = typeof pasted === "string" ? "adresses" : "fichier";
  if (form === "adresses" && (typeof pasted !== "string" || pasted.trim() === ""))
    return invitePage(app, c, { form, problems: { adresses: inviteTexts.noPaste } });
  if (form === "fichier" && sent === undefined)
    return invitePage(app, c, { form, problems: { fichier: inviteTexts.noFile } });
  if (sent?.isTooLong === true)
    return invitePage(app, c, { form, problems: { fichier: inviteRefusals["too-long"] } });
  const told = await bringList(app, c.var.actor, {
    circle: seen.circle.id,
    sent: typeof pasted === "string" ? { pasted } : { bytes: sent?.bytes ?? new Uint8Array() },
  });
  if (told.done) return c.redirect(`${addressOf(seen.circle)}/inviter/${told.value}`, 303);
  return invitePage(app, c, { form, typed, problems: { [form]: inviteRefusals[told.refusal] } });
}

async function invitationsPage(app: App, c: Asking): Promise<Response> {
  const asked = invitationList.read(c.req.queries());
  const isTable = c.var.format === "csv";
  if (!isTable && c.var.format !== "html") return c.notFound();
  const circle = c.req.param("circle") ?? "";
  const page = isTable ? ("all" as const) : asked.page;
  const seen = await seeInvitations(app, c.var.actor, { circle, order: asked.order, page });
  if (seen === undefined) return c.notFound();
  return isTable
    ? file(c, "text/csv", invitationsCsv(seen), "invitations.csv")
    : answer(c, <InvitationsPage seen={seen} asked={asked} now={app.clock.now()} />);
}
