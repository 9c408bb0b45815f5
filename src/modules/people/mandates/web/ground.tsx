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
import { groundTexts } from "./ground-texts.fr.ts";
import { mandateTexts as texts } from "./texts.fr.ts";

/** Which form of the page of a mandate it is. */
export const GROUND_FORM = "mesure";

export const groundForm = form({
  ground: choice(GROUND_FORM, {
    label: groundTexts.groundWhich,
    of: GROUNDS,
    says: groundNames,
    empty: groundTexts.groundChoose,
  }),
});

const onDay = (at: Temporal.Instant) => writeDate(dayOf(at));

/** The two of a mandate, and which of them reads. */
type OfTwo = Pick<SeenMandate, "personName" | "holderName" | "side">;

/** On what a mandate rests besides the yes of the person: said by one of the two, seen on paper; and what stays theirs alone. */
export function GroundSection({
  id,
  ground,
  mandate,
  back = {},
}: {
  readonly id: string;
  readonly ground: SeenGround | undefined;
  readonly mandate: OfTwo;
  readonly back?: GivenBack | undefined;
}) {
  const at = `/moi/mandats/${id}/mesure`;
  return (
    <Section title={groundTexts.ground} id="mesure" class="pile">
      {ground === undefined ? (
        <details class="pile-s a-l-ecran" open={back.form === GROUND_FORM}>
          <summary>{groundTexts.groundNone}</summary>
          <Form
            action={at}
            send={groundTexts.groundSay}
            prefix={GROUND_FORM}
            asks={groundForm}
            back={backTo(GROUND_FORM, back)}
          />
        </details>
      ) : (
        <GroundSaid {...{ at, ground, mandate }} />
      )}
      <p class="a-l-ecran petit">
        <a href="/chez-moi/situations">{groundTexts.groundMore}</a>
      </p>
    </Section>
  );
}

/** Who said which, whether it was seen, and the way to take it back: what goes with it is read before. */
function GroundSaid({
  at,
  ground,
  mandate,
}: {
  readonly at: string;
  readonly ground: SeenGround;
  readonly mandate: OfTwo;
}) {
  const other = (mandate.side === "person" ? mandate.holderName : mandate.personName) ?? "";
  const { groundUnseen } = groundTexts;
  const unseen = ground.saidBy === mandate.side ? groundUnseen.mine : groundUnseen.other(other);
  return (
    <>
      <p>
        <strong>{groundNames[ground.ground]}.</strong>{" "}
        {groundTexts.groundSaid(
          (ground.saidBy === "person" ? mandate.personName : mandate.holderName) ?? "",
          onDay(ground.saidAt),
        )}{" "}
        {ground.seenAt === undefined
          ? unseen
          : groundTexts.groundSeen(onDay(ground.seenAt), ground.seenBy)}
      </p>
      {ground.seenAt === undefined && (
        <p>
          <a href="/contact">{groundTexts.groundWhere}</a>
        </p>
      )}
      <p>{groundTexts.groundStays}</p>
      <details class="pile-s a-l-ecran">
        <summary>{groundTexts.groundOff}</summary>
        <p>{groundTexts.groundOffSays(other)}</p>
        <Press action={`${at}/retirer`} kind="clair" prefix="sans-mesure">
          {groundTexts.groundOffYes}
        </Press>
      </details>
    </>
  );
}

/** Of which of one's mandates one says on what it rests: each leads to the very place. */
export function GroundWaysPage({ open }: { readonly open: readonly SeenMandate[] }) {
  return (
    <Page
      title={groundTexts.groundWays}
      heading={groundTexts.groundWays}
      lead={groundTexts.groundWaysLead}
      noindex
      narrow
      breadcrumb={[{ label: texts.back, at: "/moi/mandats" }]}
    >
      {open.length === 0 && (
        <p>
          {groundTexts.groundNoWay} <a href="/moi/mandats/nouveau">{texts.give}</a>
        </p>
      )}
      <Lines>
        {open.map(({ id, side, personName, holderName = "" }) => (
          <a href={`/moi/mandats/${id}#mesure`}>
            {side === "holder"
              ? groundTexts.groundWay(personName)
              : groundTexts.groundWayWith(holderName)}
          </a>
        ))}
      </Lines>
      <p>
        <a href="/contact">{groundTexts.groundWhere}</a>
      </p>
    </Page>
  );
}
