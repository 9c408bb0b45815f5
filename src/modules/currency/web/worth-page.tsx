import { type Context, Hono } from "hono";

import type { GivenBack } from "#basics/form";
import { type AskedEnv, pageOf } from "#services/forms";
import type { App, OperatorCard } from "#services/house";
import { Form } from "#ui/form";
import { answer, type WithFrame } from "#ui/frame";
import { Page } from "#ui/page";

import { sayWorth, seeWorth, seeWorthIn } from "../actions/worth.ts";
import { WORTH_AT } from "./at.ts";
import { worthForm } from "./forms.ts";
import { worthTexts as texts } from "./worth-texts.fr.ts";

type Env = AskedEnv & WithFrame;

/** « /operateur/kori »: what one kori stands for, said by who operates; for all others there is no such page. */
export function worthRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Context<Env>) => seeWorth(app, c.var.actor, undefined),
    draw: (c, { worth }, back) => {
      const said = c.req.query("fait") === "dit" ? texts.said : undefined;
      return answer(c, <WorthPage {...{ worth, back, said }} />, back);
    },
  });
  const say = page.sent({
    asks: worthForm,
    act: (c, _, asked) => sayWorth(app, c.var.actor, asked),
    refusals: texts.refusals,
    beside: { "worth-money": "un-kori" },
    to: () => `${WORTH_AT}?fait=dit`,
  });
  return new Hono<Env>().get("/", page.show).post("/", say);
}

interface WorthPageProps {
  readonly worth: string | undefined;
  readonly said: string | undefined;
  readonly back: GivenBack;
}

function WorthPage({ worth, said, back }: WorthPageProps) {
  return (
    <Page
      title={texts.title}
      heading={texts.title}
      lead={texts.lead}
      noindex
      narrow
      back={back}
      breadcrumb={[{ label: texts.operator, at: "/operateur" }]}
    >
      {said !== undefined && (
        <div class="anse">
          <output>{said}</output>
        </div>
      )}
      <Form
        action={WORTH_AT}
        asks={worthForm}
        values={{ worth }}
        back={back}
        send={texts.save}
        class="pile"
      />
    </Page>
  );
}

/** Nothing waits for who operates: a territory says it if it likes. */
export const worthCard: OperatorCard = {
  title: texts.title,
  at: WORTH_AT,
  tell: async (work) => {
    const worth = (await seeWorthIn(work))?.worth;
    return {
      sentence: worth === undefined ? texts.cardNone : texts.cardSaid(worth),
      needsYou: false,
    };
  },
};
