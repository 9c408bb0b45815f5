import { Hono } from "hono";

import { form } from "#basics/form";
import { isId } from "#basics/id";
import { parsed } from "#basics/questions";
import { refused } from "#basics/result";
import { readAddress } from "#rules/people";
import { sendFile } from "#services/files";
import { pageAsked, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { BROUGHT_KINDS, type BroughtKind } from "../../domain/brought.ts";
import { broughtSlugs } from "../../domain/brought-names.fr.ts";
import { addressOf as addressOfCircle, isClosed } from "../../domain/circle.ts";
import { type Asking, type Env } from "../../web/asked.ts";
import { claimName, eraseBroughtName, inviteNames } from "../actions/name-persons.ts";
import { showCircle } from "../actions/open-circle.ts";
import {
  openBroughtFile,
  seeBrought,
  type SeenBrought,
  seeBroughtItem,
  seeBroughtItems,
} from "../actions/see-brought.ts";
import { takeUp } from "../actions/take-up.ts";
import { atOf, BroughtPage } from "./brought-page.tsx";
import { addressOf, eraseForm, inviteNamesForm, takeUpForm } from "./forms.ts";
import { InviteNamesPage, toInvite } from "./invite-names-page.tsx";
import { ItemPage, ItemsPage, PAGE, standsAlone } from "./items-page.tsx";
import {
  broughtTexts,
  inviteNamesRefusals,
  nameRefusals,
  showRefusals,
  takeUpRefusals,
} from "./texts.fr.ts";

const idOf = ({ circle }: SeenBrought) => ({ circle: circle.id });

/** « /cercles/:circle/ailleurs »: what a circle brought from another instance, read by its members. */
export function broughtRoutes(app: App): Hono<Env> {
  const page = broughtPage(app);
  return new Hono<Env>()
    .get("/:circle/ailleurs", signedIn, page.show)
    .route("/", inviteRoutes(app))
    .route("/", nameRoutes(app))
    .post(
      "/:circle/ailleurs/montrer",
      signedIn,
      page.pressed({
        form: "montrer",
        act: (c, seen) => showCircle(app, c.var.actor, idOf(seen)),
        refusals: showRefusals,
        to: addressOfCircle,
      }),
    )
    .post(
      "/:circle/ailleurs/reprendre",
      signedIn,
      page.sent({
        form: "reprendre",
        asks: ({ toTakeUp }) => takeUpForm(toTakeUp),
        act: (c, seen, { items }) => takeUp(app, c.var.actor, { ...idOf(seen), items }),
        refusals: takeUpRefusals,
        beside: { "nothing-chosen": "chose", "too-many-at-once": "chose" },
        to: (_, seen) => atOf(seen),
      }),
    )
    .get("/:circle/ailleurs/fichiers/:file", signedIn, async (c) => {
      const { circle = "", file = "" } = c.req.param();
      const opened = await openBroughtFile(app, c.var.actor, { circle, file });
      return opened === undefined ? c.notFound() : sendFile(c, opened);
    })
    .get("/:circle/ailleurs/:kind", signedIn, (c) => itemsPage(app, c))
    .get("/:circle/ailleurs/:kind/:item", signedIn, (c) => itemPage(app, c));
}

function broughtPage(app: App) {
  return pageOf({
    find: (c: Asking) => findBrought(app, c),
    draw: (c, seen, back) =>
      answer(c, <BroughtPage seen={seen} now={app.clock.now()} back={back} />, back),
  });
}

function findBrought(app: App, c: Asking): Promise<SeenBrought | undefined> {
  return seeBrought(app, c.var.actor, { circle: c.req.param("circle") ?? "" });
}

/** Asking in those whom the archive names, for who keeps the circle. */
function inviteRoutes(app: App): Hono<Env> {
  const inviting = pageOf({
    find: async (c: Asking) => {
      const seen = await findBrought(app, c);
      return seen?.standing === "facilitator" && !isClosed(seen.circle) ? seen : undefined;
    },
    draw: (c, seen, back) => answer(c, <InviteNamesPage seen={seen} back={back} />, back),
  });
  const invite = inviting.sent({
    asks: (seen) => inviteNamesForm(toInvite(seen)),
    act: (c, seen, { words = "", ...typed }) => {
      const said = new Map<string, unknown>(Object.entries(typed));
      const persons = toInvite(seen).flatMap(({ id, place }) => {
        const address = said.get(addressOf(place));
        const read = typeof address === "string" ? readAddress(address) : undefined;
        return read === undefined ? [] : [{ name: id, address: read }];
      });
      return inviteNames(app, c.var.actor, { ...idOf(seen), persons, words });
    },
    refusals: inviteNamesRefusals,
    beside: { "no-link-in-words": "mot" },
    to: (_, seen) => `${atOf(seen)}#qui`,
  });
  return new Hono<Env>()
    .get("/:circle/ailleurs/inviter", signedIn, inviting.show)
    .post("/:circle/ailleurs/inviter", signedIn, invite);
}

/** A yes or a no: two buttons of one form. */
const claimForm = form({
  isMe: parsed(
    { name: "reponse", as: "hidden" },
    {
      empty: broughtTexts.offered,
      read: (typed) => (typed === "oui" || typed === "non" ? typed === "oui" : undefined),
      write: (isMe) => (isMe ? "oui" : "non"),
    },
  ),
});

/** « C’est moi », and a name that goes. */
function nameRoutes(app: App): Hono<Env> {
  const page = broughtPage(app);
  const refusals = nameRefusals;
  const claim = page.sent({
    asks: claimForm,
    act: async (c, seen, { isMe }) => {
      const name = c.req.param("name") ?? "";
      if (!isId<"BroughtName">(name)) return refused("unknown-circle");
      return claimName(app, c.var.actor, { ...idOf(seen), name, isMe });
    },
    refusals,
    to: (_, seen) => atOf(seen),
  });
  const erase = page.sent({
    form: "effacer",
    asks: ({ names }) => eraseForm(names),
    act: (c, seen, { name }) => eraseBroughtName(app, c.var.actor, { ...idOf(seen), name }),
    refusals,
    to: (_, seen) => atOf(seen),
  });
  return new Hono<Env>()
    .post("/:circle/ailleurs/noms/:name", signedIn, claim)
    .post("/:circle/ailleurs/effacer", signedIn, erase);
}

function kindOf(c: Asking): BroughtKind | undefined {
  return BROUGHT_KINDS.find((one) => broughtSlugs[one] === c.req.param("kind"));
}

async function itemsPage(app: App, c: Asking): Promise<Response> {
  const kind = kindOf(c);
  if (kind === undefined) return c.notFound();
  const page = pageAsked(c);
  const circle = c.req.param("circle") ?? "";
  const asked = { circle, kind, page, size: PAGE };
  const seen = await seeBroughtItems(app, c.var.actor, asked);
  if (seen === undefined || seen.total === 0) return c.notFound();
  return answer(c, <ItemsPage seen={seen} kind={kind} page={page} now={app.clock.now()} />);
}

async function itemPage(app: App, c: Asking): Promise<Response> {
  const kind = kindOf(c);
  if (kind === undefined || !standsAlone(kind)) return c.notFound();
  const { circle = "", item = "" } = c.req.param();
  const seen = await seeBroughtItem(app, c.var.actor, { circle, kind, item });
  if (seen === undefined) return c.notFound();
  const page = pageAsked(c);
  return answer(c, <ItemPage seen={seen} kind={kind} page={page} now={app.clock.now()} />);
}
