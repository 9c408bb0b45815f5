import { type Context, Hono } from "hono";

import { isId } from "#basics/id";
import { wholeWithin } from "#basics/questions";
import { type AskedEnv, filesOf, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { type Brought, bringCalendar, bringFrom, listBrought, takeAway } from "../actions/bring.ts";
import { MOST_DATES } from "../domain/brought.ts";
import { AT, BroughtPage } from "./brought-page.tsx";
import { addressForm, fileForm } from "./forms.ts";
import { refusals, texts } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

const SAID: Readonly<Record<string, string>> = { apporte: texts.done, retire: texts.gone };

/** What was just done; of a file that is cut, how many dates were read. */
function saidOf(c: Asking): string | undefined {
  const read = wholeWithin(c.req.query("lues") ?? "", 0, MOST_DATES);
  return read === undefined ? SAID[c.req.query("fait") ?? ""] : texts.cut(read);
}

function afterBringing({ isCut, read }: Brought): string {
  return isCut ? `${AT}?lues=${read}` : `${AT}?fait=apporte`;
}

/** « /moi/calendrier/apportes »: calendars that one brings from elsewhere, and takes away. */
export function broughtRoutes(app: App): Hono<Env> {
  const list = pageOf({
    find: (c: Asking) => listBrought(app, c.var.actor, undefined),
    draw: (c, brought, back) => {
      return answer(c, <BroughtPage brought={brought} said={saidOf(c)} back={back} />, back);
    },
  });
  const send = list.sent({
    form: "file",
    asks: async (_, c) => fileForm((await filesOf(c, "fichier"))[0]),
    act: (c, _, { file: { bytes, name, isTooLong } }) =>
      bringCalendar(app, c.var.actor, { bytes, called: nameOf(name), isTooLong }),
    refusals,
    beside: besideAll("fichier"),
    to: afterBringing,
  });
  const sendAddress = list.sent({
    form: "address",
    asks: addressForm,
    act: (c, _, { address }) =>
      bringFrom(app, c.var.actor, { address, who: c.var.frame.publicUrl }),
    refusals,
    beside: besideAll("adresse"),
    to: afterBringing,
  });
  const remove = pageOf({
    find: async (c: Asking) => {
      const asked = c.req.param("brought") ?? "";
      const mine = isId(asked) ? await listBrought(app, c.var.actor, undefined) : [];
      return mine.find(({ id }) => id === asked);
    },
    draw: async (c, _, back) => {
      const brought = await listBrought(app, c.var.actor, undefined);
      return answer(c, <BroughtPage brought={brought} said={undefined} back={back} />, back);
    },
  }).pressed({
    act: (c, { id: brought }) => takeAway(app, c.var.actor, { brought }),
    refusals,
    to: () => `${AT}?fait=retire`,
  });
  return new Hono<Env>()
    .use(signedIn)
    .get("/", list.show)
    .post("/", send)
    .post("/adresse", sendAddress)
    .post("/:brought/retirer", remove);
}

/** What is refused stands beside the field, whatever it is. */
function besideAll(field: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(refusals).map((refusal) => [refusal, field]));
}

/** « chorale.ics » is called « chorale ». */
function nameOf(file: string): string {
  const name = file.replace(/\.[a-z]{1,5}$/i, "").trim();
  return name === "" ? texts.defaultName : name.slice(0, 80);
}
