import { writeDay } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { capital } from "#basics/text";
import { Press, Problems } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { Later, Passage, SeenPassages } from "../actions/see-passages.ts";
import { AT, passageAt, willNotAt } from "../domain/address.ts";
import { helperTexts as texts } from "./helper-texts.fr.ts";
import { sayHours } from "./hours.fr.ts";
import { texts as words } from "./texts.fr.ts";

/** « Mes passages »: day by day, at whose home, with what they wrote; « je ne peux pas venir » in one press. */
export function PassagesPage({
  seen: { passages, later, today },
  back,
}: {
  readonly seen: SeenPassages;
  readonly back: GivenBack;
}) {
  const days = Map.groupBy(passages, ({ starts }) => starts.toPlainDate().toString());
  return (
    <Page
      title={texts.passages}
      heading={texts.passages}
      lead={texts.passagesLead}
      noindex
      narrow
      back={back}
      sheets={["simple.css"]}
      breadcrumb={[{ label: words.title, at: AT }]}
    >
      <Problems problem={back.problem} kept={false} />
      {passages.length === 0 && <p>{texts.noPassages}</p>}
      {later.map((one) => (
        <LaterLine one={one} today={today} />
      ))}
      {[...days].map(([day, all]) => (
        <Section
          title={capital(writeDay(Temporal.PlainDate.from(day), today))}
          id={`jour-${day}`}
          class="pile-s"
        >
          <ul class="jour">
            {all.map((one) => (
              <PassageLine one={one} today={today} />
            ))}
          </ul>
        </Section>
      ))}
    </Page>
  );
}

function LaterLine({
  one: { name, from, sent },
  today,
}: {
  readonly one: Later;
  readonly today: Temporal.PlainDate;
}) {
  const day = writeDay(from, today);
  return (
    <div class="rang bouts">
      <p>{texts.later(name, day)}</p>
      {sent !== undefined && (
        <Press action={willNotAt(sent)} kind="clair" label={texts.willNotOf(name, day)}>
          {texts.willNot}
        </Press>
      )}
    </div>
  );
}

function PassageLine({
  one: { visit, starts, ends, state, name, assignment, cannotCome },
  today,
}: {
  readonly one: Passage;
  readonly today: Temporal.PlainDate;
}) {
  const day = starts.toPlainDate();
  const at = passageAt(assignment, visit.id, day);
  const said = writeDay(day, today);
  return (
    <li>
      <span class="heure">{capital(sayHours(starts, ends))}</span>
      <div class="pile-s">
        <p>
          <strong>{texts.at(name)}.</strong>{" "}
          {state === "expected" ? (
            visit.title
          ) : (
            <>
              <s>{visit.title}</s> : {texts[state]}
            </>
          )}
        </p>
        {visit.note !== undefined && <p class="doux">{visit.note}</p>}
        {state === "expected" && cannotCome && (
          <>
            <p>{texts.said}</p>
            <Press action={`${at}/finalement`} kind="clair" label={texts.finallyOf(name, said)}>
              {texts.finally}
            </Press>
          </>
        )}
        {state === "expected" && !cannotCome && (
          <Press action={`${at}/absent`} kind="clair" label={texts.cannotOf(name, said)}>
            {texts.cannot}
          </Press>
        )}
      </div>
    </li>
  );
}
