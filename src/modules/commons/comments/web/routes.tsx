import { Hono } from "hono";

import { wholeWithin } from "#basics/questions";
import { addressOfThread } from "#rules/conversations";
import { pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { Form } from "#ui/form";
import { answer } from "#ui/frame";
import { Page } from "#ui/page";
import { Inlet } from "#ui/panel";
import type { GivenBack } from "#basics/form";

import { above } from "../../web/above.ts";
import { documentAt } from "../../web/addresses.ts";
import { type Asking, documentOf, type Env, numberOf, VERSION } from "../../web/asked.ts";
import { sayRemark, seePassage, type SeenPassageToSay } from "../actions/remark.ts";
import { remarkForm } from "./forms.ts";
import { refusalTexts as refusals, texts } from "./texts.fr.ts";

const AT = `${VERSION}/paragraphes/:place/commenter`;

/** One passage of a document of a circle, to speak of among its members. */
export function remarkRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const document = documentOf(c);
      const number = numberOf(c);
      const place = wholeWithin(c.req.param("place") ?? "", 0, 300_000);
      if (document === undefined || number === undefined || place === undefined) return undefined;
      return seePassage(app, c.var.actor, { document, number, place });
    },
    draw: (c, seen, back) => answer(c, <RemarkPage seen={seen} back={back} />, back),
  });
  const say = page.sent({
    asks: remarkForm,
    act: (c, { document, number, place }, { words }) =>
      sayRemark(app, c.var.actor, { document: document.id, number, place, words }),
    refusals,
    beside: { "unclear-name": "mots" },
    to: (thread) => addressOfThread(thread),
  });
  return new Hono<Env>().get(AT, signedIn, page.show).post(AT, signedIn, say);
}

function RemarkPage({ seen, back }: { readonly seen: SeenPassageToSay; readonly back: GivenBack }) {
  const { document, number, place, was } = seen;
  return (
    <Page
      title={texts.title(document.title)}
      heading={texts.heading}
      lead={texts.lead}
      noindex
      narrow
      back={back}
      breadcrumb={above(seen)}
    >
      <Inlet title={texts.passage} id="passage" small class="pile-s">
        <p class="mots" lang={document.language}>
          {was}
        </p>
      </Inlet>
      <Form
        action={`${documentAt(document.id, number)}/paragraphes/${place}/commenter`}
        asks={remarkForm}
        back={back}
        send={texts.send}
      />
    </Page>
  );
}
