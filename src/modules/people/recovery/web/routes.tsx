import { type Context, Hono } from "hono";
import { z } from "zod";

import { isId } from "#basics/id";
import { readForm, type Typed } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { askRecovery, beginRecovery } from "../actions/ask-recovery.ts";
import {
  askWitness,
  isRecoveryLink,
  type RecoveryLink,
  recoveryPath,
  testify,
} from "../actions/confirm-recovery.ts";
import {
  followRecovery,
  seeMyRecoveries,
  seeRecoveryToKeep,
  seeWitness,
} from "../actions/see-recoveries.ts";
import { stopRecovery, stopRecoveryByLink } from "../actions/settle-recovery.ts";
import { seeAsk } from "../../entrance/actions/sign-in.ts";
import { readAddress } from "../../domain/address.ts";
import { readCode } from "../../domain/codes.ts";
import { readTelephone } from "../../domain/helper.ts";
import { readName } from "../../domain/names.fr.ts";
import type { RecoveryId } from "../../domain/recovery.ts";
import { type PeopleEnv, placeOf, signedIn } from "../../entrance/web/asking.ts";
import { LinkOverPage } from "../../entrance/web/link-page.tsx";
import {
  FollowPage,
  KeepPage,
  KeptPage,
  LostCodePage,
  LostPage,
  NothingToKeepPage,
  TestifyPage,
} from "./pages.tsx";
import { recoveryRefusals as refusals } from "../../web/recovery-texts.fr.ts";
import { refusalTexts, texts } from "../../web/texts.fr.ts";

type Asking = Context<PeopleEnv>;

const emailField = z
  .string({ error: refusals["not-an-address"] })
  .refine((typed) => readAddress(typed) !== undefined, refusals["not-an-address"]);
const lostForm = z.object({ perdue: emailField, email: emailField });
const codeForm = z.object({
  demande: z.string(),
  code: z.string().default(""),
  nom: z
    .string()
    .default("")
    .refine((typed) => readName(typed) !== undefined, texts.name.notAName),
  telephone: z
    .string()
    .trim()
    .default("")
    .refine(
      (typed) => typed === "" || readTelephone(typed) !== undefined,
      texts.display.notAHelper,
    ),
});
const witnessForm = z.object({ email: emailField });
const wordForm = z.object({ dit: z.enum(["oui", "non"]) });

/** « /entrer/adresse-perdue »: the first steps of coming back by another address. */
export function lostRoutes(app: App): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>()
    .get("/", (c) => answer(c, <LostPage />))
    .post("/", async (c) => {
      const form = await readForm(c, lostForm);
      const { typed } = form;
      if (!form.fits) return answer(c, <LostPage {...{ typed, problems: form.problems }} />, 422);
      const { perdue: lost, email } = form.data;
      const told = await askRecovery(app, c.var.actor, { lost, email, place: placeOf(c) });
      if (told.done)
        return c.redirect(`/entrer/adresse-perdue/code?demande=${told.value.ask}`, 303);
      const problem =
        told.refusal === "too-many" ? refusals["too-many"](told.until) : refusals[told.refusal];
      return answer(c, <LostPage {...{ typed, problem }} />, 409);
    })
    .get("/code", (c) => lostCodePage(app, c, c.req.query("demande")))
    .post("/code", (c) => typeLostCode(app, c));
}

interface CodeAsked {
  readonly typed?: Typed;
  readonly problem?: string;
  readonly problems?: Readonly<Record<string, string>>;
}

async function lostCodePage(app: App, c: Asking, ask: string | undefined, form: CodeAsked = {}) {
  const seen =
    ask !== undefined && isId<"Ask">(ask) ? await seeAsk(app, c.var.actor, ask) : undefined;
  if (ask === undefined || seen === undefined) return c.redirect("/entrer/adresse-perdue", 303);
  const refused = form.problem ?? form.problems;
  const status = refused === undefined ? 200 : form.problems === undefined ? 409 : 422;
  return answer(c, <LostCodePage ask={ask} email={seen.email} {...form} />, status);
}

async function typeLostCode(app: App, c: Asking): Promise<Response> {
  const form = await readForm(c, codeForm);
  const { typed } = form;
  const demande = form.fits ? form.data.demande : typed["demande"];
  const ask = typeof demande === "string" && isId<"Ask">(demande) ? demande : undefined;
  if (ask === undefined) return c.redirect("/entrer/adresse-perdue", 303);
  if (!form.fits) return lostCodePage(app, c, ask, { typed, problems: form.problems });
  const code = readCode(form.data.code);
  if (code === undefined)
    return lostCodePage(app, c, ask, { typed, problems: { code: refusalTexts["not-a-code"] } });
  const { nom: name, telephone } = form.data;
  const asked = { ask, code, name, telephone, place: placeOf(c) };
  const told = await beginRecovery(app, c.var.actor, asked);
  if (told.done) return c.redirect(recoveryPath(app, "follow", told.value), 303);
  switch (told.refusal) {
    case "of-another":
      return lostCodePage(app, c, ask, { typed, problem: refusals["of-another"] });
    case "wrong-code":
      return lostCodePage(app, c, ask, {
        typed,
        problems: { code: refusalTexts["wrong-code"](told.left) },
      });
    case "wait":
      return lostCodePage(app, c, ask, {
        typed,
        problem: refusalTexts.waitCodeOnly(told.until, app.clock.now()),
      });
    case "code-over":
    case "unknown-ask":
      return lostCodePage(app, c, ask, { typed, problem: refusalTexts["code-over"] });
  }
}

/** The row of a signed link; undefined when it is not ours. */
function rowOf<Kind extends string>(app: App, c: Asking, link: RecoveryLink) {
  const [row, signature] = [c.req.param("row") ?? "", c.req.param("signature") ?? ""];
  if (!isId<Kind>(row) || !isRecoveryLink(app, link, { row, signature })) return undefined;
  return row;
}

/** « /l/retrouver »: where one's demand stands, and asking somebody of one's circles. */
export function followRoutes(app: App): Hono<PeopleEnv> {
  const show = async (c: Asking, id: RecoveryId | undefined, form: CodeAsked = {}) => {
    const followed = id && (await followRecovery(app, c.var.actor, id));
    if (id === undefined || followed === undefined) return c.notFound();
    const refused = form.problem ?? form.problems;
    const status = refused === undefined ? 200 : form.problems === undefined ? 409 : 422;
    const asked = c.req.query("fait") !== undefined && refused === undefined;
    return answer(
      c,
      <FollowPage {...{ followed, asked, ...form }} at={recoveryPath(app, "follow", id)} />,
      status,
    );
  };
  return new Hono<PeopleEnv>()
    .get("/:row/:signature", (c) => show(c, rowOf<"Recovery">(app, c, "follow")))
    .post("/:row/:signature", async (c) => {
      const id = rowOf<"Recovery">(app, c, "follow");
      if (id === undefined) return c.notFound();
      const form = await readForm(c, witnessForm);
      const { typed } = form;
      if (!form.fits) return show(c, id, { typed, problems: form.problems });
      const told = await askWitness(app, c.var.actor, { recovery: id, email: form.data.email });
      if (told.done) return c.redirect(`${recoveryPath(app, "follow", id)}?fait=1`, 303);
      return show(c, id, { typed, problem: refusals[told.refusal] });
    });
}

/** « /l/temoigner »: somebody of the circle says yes or no, from a letter, without coming in. */
export function testifyRoutes(app: App): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>()
    .get("/:row/:signature", async (c) => {
      const id = rowOf<"Witness">(app, c, "witness");
      const asked = id && (await seeWitness(app, c.var.actor, id));
      if (id === undefined || asked === undefined) return c.notFound();
      return answer(c, <TestifyPage asked={asked} at={recoveryPath(app, "witness", id)} />);
    })
    .post("/:row/:signature", async (c) => {
      const id = rowOf<"Witness">(app, c, "witness");
      if (id === undefined) return c.notFound();
      const form = await readForm(c, wordForm);
      if (!form.fits) return c.redirect(recoveryPath(app, "witness", id), 303);
      const says = form.data.dit === "oui" ? "yes" : "no";
      await testify(app, c.var.actor, { witness: id, says });
      return c.redirect(recoveryPath(app, "witness", id), 303);
    });
}

/** « /l/garder »: whoever reads one of the addresses of the person stops it, in one press. */
export function keepRoutes(app: App): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>()
    .get("/:row/:signature", async (c) => {
      const id = rowOf<"Recovery">(app, c, "keep");
      if (id === undefined) return c.notFound();
      const recovery = await seeRecoveryToKeep(app, c.var.actor, id);
      if (recovery === undefined)
        return answer(c, c.req.query("fait") === undefined ? <LinkOverPage /> : <KeptPage />);
      return answer(c, <KeepPage recovery={recovery} at={recoveryPath(app, "keep", id)} />);
    })
    .post("/:row/:signature", async (c) => {
      const id = rowOf<"Recovery">(app, c, "keep");
      if (id === undefined) return c.notFound();
      await stopRecoveryByLink(app, c.var.actor, { recovery: id });
      return c.redirect(`${recoveryPath(app, "keep", id)}?fait=1`, 303);
    });
}

/** « /moi/reprise »: the same from any device where one is signed in. */
export function resumeRoutes(app: App): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>()
    .get("/", signedIn, async (c) => {
      if (c.req.query("fait") !== undefined) return answer(c, <KeptPage />);
      const [recovery] = await seeMyRecoveries(app, c.var.actor, undefined);
      if (recovery === undefined) return answer(c, <NothingToKeepPage />);
      return answer(c, <KeepPage recovery={recovery} at={`/moi/reprise/${recovery.id}`} />);
    })
    .post("/:recovery", signedIn, async (c) => {
      const recovery = c.req.param("recovery");
      if (!isId<"Recovery">(recovery)) return c.notFound();
      const told = await stopRecovery(app, c.var.actor, { recovery });
      return told.done ? c.redirect("/moi/reprise?fait=1", 303) : c.notFound();
    });
}
