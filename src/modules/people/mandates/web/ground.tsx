import { dayOf, writeDate } from "#basics/dates";
import { backTo, form, type GivenBack } from "#basics/form";
import { choice } from "#basics/questions";
import { Form, Press } from "#ui/form";
import { Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { SeenGround, SeenMandate } from "../actions/see-mandates.ts";
import { groundNames } from "../../domain/ground.fr.ts";
import { GROUNDS } from "../../domain/ground.ts";
import { mandateTexts as texts } from "./texts.fr.ts";

/** Which form of the page of a mandate it is. */
export const GROUND_FORM = "mesure";

export const groundForm = form({
  ground: choice(GROUND_FORM, {
    label: texts.groundWhich,
    of: GROUNDS,
    says: groundNames,
    empty: texts.groundChoose,
  }),
});

const onDay = (at: Temporal.Instant) => writeDate(dayOf(at));

/** On what a mandate rests besides the yes of the person: said by one of the two, seen on paper; and what stays theirs alone. */
export function GroundSection({
  id,
  ground,
  mandate,
  back = {},
}: {
  readonly id: string;
  readonly ground: SeenGround | undefined;
  readonly mandate: Pick<SeenMandate, "personName" | "holderName" | "side">;
  readonly back?: GivenBack | undefined;
}) {
  const at = `/moi/mandats/${id}/mesure`;
  const other = (mandate.side === "person" ? mandate.holderName : mandate.personName) ?? "";
  return (
    <Section title={texts.ground} id="mesure" class="pile">
      {ground === undefined ? (
        <details class="pile-s a-l-ecran" open={back.form === GROUND_FORM}>
          <summary>{texts.groundNone}</summary>
          <Form
            action={at}
            send={texts.groundSay}
            prefix={GROUND_FORM}
            asks={groundForm}
            back={backTo(GROUND_FORM, back)}
          />
        </details>
      ) : (
        <>
          <p>
            <strong>{groundNames[ground.ground]}.</strong>{" "}
            {texts.groundSaid(
              (ground.saidBy === "person" ? mandate.personName : mandate.holderName) ?? "",
              onDay(ground.saidAt),
            )}{" "}
            {ground.seenAt === undefined
              ? ground.saidBy === mandate.side
                ? texts.groundUnseen.mine
                : texts.groundUnseen.other(other)
              : texts.groundSeen(onDay(ground.seenAt), ground.seenBy)}
          </p>
          {ground.seenAt === undefined && (
            <p>
              <a href="/contact">{texts.groundWhere}</a>
            </p>
          )}
          <p>{texts.groundStays}</p>
          <details class="pile-s a-l-ecran">
            <summary>{texts.groundOff}</summary>
            <p>{texts.groundOffSays(other)}</p>
            <Press action={`${at}/retirer`} kind="clair" prefix="sans-mesure">
              {texts.groundOffYes}
            </Press>
          </details>
        </>
      )}
      <p class="a-l-ecran petit">
        <a href="/chez-moi/situations">{texts.groundMore}</a>
      </p>
    </Section>
  );
}

/** Of which of one's mandates one says on what it rests: each leads to the very place. */
export function GroundWaysPage({ open }: { readonly open: readonly SeenMandate[] }) {
  return (
    <Page
      title={texts.groundWays}
      heading={texts.groundWays}
      lead={texts.groundWaysLead}
      noindex
      narrow
      breadcrumb={[{ label: texts.back, at: "/moi/mandats" }]}
    >
      {open.length === 0 && (
        <p>
          {texts.groundNoWay} <a href="/moi/mandats/nouveau">{texts.give}</a>
        </p>
      )}
      <Lines>
        {open.map(({ id, side, personName, holderName = "" }) => (
          <a href={`/moi/mandats/${id}#mesure`}>
            {side === "holder" ? texts.groundWay(personName) : texts.groundWayWith(holderName)}
          </a>
        ))}
      </Lines>
      <p>
        <a href="/contact">{texts.groundWhere}</a>
      </p>
    </Page>
  );
}
