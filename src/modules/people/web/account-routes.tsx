import { type Context, Hono } from "hono";
import { z } from "zod";

import { dayOf, writeDate } from "#basics/dates";
import { isId } from "#basics/id";
import { lineField, readForm, typedOf } from "#services/forms";
import { type App, isOperator } from "#services/house";
import { Button, Field, Form, Press, Problems } from "#ui/form";
import { answer } from "#ui/frame";
import { Card, Cards, Empty } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import { confirmRecovery } from "../recovery/actions/confirm-recovery.ts";
import { endMandate } from "../mandates/actions/end-mandate.ts";
import {
  type GroundToSee,
  seeGroundOnPaper,
  seeGroundsToSee,
} from "../mandates/actions/say-ground.ts";
import { seeMandatesToKeep, type SeenMandate } from "../mandates/actions/see-mandates.ts";
import { type JudgedRecovery, seeRecoveries } from "../recovery/actions/see-recoveries.ts";
import { refuseRecovery } from "../recovery/actions/settle-recovery.ts";
import { groundNames } from "../domain/ground.fr.ts";
import type { PeopleEnv } from "../entrance/web/asking.ts";
import { mandateRefusals } from "../mandates/web/texts.fr.ts";
import { Done } from "./mine-pages.tsx";
import { accountTexts as texts, momentOf, recoveryRefusals } from "./recovery-texts.fr.ts";

type Asking = Context<PeopleEnv>;

const AT = "/operateur/comptes";
const reasonForm = z.object({ raison: lineField(texts.say, 300) });

/** « /operateur/comptes »: lost addresses to judge, members without an address who ask for help; nobody else's page. */
export function accountRoutes(app: App): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>()
    .use(async (c, next) => (isOperator(c.var.actor) ? next() : c.notFound()))
    .get("/", (c) => listPage(app, c))
    .post("/adresses/:recovery/confirmer", async (c) => {
      const [recovery, form] = [c.req.param("recovery"), await readForm(c, reasonForm)];
      if (!isId<"Recovery">(recovery)) return c.notFound();
      if (!form.fits) return listPage(app, c, { problem: texts.say, status: 422 });
      const told = await confirmRecovery(app, c.var.actor, { recovery, how: form.data.raison });
      if (told.done) return c.redirect(`${AT}?fait=1`, 303);
      return listPage(app, c, { problem: recoveryRefusals[told.refusal], status: 409 });
    })
    .post("/adresses/:recovery/arreter", async (c) => {
      const [recovery, form] = [c.req.param("recovery"), await readForm(c, reasonForm)];
      if (!isId<"Recovery">(recovery)) return c.notFound();
      if (!form.fits) return listPage(app, c, { problem: texts.say, status: 422 });
      const told = await refuseRecovery(app, c.var.actor, { recovery, why: form.data.raison });
      if (told.done) return c.redirect(`${AT}?fait=1`, 303);
      return listPage(app, c, { problem: recoveryRefusals[told.refusal], status: 409 });
    })
    .post("/mandats/:mandate/vu", async (c) => {
      const mandate = c.req.param("mandate");
      if (!isId<"Mandate">(mandate)) return c.notFound();
      const { version } = await typedOf(c);
      const saying = typeof version === "string" ? version : "";
      const told = await seeGroundOnPaper(app, c.var.actor, { mandate, saying });
      if (told.done) return c.redirect(`${AT}?fait=1`, 303);
      return listPage(app, c, { problem: mandateRefusals[told.refusal], status: 409 });
    })
    .post("/mandats/:mandate/arreter", async (c) => {
      const [mandate, form] = [c.req.param("mandate"), await readForm(c, reasonForm)];
      if (!isId<"Mandate">(mandate)) return c.notFound();
      if (!form.fits) return listPage(app, c, { problem: texts.say, status: 422 });
      const told = await endMandate(app, c.var.actor, { mandate, reason: form.data.raison });
      if (told.done) return c.redirect(`${AT}?fait=1`, 303);
      return listPage(app, c, { problem: mandateRefusals[told.refusal], status: 409 });
    });
}

interface Refused {
  readonly problem: string;
  readonly status: 409 | 422;
}

async function listPage(app: App, c: Asking, refused?: Refused): Promise<Response> {
  const recoveries = (await seeRecoveries(app, c.var.actor, undefined)) ?? [];
  const mandates = (await seeMandatesToKeep(app, c.var.actor, undefined)) ?? [];
  const grounds = (await seeGroundsToSee(app, c.var.actor, undefined)) ?? [];
  const done = c.req.query("fait") === undefined ? undefined : texts.done;
  return answer(
    c,
    <AccountsPage {...{ recoveries, mandates, grounds, done, problem: refused?.problem }} />,
    refused?.status ?? 200,
  );
}

interface AccountsPageProps {
  readonly recoveries: readonly JudgedRecovery[];
  readonly mandates: readonly SeenMandate[];
  readonly grounds: readonly GroundToSee[];
  readonly done: string | undefined;
  readonly problem: string | undefined;
}

function AccountsPage({ recoveries, mandates, grounds, done, problem }: AccountsPageProps) {
  return (
    <Page title={texts.title} noindex>
      <div class="pile-l">
        <h1>{texts.title}</h1>
        <Done says={done} />
        <Problems problem={problem} />
        <Section title={texts.lost} id="perdues">
          {recoveries.length === 0 ? <Empty title={texts.lostNone} /> : <p>{texts.lostSays}</p>}
          <Cards>
            {recoveries.map((one) => (
              <RecoveryCard {...one} />
            ))}
          </Cards>
        </Section>
        <Section title={texts.grounds} id="mesures">
          {grounds.length === 0 ? <Empty title={texts.groundsNone} /> : <p>{texts.groundsSays}</p>}
          <Cards>
            {grounds.map((one) => (
              <GroundCard {...one} />
            ))}
          </Cards>
        </Section>
        <Section title={texts.members} id="sans-adresse">
          {mandates.length === 0 ? <Empty title={texts.membersNone} /> : <p>{texts.membersSays}</p>}
          <Cards>
            {mandates.map((one) => (
              <MandateCard {...one} />
            ))}
          </Cards>
        </Section>
      </div>
    </Page>
  );
}

function RecoveryCard(one: JudgedRecovery) {
  const { id, name, says, email, madeAt, takesEffect, state, yes, no } = one;
  const at = `${AT}/adresses/${id}`;
  return (
    <Card>
      <h3 class="h-petit">{texts.account(name)}</h3>
      <p>
        {texts.asks(email, writeDate(dayOf(madeAt)))} {texts.says(says.name, says.telephone)}{" "}
        {texts.witnesses(yes, no)}
      </p>
      {takesEffect !== undefined && <p>{texts.counting(momentOf(takesEffect))}</p>}
      <Form action={state === "asked" ? `${at}/confirmer` : `${at}/arreter`} prefix={id}>
        <Field name="raison" label={state === "asked" ? texts.how : texts.why} maxlength={300} />
        <div class="rang">
          {state === "asked" && <Button>{texts.confirm}</Button>}
          <Button kind="clair" action={`${at}/arreter`}>
            {texts.refuse}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

function GroundCard({ id, personName, holderName, ground, saying }: GroundToSee) {
  return (
    <Card>
      <h3 class="h-petit">{texts.through(personName, holderName)}</h3>
      <p>{groundNames[ground]}</p>
      <Press
        action={`${AT}/mandats/${id}/vu`}
        version={saying}
        kind="clair"
        label={texts.sawOf(personName)}
      >
        {texts.saw}
      </Press>
    </Card>
  );
}

function MandateCard({ id, personName, holderName }: SeenMandate) {
  return (
    <Card>
      <h3 class="h-petit">{texts.through(personName, holderName ?? "")}</h3>
      <Form action={`${AT}/mandats/${id}/arreter`} prefix={id}>
        <Field name="raison" label={texts.why} maxlength={300} />
        <div class="rang">
          <Button kind="clair">{texts.end}</Button>
        </div>
      </Form>
    </Card>
  );
}
