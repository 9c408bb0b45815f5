import { Hono } from "hono";
import { z } from "zod";

import { isId } from "#basics/id";
import { filesOf, readForm, signedIn, typedOf, pageAsked } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { bringList, cancelList, mapList, remindList, sendList } from "../actions/invite-people.ts";
import {
  INVITATION_ORDERS,
  seeInvitations,
  seeList,
  type SeenList,
} from "../actions/see-invitations.ts";
import { addressOf } from "../../domain/circle.ts";
import { readMapping } from "../../domain/invite-list.ts";
import { type Asking, type Env, file, findAsked, type Shown, statusOf } from "../../web/asked.ts";
import { InvitationsPage, invitationsCsv } from "./invitations-page.tsx";
import { ListPage, type ListPageProps } from "./invite-list-page.tsx";
import { InvitePage, type InvitePageProps } from "./pages.tsx";
import { inviteRefusals, inviteTexts } from "./texts.fr.ts";

const sendForm = z.object({
  mot: z
    .string()
    .max(400)
    .catch("")
    .transform((words) => words.replace(/\s+/g, " ").trim()),
  connues: z.literal("1", { error: inviteTexts.notKnown }),
});

/** « /cercles/:circle/inviter » and « /cercles/:circle/invitations »: bringing people, for who facilitates. */
export function inviteRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/:circle/inviter", signedIn, (c) => invitePage(app, c, {}))
    .post("/:circle/inviter", signedIn, (c) => bring(app, c))
    .get("/:circle/inviter/:list", signedIn, (c) => listPage(app, c, {}))
    .post("/:circle/inviter/:list/colonnes", signedIn, async (c) => {
      const seen = await findList(app, c);
      const { mapping } = seen?.list ?? {};
      if (seen === undefined || mapping === undefined) return c.notFound();
      const told = await mapList(app, c.var.actor, {
        ...idsOf(seen),
        mapping: readMapping(await typedOf(c), mapping),
      });
      return told.done
        ? c.redirect(atOf(seen), 303)
        : listPage(app, c, { problem: inviteRefusals[told.refusal] });
    })
    .post("/:circle/inviter/:list/envoyer", signedIn, async (c) => {
      const seen = await findList(app, c);
      if (seen === undefined) return c.notFound();
      const form = await readForm(c, sendForm);
      if (!form.fits) return listPage(app, c, form);
      const { typed } = form;
      const told = await sendList(app, c.var.actor, { ...idsOf(seen), words: form.data.mot });
      if (told.done) return c.redirect(atOf(seen), 303);
      return told.refusal === "no-link-in-words"
        ? listPage(app, c, { typed, problems: { mot: inviteRefusals[told.refusal] } })
        : listPage(app, c, { typed, problem: inviteRefusals[told.refusal] });
    })
    .post("/:circle/inviter/:list/annuler", signedIn, async (c) => {
      const seen = await findList(app, c);
      if (seen === undefined) return c.notFound();
      const told = await cancelList(app, c.var.actor, idsOf(seen));
      if (!told.done) return listPage(app, c, { problem: inviteRefusals[told.refusal] });
      const { circle, wasDraft } = told.value;
      return c.redirect(wasDraft ? `${addressOf(circle)}/inviter` : atOf(seen), 303);
    })
    .post("/:circle/inviter/:list/rappeler", signedIn, async (c) => {
      const seen = await findList(app, c);
      if (seen === undefined) return c.notFound();
      const told = await remindList(app, c.var.actor, idsOf(seen));
      return told.done
        ? c.redirect(atOf(seen), 303)
        : listPage(app, c, { problem: inviteRefusals[told.refusal] });
    })
    .get("/:circle/invitations", signedIn, (c) => invitationsPage(app, c));
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

async function invitePage(app: App, c: Asking, shown: Omit<InvitePageProps, "circle">) {
  const seen = await findAsked(app, c);
  if (seen === undefined || seen.standing !== "facilitator") return c.notFound();
  return answer(c, <InvitePage circle={seen.circle} {...shown} />, statusOf(shown));
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

async function listPage(
  app: App,
  c: Asking,
  shown: Shown & Pick<ListPageProps, "typed">,
): Promise<Response> {
  const seen = await findList(app, c);
  if (seen === undefined) return c.notFound();
  const { typed, problem, problems } = shown;
  return answer(
    c,
    <ListPage seen={seen} now={app.clock.now()} {...{ typed, problem, problems }} />,
    statusOf(shown),
  );
}

async function invitationsPage(app: App, c: Asking): Promise<Response> {
  const page = pageAsked(c);
  const order = INVITATION_ORDERS.find((one) => one === c.req.query("ordre")) ?? "newest";
  const isTable = c.var.format === "csv";
  if (!isTable && c.var.format !== "html") return c.notFound();
  const circle = c.req.param("circle") ?? "";
  const asked = { circle, order, page: isTable ? ("all" as const) : page };
  const seen = await seeInvitations(app, c.var.actor, asked);
  if (seen === undefined || (page > 1 && seen.invitations.length === 0)) return c.notFound();
  return isTable
    ? file(c, "text/csv", invitationsCsv(seen), "invitations.csv")
    : answer(c, <InvitationsPage seen={seen} order={order} page={page} now={app.clock.now()} />);
}
