import { Hono } from "hono";

import { wholeWithin } from "#basics/questions";
import { filesOf, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { documentAt } from "../../web/addresses.ts";
import { type Asking, documentOf, type Env, ONE } from "../../web/asked.ts";
import { refusalTexts } from "../../web/texts.fr.ts";
import { LOST } from "../../formats/actions/read.ts";
import { bringFromFile, bringFromPad, type BroughtVersion } from "../actions/bring-from-pad.ts";
import { seePad, type SeenPad } from "../actions/find-pad.ts";
import { setPad } from "../actions/set-pad.ts";
import { addressForm, fileForm } from "./pad-forms.ts";
import { type Became, PadPage } from "./pad-page.tsx";
import { padRefusals, padTexts as texts } from "./pad-texts.fr.ts";

const refusals = { ...refusalTexts, ...padRefusals };

/** « …/pad »: where a document is written elsewhere; what is there becomes a version when one asks. */
export function padRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const document = documentOf(c);
      return document && seePad(app, c.var.actor, { document });
    },
    draw: (c, seen, back) =>
      answer(c, <PadPage seen={seen} became={becameOf(c)} back={back} />, back),
  });
  const address = page.sent({
    form: "address",
    asks: addressForm,
    act: (c, { document }, asked) => setPad(app, c.var.actor, { document: document.id, ...asked }),
    refusals,
    beside: { "unknown-pad": "adresse" },
    to: (_, { document }) => `${documentAt(document.id)}/pad`,
  });
  const bring = page.pressed({
    form: "bring",
    act: (c, { document }) =>
      bringFromPad(app, c.var.actor, {
        document: document.id,
        who: c.var.frame.publicUrl,
        name: texts.versionName,
      }),
    refusals,
    to: afterBringing,
  });
  const file = page.sent({
    form: "file",
    asks: async (_, c) => fileForm((await filesOf(c, "fichier"))[0]),
    act: (c, { document }, { file: sent, base }) =>
      bringFromFile(app, c.var.actor, {
        document: document.id,
        file: sent,
        base,
        who: c.var.frame.publicUrl,
        name: texts.versionName,
      }),
    refusals,
    beside: Object.fromEntries(Object.keys(refusals).map((refusal) => [refusal, "fichier"])),
    to: afterBringing,
  });
  return new Hono<Env>()
    .get(`${ONE}/pad`, signedIn, page.show)
    .post(`${ONE}/pad`, signedIn, address)
    .post(`${ONE}/pad/apporter`, signedIn, bring)
    .post(`${ONE}/pad/fichier`, signedIn, file);
}

function afterBringing({ number, way, lost }: BroughtVersion, { document }: SeenPad): string {
  const said = new URLSearchParams({ fait: way, version: String(number) });
  if (lost.length > 0) said.set("perdu", lost.join(","));
  return `${documentAt(document.id)}/pad?${said}`;
}

function becameOf(c: Asking): Became | undefined {
  const asked = c.req.query("fait");
  const way = (["written", "merged", "beside", "same"] as const).find((one) => one === asked);
  const number = wholeWithin(c.req.query("version") ?? "", 1, 999_999);
  if (way === undefined || number === undefined) return undefined;
  const lost = (c.req.query("perdu") ?? "").split(",");
  return { way, number, lost: LOST.filter((one) => lost.includes(one)) };
}
