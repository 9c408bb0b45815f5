import { type Context, Hono } from "hono";

import { form, type GivenBack } from "#basics/form";
import { maybeChosen } from "#basics/questions";
import { type AskedEnv, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { Form } from "#ui/form";
import { answer, type WithFrame } from "#ui/frame";
import { Page } from "#ui/page";

import { AT, HELPERS, TRUSTED } from "../../domain/address.ts";
import { helperTexts } from "../../web/helper-texts.fr.ts";
import { texts as words } from "../../web/texts.fr.ts";
import { seeTrust, type SeenTrust, trust } from "../actions/trust.ts";
import { firstRefusals as refusals, firstTexts as texts } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

const trustForm = ({ known }: SeenTrust) =>
  form({
    person: maybeChosen<"Person">("confiance", {
      label: texts.person,
      help: texts.personHelp,
      none: texts.nobody,
      empty: texts.personEmpty,
      of: known.map(({ person, name }) => ({ value: person, label: name })),
    }),
  });

/** « /chez-moi/aides/confiance »: who is told that somebody new came. In person alone. */
export function firstRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => seeTrust(app, c.var.actor, undefined),
    draw: (c, seen, back) => answer(c, <TrustPage seen={seen} back={back} />, back),
  });
  const sent = page.sent({
    asks: trustForm,
    act: (c, _, asked) => trust(app, c.var.actor, asked),
    refusals,
    beside: { "unknown-person": "confiance" },
    to: () => TRUSTED,
  });
  return new Hono<Env>()
    .get("/aides/confiance", signedIn, page.show)
    .post("/aides/confiance", signedIn, sent);
}

function TrustPage({ seen, back }: { readonly seen: SeenTrust; readonly back: GivenBack }) {
  return (
    <Page
      title={texts.title}
      heading={texts.title}
      lead={texts.lead}
      noindex
      narrow
      back={back}
      breadcrumb={[
        { label: words.title, at: AT },
        { label: helperTexts.title, at: HELPERS },
      ]}
    >
      <p>{seen.trusted === undefined ? texts.off : texts.on(seen.trusted.name)}</p>
      <Form
        action={TRUSTED}
        asks={trustForm(seen)}
        values={{ person: seen.trusted?.person }}
        back={back}
        send={texts.send}
      />
    </Page>
  );
}
