import { backTo, form, type GivenBack } from "#basics/form";
import { Form } from "#ui/form";
import { Inlet, Section } from "#ui/panel";

import type { SeenLife } from "../actions/see-life.ts";
import { addressOf } from "../../domain/circle.ts";
import { lifeTexts as texts, roleTexts } from "../../web/keep-texts.fr.ts";
import { PartPage, Refused } from "../../web/part.tsx";
import { texts as circleTexts } from "../../web/texts.fr.ts";
import { closeForm, facilitateForm, handOverForm, notYetOf, restForm } from "./forms.ts";

export interface LifePageProps {
  readonly seen: SeenLife;
  readonly back: GivenBack;
}

/** The life of a circle: at rest, awake, in other hands, closed. */
export function LifePage(props: LifePageProps) {
  const { seen, back } = props;
  const { circle, standing, restProposed } = seen;
  const at = addressOf(circle);
  const keeps = standing === "facilitator" && circle.rest.state !== "closed";
  return (
    <PartPage circle={circle} title={texts.title} back={back}>
      {back.form === undefined && <Refused back={back} />}
      {keeps && restProposed && (
        <Inlet class="pile">
          <p>{texts.proposed}</p>
          <Form action={`${at}/vit`} send={texts.alive} />
        </Inlet>
      )}
      {circle.rest.state === "asleep" && (
        <Section title={texts.wake} id="reveil">
          <p>{texts.wakeSays}</p>
          <Form action={`${at}/reveil`} send={texts.wake} />
        </Section>
      )}
      {keeps && circle.rest.state === "awake" && <RestForm {...props} />}
      {keeps && <Hands {...props} />}
      {keeps && <CloseForm {...props} />}
      {!keeps && circle.rest.state === "awake" && <p>{texts.keepersOnly}</p>}
    </PartPage>
  );
}

function RestForm({ seen, back }: LifePageProps) {
  return (
    <Section title={texts.rest} id="repos">
      <p>{texts.restSays}</p>
      <Form
        action={`${addressOf(seen.circle)}/repos`}
        prefix="repos"
        asks={restForm}
        back={backTo("repos", back)}
        send={texts.restSend}
      />
    </Section>
  );
}

/** Sharing the facilitation, and handing it over. */
function Hands({ seen, back }: LifePageProps) {
  const at = addressOf(seen.circle);
  if (seen.others.length === 0) return null;
  const fresh = notYetOf(seen);
  return (
    <>
      {fresh.length > 0 && (
        <Section title={roleTexts.facilitation} id="animation">
          <p>{roleTexts.facilitationSays}</p>
          <Form
            action={`${at}/animation`}
            prefix="animation"
            asks={facilitateForm(fresh)}
            back={backTo("animation", back)}
            send={roleTexts.facilitateSend}
          />
        </Section>
      )}
      <Section title={texts.handOver} id="passer">
        <p>{texts.handOverSays}</p>
        <Form
          action={`${at}/passer`}
          prefix="passer"
          asks={handOverForm(seen.others)}
          back={backTo("passer", back)}
          send={texts.handOverSend}
        />
      </Section>
    </>
  );
}

function CloseForm({ seen: { circle }, back }: LifePageProps) {
  const at = addressOf(circle);
  const { why, readers } = closeForm(circle).shape;
  return (
    <Section title={texts.close} id="fermer">
      <p>{texts.closeSays}</p>
      <p>
        {texts.archiveFirst} <a href={`${at}/archive`}>{circleTexts.ways.archive}</a>
      </p>
      <details class="pile-s" open={back.form === "fermer"}>
        <summary>{texts.close}</summary>
        <Form
          action={`${at}/fermer`}
          prefix="fermer"
          asks={circle.isOpen ? form({ why, readers }) : form({ why })}
          back={backTo("fermer", back)}
          send={texts.closeSend}
        />
      </details>
    </Section>
  );
}
