import { dayOf, writeDay } from "#basics/dates";
import { backTo, type GivenBack } from "#basics/form";
import { PersonLine } from "#ui/avatar";
import { Button, ButtonLink, Form, Press } from "#ui/form";
import { Empty, Lines } from "#ui/list";
import { Section } from "#ui/panel";

import { addressOf } from "../../domain/organisation.ts";
import { InsidePage } from "../../team/web/inside-page.tsx";
import type { SeenWorker, SeenWorkers } from "../actions/see-workers.ts";
import { statusNames } from "../domain/names.fr.ts";
import { endForm, workerForm } from "./forms.ts";
import { workersTexts as texts } from "./texts.fr.ts";

export interface WorkersPageProps {
  readonly seen: SeenWorkers;
  /** The one that the address names: what is to be mended belongs to its form. */
  readonly named: string | undefined;
  readonly today: Temporal.PlainDate;
  readonly said: string | undefined;
  readonly back: GivenBack;
}

/** « Qui travaille ici »: what waits for an answer, who works here, who did; for those who keep the team. */
export function WorkersPage(props: WorkersPageProps) {
  const { seen, said, back } = props;
  const { organisation, keeps, standing, past } = seen;
  const at = addressOf(organisation);
  return (
    <InsidePage
      organisation={organisation}
      title={texts.title}
      lead={texts.lead}
      said={said}
      back={back}
      narrow
    >
      {!keeps && <p class="doux">{texts.readOnly}</p>}
      <p>
        <ButtonLink href={`${at}/accords`} kind="clair">
          {texts.approvers}
        </ButtonLink>
      </p>
      <Asked {...props} />
      <Section title={texts.standing} id="ici">
        {standing.length === 0 ? (
          <Empty title={texts.none}>
            <p>{texts.noneSays}</p>
          </Empty>
        ) : (
          <Lines>
            {standing.map((one) => (
              <Standing seen={one} props={props} />
            ))}
          </Lines>
        )}
      </Section>
      <Said {...props} />
      {keeps && (
        <Section title={texts.say} id="dire">
          <Form
            action={`${at}/qui-travaille-ici`}
            prefix="dire"
            asks={workerForm}
            back={backTo("say", back)}
            send={texts.saySend}
          />
        </Section>
      )}
      {past.length > 0 && <Past {...props} />}
    </InsidePage>
  );
}

const atOf = ({ seen }: WorkersPageProps, { one }: SeenWorker) =>
  `${addressOf(seen.organisation)}/qui-travaille-ici/${one.id}`;

/** Who says to work here: yes or no. */
function Asked(props: WorkersPageProps) {
  const { seen, today } = props;
  if (seen.asked.length === 0) return null;
  return (
    <Section title={texts.asked} id="attendent">
      <Lines>
        {seen.asked.map((asked) => {
          const { one, name } = asked;
          const status = statusNames[one.status].toLowerCase();
          return (
            <div class="pile-s">
              <p>{texts.askedSays(name, status, writeDay(one.since, today))}</p>
              {seen.keeps && (
                <Form
                  action={`${atOf(props, asked)}/reponse`}
                  prefix={`oui-${one.id}`}
                  class="rang"
                >
                  <Button name="reponse" value="oui" label={texts.yesTo(name)}>
                    {texts.yes}
                  </Button>
                  <Button name="reponse" value="non" kind="clair" label={texts.noTo(name)}>
                    {texts.no}
                  </Button>
                </Form>
              )}
            </div>
          );
        })}
      </Lines>
    </Section>
  );
}

interface OneProps {
  readonly seen: SeenWorker;
  readonly props: WorkersPageProps;
}

function Standing({ seen: worker, props }: OneProps) {
  const { one, name, state, words } = worker;
  const { today, seen, named } = props;
  const day = writeDay(one.since, today);
  const status = statusNames[one.status];
  return (
    <div class="pile-s">
      <PersonLine id={one.person ?? one.id} name={name}>
        {state === "to-come" ? texts.from(status, day) : texts.since(status, day)}
        {one.until !== undefined && `, ${texts.until(writeDay(one.until, today))}`}
      </PersonLine>
      {words !== undefined && <p class="petit">{texts.wordSays(words)}</p>}
      {seen.keeps && (
        <details class="pile-s" open={named === one.id && props.back.form === "end"}>
          <summary>
            {texts.end}
            <span class="hors">{texts.endOf(name)}</span>
          </summary>
          <p>{texts.endSays}</p>
          <Form
            action={`${atOf(props, worker)}/fin`}
            prefix={`fin-${one.id}`}
            asks={endForm}
            back={named === one.id ? backTo("end", props.back) : {}}
            send={texts.endSend}
          />
        </details>
      )}
    </div>
  );
}

/** Of whom the team said so, and who did not answer: taken back by a button. */
function Said(props: WorkersPageProps) {
  const { seen, today } = props;
  if (seen.said.length === 0) return null;
  return (
    <Section title={texts.said} id="dites">
      <Lines>
        {seen.said.map((said) => {
          const { one, name } = said;
          const status = statusNames[one.status].toLowerCase();
          return (
            <div class="rang bouts">
              <span class="adresse">
                {texts.saidSays(name, status, writeDay(one.since, today))}
              </span>
              {seen.keeps && (
                <Press
                  action={`${atOf(props, said)}/fin`}
                  prefix={`retirer-${one.id}`}
                  kind="clair"
                  label={texts.takeBackOf(name)}
                >
                  {texts.takeBack}
                </Press>
              )}
            </div>
          );
        })}
      </Lines>
    </Section>
  );
}

function Past({ seen, today }: WorkersPageProps) {
  return (
    <Section title={texts.past} id="avant">
      <ul class="pile-s">
        {seen.past.map(({ one, name, words }) => (
          <li>
            {texts.pastSays(name, writeDay(one.until ?? dayOf(one.saidAt), today))}
            {words !== undefined && <span class="petit"> {texts.wordSays(words)}</span>}
          </li>
        ))}
      </ul>
      <p class="petit doux">{texts.kept}</p>
    </Section>
  );
}
