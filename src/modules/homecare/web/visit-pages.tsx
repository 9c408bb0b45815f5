import { writeDay } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { capital } from "#basics/text";
import { ButtonLink, Form, Press, Problems } from "#ui/form";
import { useFrame } from "#ui/frame";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { SeenOne, SeenVisit, SeenVisits } from "../actions/see-week.ts";
import { AT, dayAt, NEW, visitAt, VISITS, whoAt } from "../domain/address.ts";
import type { Expected } from "../domain/week.ts";
import { sayComing } from "./passages/came-said.ts";
import { changeForm, visitForm } from "./forms.ts";
import { helperTexts } from "./helper-texts.fr.ts";
import { sayHours } from "./hours.fr.ts";
import { sayWhen } from "./said.ts";
import { texts } from "./texts.fr.ts";
import { VisitSaid } from "./visit-said.tsx";

interface Back {
  readonly back: GivenBack;
}

const above = { label: texts.title, at: AT };

/** What is expected, in one's own words. */
export function NewVisitPage({ back }: Back) {
  return (
    <Page
      title={texts.newTitle}
      heading={texts.newTitle}
      noindex
      narrow
      back={back}
      breadcrumb={[above]}
    >
      <Form action={NEW} asks={visitForm} back={back} send={texts.save} />
    </Page>
  );
}

/** All that is expected now or later, each a way to its page; what does not come any more last. */
export function VisitsPage({ seen: { visits, today, home } }: { readonly seen: SeenVisits }) {
  return (
    <Page title={texts.visits} heading={texts.visits} noindex narrow breadcrumb={[above]}>
      {visits.length === 0 ? (
        <p>{texts.noVisits}</p>
      ) : (
        <ul class="lignes">
          {visits.map((visit) => (
            <li>
              <p>
                <a href={visitAt(visit.id)}>{visit.title}</a>
              </p>
              <p class="doux">
                {visit.stopped === undefined
                  ? capital(sayWhen(visit, today))
                  : texts.stopped(writeDay(visit.stopped, today))}
              </p>
            </li>
          ))}
        </ul>
      )}
      {!home.isClosed && (
        <p>
          <ButtonLink href={NEW}>{texts.add}</ButtonLink>
        </p>
      )}
    </Page>
  );
}

/** Next days in simple mode: each has its button. */
const FEW = 3;

type VisitPageProps = Back & {
  readonly seen: SeenOne;
  /** It was added just now. */
  readonly isKept?: boolean;
};

/** It was added: another one is one press away. */
function Kept() {
  return (
    <div class="pile-s">
      <output>{texts.kept}</output>
      <p>
        <a href={NEW}>{texts.addAnother}</a>
      </p>
    </div>
  );
}

/** One visit: when it comes, its next days, and what one may do about each. */
export function VisitPage({ seen, isKept = false, back }: VisitPageProps) {
  const { visit, next, isClosed, today } = seen;
  const { stopped } = visit;
  const isSimple = useFrame().person?.simple === true;
  return (
    <Page
      title={visit.title}
      heading={visit.title}
      lead={
        stopped === undefined
          ? texts.visitOn(sayWhen(visit, today))
          : texts.stopped(writeDay(stopped, today))
      }
      noindex
      narrow
      back={back}
      sheets={["simple.css"]}
      breadcrumb={[above, { label: texts.visits, at: VISITS }]}
    >
      <Problems problem={back.problem} kept={false} />
      {isKept && <Kept />}
      {!isClosed && <Gaps next={next} today={today} />}
      {visit.note !== undefined && <p>{visit.note}</p>}
      {stopped === undefined && (
        <Section title={texts.next} id="prochaines" class="pile-s">
          {next.length === 0 ? (
            <p>{texts.noNext}</p>
          ) : (
            <ul class="jour">
              {next
                .flatMap(({ expected }) => expected)
                .slice(0, isSimple ? FEW : undefined)
                .map((one) => (
                  <NextDay {...{ one, today }} />
                ))}
            </ul>
          )}
        </Section>
      )}
      <Acts visit={visit} isClosed={isClosed} />
    </Page>
  );
}

/** The days on which nobody comes any more, first: each with the way to name somebody for it. */
function Gaps({ next, today }: Pick<SeenOne, "next" | "today">) {
  const all = next.flatMap(({ expected }) => expected);
  return (
    <>
      {all.map(({ without, starts, visit }) => {
        if (without === undefined) return null;
        const day = starts.toPlainDate();
        const said = writeDay(day, today);
        return (
          <div class="pile-s">
            <p>
              {capital(said)}. <strong>{helperTexts.without(without)}.</strong>
            </p>
            <p>
              <ButtonLink href={whoAt(visit.id, day)} label={helperTexts.nameForOf(said)}>
                {helperTexts.nameFor}
              </ButtonLink>
            </p>
          </div>
        );
      })}
    </>
  );
}

function NextDay({ one, today }: Pick<SeenOne, "today"> & { readonly one: Expected<SeenVisit> }) {
  const day = one.starts.toPlainDate();
  const at = dayAt(one.visit.id, day);
  const said = writeDay(day, today);
  const coming = sayComing(one);
  return (
    <li>
      <span class="heure">{capital(said)}</span>
      <div class="pile-s">
        <p>
          {one.state === "expected" ? (
            <>
              {capital(sayHours(one.starts, one.ends))}
              {one.without !== undefined && `. ${helperTexts.without(one.without)}.`}
              {coming !== undefined && `. ${coming}.`}
            </>
          ) : (
            <VisitSaid expected={one} today={today} bare />
          )}
        </p>
        {one.state === "off" && (
          <Press action={`${at}/finalement`} kind="clair" label={texts.finallyOf(said)}>
            {texts.finally}
          </Press>
        )}
        {one.state === "expected" && (
          <Press action={`${at}/pas-ce-jour`} kind="clair" label={texts.notThatDayOf(said)}>
            {texts.notThatDay}
          </Press>
        )}
      </div>
    </li>
  );
}

function Acts({ visit, isClosed }: { readonly visit: SeenVisit; readonly isClosed: boolean }) {
  if (visit.stopped !== undefined)
    return (
      <div class="pile-s">
        {!isClosed && <Press action={visitAt(visit.id, "/reprendre")}>{texts.resume}</Press>}
        <p class="doux">{texts.eraseSays}</p>
        <Press action={visitAt(visit.id, "/effacer")} kind="lien">
          {texts.erase}
        </Press>
      </div>
    );
  return (
    <div class="pile-s">
      {!isClosed && (
        <p>
          <ButtonLink href={visitAt(visit.id, "/changer")}>{texts.change}</ButtonLink>
        </p>
      )}
      <p class="doux">{texts.stopSays}</p>
      <Press action={visitAt(visit.id, "/arreter")} kind="lien">
        {texts.stop}
      </Press>
    </div>
  );
}

/** Said otherwise, from today on. */
export function ChangeVisitPage({ seen, back }: Back & { readonly seen: SeenOne }) {
  const { visit } = seen;
  const { minutes, at } = visit;
  return (
    <Page
      title={texts.changeOf(visit.title)}
      heading={texts.changeTitle}
      lead={texts.changeLead}
      noindex
      narrow
      back={back}
      breadcrumb={[above, { label: visit.title, at: visitAt(visit.id) }]}
    >
      <Form
        action={visitAt(visit.id, "/changer")}
        asks={changeForm}
        values={{ ...visit, ends: minutes === undefined ? undefined : at.add({ minutes }) }}
        version={visit.version}
        back={back}
        send={texts.save}
      />
    </Page>
  );
}
