import { Choices, type FieldProblems, Form, Select, TextArea, type Typed } from "#ui/form";
import { Inlet, Section } from "#ui/panel";

import type { SeenLife } from "../actions/see-life.ts";
import { addressOf } from "../../domain/circle.ts";
import { lifeTexts as texts, roleTexts } from "../../web/keep-texts.fr.ts";
import { PartPage } from "../../web/part.tsx";
import { texts as circleTexts } from "../../web/texts.fr.ts";

export type LifeForm = "repos" | "passer" | "animation" | "fermer";

export interface LifePageProps {
  readonly seen: SeenLife;
  /** The form that was sent and is to be mended. */
  readonly sent?: LifeForm | undefined;
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: FieldProblems | undefined;
}

/** The life of a circle: at rest, awake, in other hands, closed. */
export function LifePage(props: LifePageProps) {
  const { seen, sent, problem, problems } = props;
  const { circle, standing, restProposed } = seen;
  const at = addressOf(circle);
  const keeps = standing === "facilitator" && circle.rest.state !== "closed";
  return (
    <PartPage circle={circle} title={texts.title} problem={problem} problems={problems}>
      {sent === undefined && problem !== undefined && (
        <p class="bilan" role="alert">
          {problem}
        </p>
      )}
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
      {keeps && circle.rest.state === "awake" && <RestForm props={props} />}
      {keeps && <Hands props={props} />}
      {keeps && <CloseForm props={props} />}
      {!keeps && circle.rest.state === "awake" && <p>{texts.keepersOnly}</p>}
    </PartPage>
  );
}

interface FormProps {
  readonly props: LifePageProps;
}

function sentTo({ sent, typed, problem, problems }: LifePageProps, form: LifeForm) {
  return { prefix: form, ...(sent === form ? { typed, problem, problems } : {}) };
}

function RestForm({ props }: FormProps) {
  return (
    <Section title={texts.rest} id="repos">
      <p>{texts.restSays}</p>
      <Form
        action={`${addressOf(props.seen.circle)}/repos`}
        send={texts.restSend}
        {...sentTo(props, "repos")}
      >
        <TextArea name="pourquoi" label={texts.restWhy} rows={2} maxlength={300} />
      </Form>
    </Section>
  );
}

/** Sharing the facilitation, and handing it over. */
function Hands({ props }: FormProps) {
  const { circle, others, facilitators } = props.seen;
  const at = addressOf(circle);
  if (others.length === 0) return null;
  const options = others.map(({ person, name }) => ({ value: person, label: name }));
  const already = new Set(facilitators.map(({ person }) => person));
  const fresh = options.filter(({ value }) => !already.has(value));
  return (
    <>
      {fresh.length > 0 && (
        <Section title={roleTexts.facilitation} id="animation">
          <p>{roleTexts.facilitationSays}</p>
          <Form
            action={`${at}/animation`}
            send={roleTexts.facilitateSend}
            {...sentTo(props, "animation")}
          >
            <Select
              name="personne"
              label={roleTexts.facilitate}
              empty={roleTexts.choose}
              options={fresh}
            />
          </Form>
        </Section>
      )}
      <Section title={texts.handOver} id="passer">
        <p>{texts.handOverSays}</p>
        <Form action={`${at}/passer`} send={texts.handOverSend} {...sentTo(props, "passer")}>
          <Select
            name="personne"
            label={texts.handOverTo}
            empty={roleTexts.choose}
            options={options}
          />
        </Form>
      </Section>
    </>
  );
}

function CloseForm({ props }: FormProps) {
  const { circle } = props.seen;
  const at = addressOf(circle);
  return (
    <Section title={texts.close} id="fermer">
      <p>{texts.closeSays}</p>
      <p>
        {texts.archiveFirst} <a href={`${at}/archive`}>{circleTexts.ways.archive}</a>
      </p>
      <details class="pile-s" open={props.sent === "fermer"}>
        <summary>{texts.close}</summary>
        <Form action={`${at}/fermer`} send={texts.closeSend} {...sentTo(props, "fermer")}>
          <TextArea name="pourquoi" label={texts.closeWhy} rows={2} maxlength={300} />
          {circle.isOpen && (
            <Choices
              name="lecture"
              question={texts.readers}
              choices={[
                { value: "everyone", label: texts.readersEveryone },
                { value: "members", label: texts.readersMembers },
              ]}
            />
          )}
        </Form>
      </details>
    </Section>
  );
}
