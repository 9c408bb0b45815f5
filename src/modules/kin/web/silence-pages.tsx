import { writeDay } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { sayQuietHours } from "#basics/french/quiet-hours.fr";
import { ButtonLink, Form, Press, Problems } from "#ui/form";
import { Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Folded } from "#ui/thing";
import { WithNumbers } from "#ui/page/numbers";

import type { SeenWatch } from "../actions/agree-watch.ts";
import { AT, bondAt, QUIET, TOLD_OF_SILENCE } from "../domain/address.ts";
import { monthsBetween, type Usual } from "../domain/silence.ts";
import { awayForm, watchForm } from "./silence-forms.ts";
import { silenceTexts as texts } from "./silence-texts.fr.ts";
import { texts as words } from "./texts.fr.ts";

interface SilencePageProps {
  readonly seen: SeenWatch;
  readonly back: GivenBack;
}

const above = ({ bond }: SeenWatch) => [
  { label: words.title, at: AT },
  { label: words.two(bond.name), at: bondAt(bond.id) },
];

/** What two persons agreed of their silence, in one sentence; what is done today, and what it does not replace. */
export function SilencePage({ seen, back }: SilencePageProps) {
  const title = texts.title(seen.bond.name);
  return (
    <Page
      title={title}
      heading={title}
      lead={texts.lead}
      noindex
      narrow
      back={back}
      breadcrumb={above(seen)}
    >
      <Problems problem={back.problem} kept={false} />
      <p>
        <strong>{ruleOf(seen)}</strong>
      </p>
      <p>
        {texts.next} {texts.today}
      </p>
      <p>
        <WithNumbers says={texts.replaces} />
      </p>
      <Standing seen={seen} back={back} />
      {seen.state === "agreed" && <Others told={seen.told} />}
      {seen.state === "agreed" && <Quiet seen={seen} />}
      {seen.state === "agreed" && <Away seen={seen} />}
      <Folded title={texts.how} says={texts.howSays}>
        <div class="pile-s">
          <p>{texts.rule}</p>
          <p>{texts.counts}</p>
        </div>
      </Folded>
    </Page>
  );
}

/** Once both agreed, one question: whom to tell if it lasts. Each chooses it for themself, where their list is. */
export function Others({ told = [] }: { readonly told?: readonly string[] }) {
  return (
    <Section title={texts.others} small class="pile-s">
      <p>{told.length === 0 ? texts.othersSays : texts.othersTold(told)}</p>
      <p>
        <ButtonLink href={TOLD_OF_SILENCE} kind="clair">
          {texts.othersWay}
        </ButtonLink>
      </p>
    </Section>
  );
}

/** In which hours nothing of it is asked nor told: what each chose, where their list is. */
function Quiet({ seen: { bond, quiet } }: Pick<SilencePageProps, "seen">) {
  return (
    <p>
      {texts.quiet(sayQuietHours(quiet.mine))}{" "}
      {quiet.theirs && texts.quietOf(bond.name, sayQuietHours(quiet.theirs))}{" "}
      <a href={QUIET}>{texts.quietChange}</a>
    </p>
  );
}

/** The days first, once they are known: who reads it says it to somebody else. */
const ruleOf = ({ state, usual }: SeenWatch): string =>
  state === "agreed" && usual.state === "known" ? texts.after(usual.most) : texts.longer;

function Standing({ seen, back }: SilencePageProps) {
  const { bond, state, delay = 0 } = seen;
  const at = bondAt(bond.id, "/silence");
  if (state === "none")
    return <Form action={at} asks={watchForm} back={back} send={texts.propose} />;
  if (state === "mine")
    return (
      <div class="pile-s">
        <p>{texts.mine(bond.name)}</p>
        <Press action={`${at}/arreter`} kind="clair">
          {texts.takeBack}
        </Press>
      </div>
    );
  if (state === "theirs" || state === "declined") return <ToAnswer seen={seen} />;
  return (
    <div class="pile-s">
      <p>{texts.agreed(delay)}</p>
      {seen.isPaused ? (
        <p>
          <strong>{texts.paused}</strong>
        </p>
      ) : (
        <Learnt usual={seen.usual} />
      )}
      {seen.question !== undefined && (
        <p>
          <strong>{seen.question.toldAt === undefined ? texts.asked : texts.told}</strong>
        </p>
      )}
      <Press action={`${at}/arreter`} kind="clair">
        {texts.end}
      </Press>
      <p class="petit doux">{texts.endSays}</p>
    </div>
  );
}

/** The other proposed it, and waits; or one said not now, which they are not told. */
function ToAnswer({ seen: { bond, state, delay = 0 } }: Pick<SilencePageProps, "seen">) {
  const at = bondAt(bond.id, "/silence");
  if (state === "declined")
    return (
      <div class="pile-s">
        <p>{texts.declined(bond.name, delay)}</p>
        <Press action={`${at}/oui`} pictogram="yes">
          {texts.finallyYes}
        </Press>
      </div>
    );
  return (
    <div class="pile-s">
      <p>{texts.theirs(bond.name, delay)}</p>
      <div class="rang">
        <Press action={`${at}/oui`} pictogram="yes">
          {texts.yes}
        </Press>
        <Press action={`${at}/arreter`} pictogram="no" kind="clair">
          {texts.no}
        </Press>
      </div>
      <p class="petit doux">{texts.noSays(bond.name)}</p>
    </div>
  );
}

function Learnt({ usual }: { readonly usual: Usual }) {
  if (usual.state === "learning") return <p>{texts.learning(usual.left)}</p>;
  if (usual.state === "seldom") return <p>{texts.seldom}</p>;
  return (
    <>
      <p>{texts.known(usual.longest)}</p>
      <p>{texts.silence(usual.silence)}</p>
      <p class="doux">{texts.often(monthsBetween(usual.signs))}</p>
    </>
  );
}

function Away({ seen: { bond, away, today } }: Pick<SilencePageProps, "seen">) {
  return (
    <Section title={texts.awayHead} small class="pile-s">
      <Lines>
        {away.map(({ id, from, until }) => (
          <div class="rang bouts">
            <p>{texts.awayLine(writeDay(from, today), writeDay(until, today))}</p>
            <Press
              action={bondAt(bond.id, `/absence/${id}/retirer`)}
              kind="clair"
              label={texts.awayBackOf(writeDay(from, today))}
            >
              {texts.awayBack}
            </Press>
          </div>
        ))}
      </Lines>
      <p>
        <ButtonLink href={bondAt(bond.id, "/absence")} kind="clair">
          {texts.awayAdd}
        </ButtonLink>
      </p>
    </Section>
  );
}

/** Days on which one of the two is away. */
export function AwayPage({ seen, back }: SilencePageProps) {
  const title = texts.awayTitle(seen.bond.name);
  return (
    <Page
      title={title}
      heading={title}
      lead={texts.awayLead}
      noindex
      narrow
      back={back}
      breadcrumb={above(seen)}
    >
      <Form
        action={bondAt(seen.bond.id, "/absence")}
        asks={awayForm}
        back={back}
        send={texts.awaySend}
      />
      <p class="petit doux">
        <WithNumbers says={texts.replaces} />
      </p>
    </Page>
  );
}
