import { type Context, Hono } from "hono";
import { z } from "zod";

import { isId } from "#basics/id";
import { holderOf, readForm } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { addPasskey, askPasskey, seePasskeyAsked } from "../actions/add-passkey.ts";
import { askToEnter, enterByPasskey, seeAskedToEnter } from "../actions/enter-by-passkey.ts";
import { removePasskey, seePasskeys } from "../actions/keep-passkeys.ts";
import { readGoesTo } from "../../domain/codes.ts";
import { type ChallengeId, passkeySiteOf } from "../../domain/passkey.ts";
import { entranceOf, type PeopleEnv, placeOf, signedIn, siteOf } from "./asking.ts";
import { come } from "./come.ts";
import { CLOSED } from "./link-routes.tsx";
import { ConfirmPage } from "../../web/mine-pages.tsx";
import { DevicePage, NotEnteredPage, ProposePage } from "./passkey-pages.tsx";
import { passkeyTexts as texts } from "./passkey-texts.fr.ts";
import { sessionsPage } from "./sessions-routes.tsx";

type Asking = Context<PeopleEnv>;

const answerForm = z.object({
  demande: z.string(),
  reponse: z.string(),
  vers: z.string().optional(),
});

const asId = (text: string | undefined): ChallengeId | undefined =>
  text !== undefined && isId<"PasskeyChallenge">(text) ? text : undefined;

/** What a key is asked for: the browser that asked, and the site. Undefined where no browser keeps keys. */
function askedOf(app: App, c: Asking) {
  const [holder, site] = [holderOf(app, c), passkeySiteOf(siteOf(app, c))];
  return holder === undefined || site === undefined ? undefined : { holder, site };
}

/** Where one's keys are shown. */
const HERE = "/moi/connexions";

/** The page where the device makes a key. */
async function askDevice(app: App, c: Asking): Promise<Response> {
  const [asked, ask] = [askedOf(app, c), asId(c.req.query("demande"))];
  if (asked === undefined || ask === undefined) return c.redirect(`${HERE}#cles`, 303);
  const options = await seePasskeyAsked(app, c.var.actor, { ...asked, ask });
  if (options === undefined) return sessionsPage(app, c, texts.refusals.over);
  return answer(c, <DevicePage what="make" {...{ ask, options }} />);
}

/** What the device made, as the script of that page sends it. */
async function keepMade(app: App, c: Asking): Promise<Response> {
  const form = await readForm(c, answerForm);
  const [asked, ask] = [askedOf(app, c), form.fits ? asId(form.data.demande) : undefined];
  if (!form.fits || asked === undefined || ask === undefined)
    return c.redirect(`${HERE}#cles`, 303);
  const made = form.data.reponse;
  if (made === "") return sessionsPage(app, c, texts.script.without);
  const { device } = entranceOf(c);
  const told = await addPasskey(app, c.var.actor, { ...asked, ask, made, device });
  if (told.done) return c.redirect(`${HERE}?fait=cle`, 303);
  return sessionsPage(app, c, texts.refusals[told.refusal]);
}

/** « /moi/cles »: one's keys are on the page of one's connections; here one adds and takes away. */
export function passkeyRoutes(app: App): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>()
    .use(signedIn)
    .get("/", (c) => c.redirect(`${HERE}#cles`, 303))
    .post("/", async (c) => {
      const asked = askedOf(app, c);
      if (asked === undefined) return c.redirect(`${HERE}#cles`, 303);
      const told = await askPasskey(app, c.var.actor, asked);
      if (told.done) return c.redirect(`/moi/cles/nouvelle?demande=${told.value}`, 303);
      return sessionsPage(app, c, texts.refusals[told.refusal]);
    })
    .get("/proposition", (c) =>
      answer(c, <ProposePage goesTo={readGoesTo(c.req.query("vers")) ?? "/"} />),
    )
    .get("/nouvelle", (c) => askDevice(app, c))
    .post("/nouvelle", (c) => keepMade(app, c))
    .get("/:passkey/retirer", async (c) => {
      const mine = await seePasskeys(app, c.var.actor, undefined);
      const one = mine.find(({ id }) => id === c.req.param("passkey"));
      if (one === undefined) return c.notFound();
      return answer(
        c,
        <ConfirmPage
          title={texts.removeTitle}
          says={texts.removeSays(one.device)}
          action={`/moi/cles/${one.id}/retirer`}
          send={texts.remove}
          back={HERE}
          cancel={texts.cancel}
        />,
      );
    })
    .post("/:passkey/retirer", async (c) => {
      const passkey = c.req.param("passkey");
      if (!isId<"Passkey">(passkey)) return c.notFound();
      const told = await removePasskey(app, c.var.actor, { passkey });
      return told.done ? c.redirect(`${HERE}?fait=cle-retiree`, 303) : c.notFound();
    });
}

const goesToForm = z.object({ vers: z.string().optional() });

/** « /entrer/cle »: coming in by a key, which names nobody beforehand. */
export function enterByPasskeyRoutes(app: App): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>()
    .get("/", async (c) => {
      const [asked, ask] = [askedOf(app, c), asId(c.req.query("demande"))];
      if (asked === undefined || ask === undefined) return c.redirect("/entrer", 303);
      const options = await seeAskedToEnter(app, c.var.actor, { ...asked, ask });
      const goesTo = readGoesTo(c.req.query("vers"));
      if (options === undefined) return c.redirect("/entrer", 303);
      return answer(c, <DevicePage what="enter" {...{ ask, options, goesTo }} />);
    })
    .post("/", async (c) => {
      const form = await readForm(c, goesToForm);
      const asked = askedOf(app, c);
      if (asked === undefined) return c.redirect("/entrer", 303);
      const ask = await askToEnter(app, c.var.actor, { ...asked, place: placeOf(c) });
      if (ask === undefined)
        return answer(c, <NotEnteredPage problem={texts.refusals["too-many"]} />, 409);
      const goesTo = readGoesTo(form.fits ? form.data.vers : undefined);
      const query = new URLSearchParams({
        demande: ask,
        ...(goesTo === undefined ? {} : { vers: goesTo }),
      });
      return c.redirect(`/entrer/cle?${query.toString()}`, 303);
    })
    .post("/signe", async (c) => {
      const form = await readForm(c, answerForm);
      const [asked, ask] = [askedOf(app, c), form.fits ? asId(form.data.demande) : undefined];
      if (!form.fits || asked === undefined || ask === undefined) return c.redirect("/entrer", 303);
      const { reponse: signed, vers } = form.data;
      if (signed === "") return answer(c, <NotEnteredPage problem={texts.script.without} />, 409);
      const told = await enterByPasskey(app, c.var.actor, {
        ...asked,
        ...entranceOf(c),
        ask,
        signed,
      });
      if (told.done) return come(app, c, { ...told.value, goesTo: readGoesTo(vers) });
      if (told.refusal === "closed") return c.redirect(CLOSED, 303);
      return answer(c, <NotEnteredPage problem={texts.refusals[told.refusal]} />, 409);
    });
}
