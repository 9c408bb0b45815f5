import { type Context, Hono } from "hono";
import { z } from "zod";

import { isId } from "#basics/id";
import { readForm, type Typed } from "#services/forms";
import type { App } from "#services/house";
import { Hidden } from "#ui/form";
import { answer } from "#ui/frame";

import { addAddress, askAddress, seeAddresses, type SeenAddress } from "../actions/add-address.ts";
import { shareAddress } from "../actions/share-address.ts";
import { removeAddress } from "../actions/remove-address.ts";
import { MOST_ADDRESSES, readAddress } from "../domain/address.ts";
import { readCode } from "../domain/codes.ts";
import { AddressesPage } from "./addresses-page.tsx";
import { type PeopleEnv, placeOf, signedIn } from "../entrance/web/asking.ts";
import { answerCode, type CodeAsked } from "../entrance/web/code-answer.tsx";
import { ConfirmPage } from "./mine-pages.tsx";
import { refusalTexts, texts } from "./texts.fr.ts";

type Asking = Context<PeopleEnv>;

const emailForm = z.object({
  email: z
    .string({ error: texts.enter.notAnAddress })
    .refine((typed) => readAddress(typed) !== undefined, texts.enter.notAnAddress),
});
const shareForm = z.object({ partagee: z.string().optional() });
const codeForm = z.object({ demande: z.string(), code: z.string() });

/** « /moi/adresses »: the one or two addresses by which one comes in. */
export function addressRoutes(app: App): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>()
    .get("/", signedIn, (c) => listPage(app, c, {}))
    .post("/", signedIn, async (c) => {
      const form = await readForm(c, emailForm);
      if (!form.fits) return listPage(app, c, { typed: form.typed, problems: form.problems }, 422);
      const asked = { email: form.data.email, place: placeOf(c) };
      const told = await askAddress(app, c.var.actor, asked);
      if (told.done) return c.redirect(`/moi/adresses/code?demande=${told.value.ask}`, 303);
      const problem =
        told.refusal === "too-many" ? texts.enter.tooMany(told.until) : refusalTexts[told.refusal];
      return listPage(app, c, { typed: form.typed, problem }, 409);
    })
    .get("/code", signedIn, (c) => codePage(app, c, { ask: c.req.query("demande") }))
    .post("/code", signedIn, (c) => typeCode(app, c))
    .get("/:address/partager", signedIn, async (c) => {
      const mine = await seeAddresses(app, c.var.actor, undefined);
      const address = mine.find(({ id }) => id === c.req.param("address"));
      return address === undefined ? c.notFound() : answer(c, <SharePage {...address} />);
    })
    .post("/:address/partager", signedIn, async (c) => {
      const address = c.req.param("address");
      if (!isId<"Address">(address)) return c.notFound();
      const form = await readForm(c, shareForm);
      const shared = form.fits && form.data.partagee === "1";
      const told = await shareAddress(app, c.var.actor, { address, shared });
      if (told.done) return c.redirect("/moi/adresses?fait=partagee", 303);
      return listPage(app, c, { problem: refusalTexts[told.refusal] }, 409);
    })
    .get("/:address/retirer", signedIn, async (c) => {
      const mine = await seeAddresses(app, c.var.actor, undefined);
      const address = mine.find(({ id }) => id === c.req.param("address"));
      return address === undefined ? c.notFound() : answer(c, <RemovePage {...address} />);
    })
    .post("/:address/retirer", signedIn, async (c) => {
      const address = c.req.param("address");
      if (!isId<"Address">(address)) return c.notFound();
      const told = await removeAddress(app, c.var.actor, { address });
      if (told.done) return c.redirect("/moi/adresses?fait=retiree", 303);
      return listPage(app, c, { problem: refusalTexts[told.refusal] }, 409);
    });
}

interface ListPageAsked {
  readonly typed?: Typed;
  readonly problem?: string;
  readonly problems?: Readonly<Record<string, string>>;
}

async function listPage(app: App, c: Asking, form: ListPageAsked, status: 200 | 409 | 422 = 200) {
  const addresses = await seeAddresses(app, c.var.actor, undefined);
  const done = new Map<string | undefined, string>([
    ["ajoutee", texts.addresses.added],
    ["retiree", texts.addresses.removed],
    ["partagee", texts.addresses.sharedDone],
  ]);
  const asked = c.req.query("fait");
  return answer(
    c,
    <AddressesPage
      addresses={addresses}
      mayAdd={addresses.length < MOST_ADDRESSES}
      done={done.get(asked)}
      {...form}
    />,
    status,
  );
}

function SharePage({ id, text, shared }: SeenAddress) {
  const words = texts.addresses;
  return (
    <ConfirmPage
      title={shared ? words.unshareTitle : words.shareTitle}
      says={shared ? words.unshareSays(text) : words.shareSays(text)}
      action={`/moi/adresses/${id}/partager`}
      send={shared ? words.unshare : words.share}
      back="/moi/adresses"
      cancel={words.cancel}
    >
      <Hidden name="partagee" value={shared ? "0" : "1"} />
    </ConfirmPage>
  );
}

function RemovePage({ id, text }: { readonly id: string; readonly text: string }) {
  return (
    <ConfirmPage
      title={texts.addresses.removeTitle}
      says={texts.addresses.removeSays(text)}
      action={`/moi/adresses/${id}/retirer`}
      send={texts.addresses.remove}
      back="/moi/adresses"
      cancel={texts.addresses.cancel}
    />
  );
}

const codePage = (app: App, c: Asking, asked: CodeAsked) =>
  answerCode(app, c, "add-address", asked);

async function typeCode(app: App, c: Asking): Promise<Response> {
  const form = await readForm(c, codeForm);
  if (!form.fits || !isId<"Ask">(form.data.demande)) return c.redirect("/moi/adresses", 303);
  const { demande: ask } = form.data;
  const code = readCode(form.data.code);
  if (code === undefined)
    return codePage(app, c, { ask, typed: form.typed, problem: refusalTexts["not-a-code"] });
  const told = await addAddress(app, c.var.actor, { ask, code, place: placeOf(c) });
  if (told.done) return c.redirect("/moi/adresses?fait=ajoutee", 303);
  switch (told.refusal) {
    case "of-another":
    case "enough":
    case "not-signed-in":
      return listPage(app, c, { problem: refusalTexts[told.refusal] }, 409);
    case "wrong-code":
      return codePage(app, c, {
        ask,
        typed: form.typed,
        problem: refusalTexts["wrong-code"](told.left),
      });
    case "wait":
      return codePage(app, c, { ask, waitUntil: told.until });
    case "code-over":
    case "unknown-ask":
      return codePage(app, c, { ask });
  }
}
