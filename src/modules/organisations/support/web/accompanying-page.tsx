import { dayOf, writeDate, writeDay } from "#basics/dates";
import { backTo, type GivenBack } from "#basics/form";
import { Flag } from "#ui/flag";
import { Button, Form, Press } from "#ui/form";
import { Empty, Lines } from "#ui/list";
import { Inlet, Section } from "#ui/panel";
import { Questions } from "#ui/questions";

import { logoOf } from "../../domain/logo.ts";
import { addressOf, type Organisation } from "../../domain/organisation.ts";
import { InsidePage } from "../../team/web/inside-page.tsx";
import type { WithOther } from "../actions/see-accompanied.ts";
import type { SeenAccompanying, SeenSupport } from "../actions/see-accompanying.ts";
import { openList, USUAL_MONTHS } from "../domain/accompaniment.ts";
import { Controls } from "./controls.tsx";
import { askForm, opensForm } from "./forms.ts";
import { accompanyingTexts as texts, bothTexts, sayOpened, sayWouldOpen } from "./texts.fr.ts";

export interface AccompanyingPageProps {
  readonly seen: SeenAccompanying;
  readonly today: Temporal.PlainDate;
  readonly said: string | undefined;
  /** The accompaniment whose form is given back. */
  readonly sent: string | undefined;
  readonly back: GivenBack;
}

/** « Qui nous accompagne »: what waits for an answer, who accompanies and what they see, asking another. */
export function AccompanyingPage(props: AccompanyingPageProps) {
  const { seen, said, back } = props;
  const { organisation, supports, waiting, speaks } = seen;
  return (
    <InsidePage
      organisation={organisation}
      title={texts.title}
      lead={texts.lead}
      said={said}
      back={back}
      narrow
    >
      {!speaks && <p class="doux">{texts.readOnly}</p>}
      {waiting.length > 0 && (
        <Section title={texts.waiting} id="attente">
          <Lines>
            {waiting.map((one) => (
              <Waiting one={one} props={props} />
            ))}
          </Lines>
        </Section>
      )}
      {supports.length === 0 && waiting.length === 0 && (
        <Empty title={texts.none}>
          <p>{texts.noneSays}</p>
        </Empty>
      )}
      {supports.map((one) => (
        <Support one={one} props={props} />
      ))}
      {speaks && <Ask {...props} />}
    </InsidePage>
  );
}

interface OneProps<One> {
  readonly one: One;
  readonly props: AccompanyingPageProps;
}

const atOf = (organisation: Organisation, { one: { id } }: WithOther) =>
  `${addressOf(organisation)}/accompagnement/${id}`;

/** A proposal to answer, having read what would be seen; or what we asked. */
function Waiting({ one: waiting, props }: OneProps<WithOther>) {
  const { one, other } = waiting;
  const { seen, sent, back } = props;
  const at = atOf(seen.organisation, waiting);
  if (one.askedBy === "association") return <Asked one={waiting} props={props} />;
  return (
    <div class="pile">
      <h3 class="h-petit voisin">
        <Flag id={other.id} logo={logoOf(other)} />
        <a href={addressOf(other)}>{other.name}</a>
      </h3>
      <p>{texts.proposes(other.name, writeDate(one.until))}</p>
      <Inlet>
        <p>{sayWouldOpen(other.name)}</p>
      </Inlet>
      {seen.speaks && (
        <>
          <Form
            action={`${at}/oui`}
            prefix={`oui-${one.id}`}
            back={sent === one.id ? backTo("yes", back) : {}}
          >
            <p class="petit doux">{texts.openSays}</p>
            <Questions of={opensForm} />
            <Button>{texts.yes}</Button>
          </Form>
          <Press
            action={`${at}/non`}
            kind="clair"
            prefix={`non-${one.id}`}
            label={texts.noTo(other.name)}
          >
            {texts.no}
          </Press>
        </>
      )}
    </div>
  );
}

/** What we asked, and may take back. */
function Asked({ one: { one, other }, props: { seen, today } }: OneProps<WithOther>) {
  const at = `${addressOf(seen.organisation)}/accompagnement/${one.id}`;
  return (
    <div class="pile-s">
      <p>{texts.waitsThem(other.name, writeDay(dayOf(one.askedAt), today))}</p>
      {seen.speaks && (
        <Press
          action={`${at}/finir`}
          kind="clair"
          prefix={one.id}
          label={bothTexts.takeBackFrom(other.name)}
        >
          {bothTexts.takeBack}
        </Press>
      )}
    </div>
  );
}

/** Who accompanies us: what they see, switched here; who looked; ending it. */
function Support({ one: support, props }: OneProps<SeenSupport>) {
  const { one, other, looks } = support;
  const { seen, today, sent, back } = props;
  const at = atOf(seen.organisation, support);
  return (
    <Section title={other.name} id={`avec-${one.id}`}>
      <div class="voisin">
        <Flag id={other.id} logo={logoOf(other)} />
        <p>
          {bothTexts.until(writeDate(one.until))} <a href={addressOf(other)}>{texts.seePage}</a>
        </p>
      </div>
      <p>{sayOpened(other.name, openList(one.opens))}</p>
      {seen.speaks && (
        <Form
          action={`${at}/ouvrir`}
          prefix={`ouvrir-${one.id}`}
          asks={opensForm}
          values={one.opens}
          back={sent === one.id ? backTo("open", back) : {}}
          send={texts.saveOpen}
        />
      )}
      <div class="pile-s">
        <h3 class="h-petit">{texts.looks}</h3>
        {looks.length === 0 ? (
          <p class="petit doux">{texts.noLook}</p>
        ) : (
          <ul class="petit">
            {looks.map(({ at: when, name }) => (
              <li>{texts.lookedAt(name, writeDay(dayOf(when), today))}</li>
            ))}
          </ul>
        )}
      </div>
      {seen.speaks && (
        <Controls seen={support} side="association" at={at} today={today} sent={sent} back={back} />
      )}
    </Section>
  );
}

function Ask({ seen, today, back }: AccompanyingPageProps) {
  const { organisation, named } = seen;
  return (
    <Section title={texts.ask} id="demander">
      <p>
        <a href="/structures?role=appui">{texts.seeAll}</a>
      </p>
      <Form
        action={`${addressOf(organisation)}/accompagnement`}
        prefix="demander"
        asks={askForm}
        values={{ support: named?.name, until: today.add({ months: USUAL_MONTHS }) }}
        back={backTo("ask", back)}
        send={texts.askSend}
      />
    </Section>
  );
}
