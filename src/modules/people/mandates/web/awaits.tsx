import { dayOf, writeDate } from "#basics/dates";
import type { Waiting } from "#basics/waiting";
import type { Work } from "#services/house";
import { Button, Form } from "#ui/form";
import { useFrame } from "#ui/frame";

import { listActingNowIn, seeMandatesIn } from "../actions/see-mandates.ts";
import { type Unanswered, seeUnansweredIn } from "../actions/keep-mandate.ts";
import { mandateTexts as texts } from "./texts.fr.ts";

/** That somebody acts in one's name now, with one press that stops them. */
export async function waitsWhoActs(work: Work): Promise<readonly Waiting[]> {
  return (await listActingNowIn(work)).map(({ id, holderName = "" }) => ({
    group: "mine",
    urgent: true,
    says: `${texts.actsNow(holderName)}.`,
    at: `/moi/mandats/${id}`,
    go: texts.stopNow,
    label: `${texts.stopNow}, ${holderName}`,
    press: { action: `/moi/mandats/${id}/cesser`, fields: {}, prefix: `cesser-${id}` },
  }));
}

/** « Mon fil »: who still acts for me since I took my account, until I said whether they may. */
export async function waitsOnMandates(work: Work): Promise<readonly Waiting[]> {
  return (await seeUnansweredIn(work)).map(({ holderName, until }) => ({
    group: "answer",
    says: texts.still(holderName, writeDate(dayOf(until))),
    at: "/moi/mandats",
    go: texts.sayWhether,
    label: `${texts.sayWhether}, ${holderName}`,
  }));
}

/** « Mon fil »: who asks me to act for them, until I accept or decline. */
export async function waitsOnProposals(work: Work): Promise<readonly Waiting[]> {
  const all = ((await seeMandatesIn(work)) ?? []).filter(
    ({ state, side }) => state === "proposed" && side === "holder",
  );
  return all.map(({ personName }) => ({
    group: "answer",
    says: texts.proposedToMe(personName),
    at: "/moi/mandats",
    go: texts.sayWhether,
    label: `${texts.sayWhether}, ${personName}`,
  }));
}

/** A line for each, with a form to keep it and one to stop it; one at a time on a simple page. */
export function UnansweredLines({ unanswered }: { readonly unanswered: readonly Unanswered[] }) {
  const few = useFrame().person?.simple === true ? 1 : unanswered.length;
  return (
    <ul class="lignes serre">
      {unanswered.slice(0, few).map((one) => (
        <UnansweredLine {...one} />
      ))}
    </ul>
  );
}

function UnansweredLine({ mandate, holderName, until }: Unanswered) {
  const at = `/moi/mandats/${mandate}`;
  return (
    <li class="rang bouts">
      <span>{texts.still(holderName, writeDate(dayOf(until)))}</span>
      <div class="rang">
        <Form action={`${at}/garder`} class="rang" prefix={`garder-${mandate}`}>
          <Button label={texts.keepOf(holderName)}>{texts.keep}</Button>
        </Form>
        <Form action={`${at}/arreter`} class="rang" prefix={`arreter-${mandate}`}>
          <Button kind="clair" label={texts.stopOf(holderName)}>
            {texts.stop}
          </Button>
        </Form>
      </div>
    </li>
  );
}
