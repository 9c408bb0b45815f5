import { writeDay } from "#basics/dates";
import { backTo, type GivenBack } from "#basics/form";
import { Flag } from "#ui/flag";
import { Button, ButtonLink, Form, Press } from "#ui/form";
import { Empty, Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import { logoOf } from "../../domain/logo.ts";
import { addressOf } from "../../domain/organisation.ts";
import { Said } from "../../web/said.tsx";
import type { SeenEmployer, SeenWork } from "../actions/see-workers.ts";
import { statusNames } from "../domain/names.fr.ts";
import { InsidePage } from "../../team/web/inside-page.tsx";
import { employedForm, endForm } from "./forms.ts";
import { MY_WORK } from "./kinds.ts";
import { employerTexts, myWorkTexts as texts } from "./texts.fr.ts";

export interface MyWorkPageProps {
  readonly all: readonly SeenWork[];
  readonly named: string | undefined;
  readonly today: Temporal.PlainDate;
  readonly said: string | undefined;
  readonly back: GivenBack;
}

/** « Où je travaille »: what was said of me, where I work, where I did. */
export function MyWorkPage(props: MyWorkPageProps) {
  const { all, said, back } = props;
  const now = all.filter(({ state }) => state !== "over");
  const past = all.filter(({ state }) => state === "over");
  const { problem, form } = back;
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      breadcrumb={[{ label: texts.mine, at: "/moi" }]}
      noindex
      narrow
      back={back}
    >
      <Said says={said} />
      {form === undefined && problem !== undefined && (
        <p class="bilan" role="alert">
          {problem}
        </p>
      )}
      {now.length === 0 ? (
        <Empty title={texts.none}>
          <p>{texts.noneSays}</p>
          <p>
            <ButtonLink href="/structures">{texts.find}</ButtonLink>
          </p>
        </Empty>
      ) : (
        <Lines>
          {now.map((one) => (
            <Work seen={one} props={props} />
          ))}
        </Lines>
      )}
      {past.length > 0 && (
        <Section title={texts.past} id="avant">
          <Lines>
            {past.map((one) => (
              <Past seen={one} props={props} />
            ))}
          </Lines>
          <p class="petit doux">{texts.kept}</p>
        </Section>
      )}
    </Page>
  );
}

interface OneProps {
  readonly seen: SeenWork;
  readonly props: MyWorkPageProps;
}

function Work({ seen, props }: OneProps) {
  const { one, state, organisation } = seen;
  return (
    <div class="pile-s">
      <Facts seen={seen} props={props} />
      {state === "waiting" && one.saidBy === "organisation" && <Answer seen={seen} />}
      {state === "waiting" && one.saidBy === "person" && (
        <>
          <p>{texts.waits}</p>
          <Press
            action={`${MY_WORK}/${one.id}/fin`}
            prefix={`retirer-${one.id}`}
            kind="clair"
            label={texts.takeBackOf(organisation.name)}
          >
            {texts.takeBack}
          </Press>
        </>
      )}
      {state !== "waiting" && <End seen={seen} props={props} />}
    </div>
  );
}

/** Which organisation, as what, from when to when. */
function Facts({ seen: { one, state, organisation, words }, props: { today } }: OneProps) {
  const day = writeDay(one.since, today);
  const status = statusNames[one.status];
  return (
    <>
      <div class="voisin">
        <Flag id={organisation.id} logo={logoOf(organisation)} />
        <div>
          <p>
            <a href={addressOf(organisation)}>{organisation.name}</a>
          </p>
          <p class="petit">
            {state === "to-come" ? texts.from(status, day) : texts.since(status, day)}{" "}
            {one.until !== undefined &&
              one.confirmed !== undefined &&
              texts.until(writeDay(one.until, today))}
          </p>
        </div>
      </div>
      {words !== undefined && <p class="petit">« {words} »</p>}
    </>
  );
}

function Answer({ seen: { one, by, organisation } }: Pick<OneProps, "seen">) {
  return (
    <>
      <p>{texts.saidOfYou(by)}</p>
      <Form action={`${MY_WORK}/${one.id}/reponse`} prefix={`reponse-${one.id}`} class="rang">
        <Button name="reponse" value="oui" label={texts.yesAt(organisation.name)}>
          {texts.yes}
        </Button>
        <Button name="reponse" value="non" kind="clair" label={texts.noAt(organisation.name)}>
          {texts.no}
        </Button>
      </Form>
    </>
  );
}

function End({ seen: { one, organisation }, props: { named, back } }: OneProps) {
  return (
    <details class="pile-s" open={named === one.id && back.form === "end"}>
      <summary>
        {texts.end}
        <span class="hors">{texts.endOf(organisation.name)}</span>
      </summary>
      <p>{texts.endSays}</p>
      <Form
        action={`${MY_WORK}/${one.id}/fin`}
        prefix={`fin-${one.id}`}
        asks={endForm}
        back={named === one.id ? backTo("end", back) : {}}
        send={texts.endSend}
      />
    </details>
  );
}

function Past({ seen, props }: OneProps) {
  const { one } = seen;
  return (
    <div class="pile-s">
      <Facts seen={seen} props={props} />
      {one.confirmed === undefined && (
        <p class="petit doux">{one.ended === undefined ? texts.lapsed : texts.notTrue}</p>
      )}
    </div>
  );
}

export interface EmployerPageProps {
  readonly seen: SeenEmployer;
  readonly back: GivenBack;
}

/** « Je travaille ici »: as what, since when; who will be asked. */
export function EmployerPage({ seen, back }: EmployerPageProps) {
  const { organisation, open } = seen;
  const isUnshown = organisation.isRepresented && organisation.verified === undefined;
  return (
    <InsidePage
      organisation={organisation}
      title={employerTexts.title}
      lead={employerTexts.lead(organisation.name)}
      back={back}
      narrow
    >
      <p>{employerTexts.never}</p>
      {isUnshown && <p>{employerTexts.unverified}</p>}
      {!organisation.isRepresented && <p>{employerTexts.alone}</p>}
      {open === undefined ? (
        <Form
          action={`${addressOf(organisation)}/j-y-travaille`}
          asks={employedForm}
          back={back}
          send={employerTexts.send}
        />
      ) : (
        <p>
          {employerTexts.open} <a href={MY_WORK}>{employerTexts.see}</a>
        </p>
      )}
    </InsidePage>
  );
}
