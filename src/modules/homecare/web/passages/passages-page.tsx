import { writeDay } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { capital } from "#basics/text";
import { CONCERNS } from "#rules/concerns";
import { GIVEN } from "#rules/gifts";
import { Press, Problems } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { OverPassage } from "../../actions/passages-on.ts";
import type { Later, Passage, SeenPassages } from "../../actions/see-passages.ts";
import {
  ADVANCES,
  AT,
  entryAt,
  leavingAt,
  NEVER_HERE,
  passageAt,
  UNEXPECTED,
  willNotAt,
} from "../../domain/address.ts";
import { alsoTexts } from "./also-texts.fr.ts";
import { advancedTexts } from "../advanced.fr.ts";
import { askedTexts, helperTexts as texts } from "../helper-texts.fr.ts";
import { sayHours } from "../hours.fr.ts";
import { Says } from "./passage-says.tsx";
import { UnsaidPassages } from "./unsaid-passages.tsx";
import { unexpectedTexts } from "./unexpected-texts.fr.ts";
import { WantedPanel } from "./wanted.tsx";
import { texts as words } from "../texts.fr.ts";

const NONE: ReadonlySet<string> = new Set();

interface PassagesPageProps {
  readonly now: Temporal.Instant;
  readonly seen: SeenPassages;
  readonly back: GivenBack;
  /** One said just now that one comes. */
  readonly comes?: boolean;
  /** Where it is told now how to come in. */
  readonly entries?: ReadonlySet<string>;
}

/** « Mes passages »: day by day, at whose home, with what they wrote; « je ne peux pas venir » in one press. */
export function PassagesPage({
  seen: { passages, before, unsaid, over, later, homes, wanted, noMore, today },
  now,
  back,
  comes = false,
  entries = NONE,
}: PassagesPageProps) {
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
      {comes && <output>{alsoTexts.comesSaid}</output>}
      {passages.length + later.length === 0 && <p>{texts.noPassages}</p>}
      {before.length + over.length > 0 && <Before {...{ before, over, today, now, entries }} />}
      {noMore.map(({ name, on }) => (
        <p>{texts.over(name, writeDay(on, today))}</p>
      ))}
      <WantedPanel seen={wanted} today={today} />
      {later.map((one) => (
        <LaterLine one={one} today={today} />
      ))}
      {[...days].map(([day, all]) => (
        <Section
          title={capital(writeDay(Temporal.PlainDate.from(day), today))}
          id={`jour-${day}`}
          class="pile-s"
        >
          <Lines {...{ all, today, now, entries }} />
        </Section>
      ))}
      <UnsaidPassages all={unsaid} today={today} now={now} />
      <WaysOn homes={homes} isNamed={homes.length + passages.length > 0} />
    </Page>
  );
}

/** What else one may do: come no more somewhere, one's year, a worry, what never passes here. */
function WaysOn({ homes, isNamed }: Pick<SeenPassages, "homes"> & { readonly isNamed: boolean }) {
  return (
    <>
      {isNamed && (
        <p class="petit">
          <a href={UNEXPECTED}>{unexpectedTexts.way}</a>
        </p>
      )}
      {homes.map(({ person, name }) => (
        <p class="petit">
          <a href={leavingAt(person)}>{texts.noMore(name)}</a>
        </p>
      ))}
      <p class="petit doux">{texts.shown}</p>
      {isNamed && <p class="petit doux">{alsoTexts.sayLater}</p>}
      <p class="petit">
        <a href={ADVANCES}>{advancedTexts.add}</a>
      </p>
      <p class="petit">
        <a href={GIVEN}>{texts.year}</a>
      </p>
      <p class="petit">
        <a href={CONCERNS}>{texts.worry}</a>
      </p>
      <p class="petit">
        <a href={NEVER_HERE}>{words.neverHere}</a>
      </p>
    </>
  );
}

/** The days before: what is still to be said of them. */
function Before({
  before,
  over,
  ...at
}: Pick<SeenPassages, "before" | "over"> & Omit<LineProps, "one">) {
  return (
    <Section title={texts.before} id="hier" class="pile-s" small>
      <Lines all={before} {...at} />
      {over.length > 0 && (
        <ul class="jour">
          {over.map((one) => (
            <OverLine one={one} {...at} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Lines({ all, ...at }: Omit<LineProps, "one"> & { readonly all: readonly Passage[] }) {
  return (
    <ul class="jour">
      {all.map((one) => (
        <PassageLine one={one} {...at} />
      ))}
    </ul>
  );
}

function LaterLine({
  one: { name, from, assignment, oneDay, asked },
  today,
}: {
  readonly one: Later;
  readonly today: Temporal.PlainDate;
}) {
  const day = writeDay(from, today);
  return (
    <div class="rang bouts">
      <p>{texts[oneDay ? "laterOnly" : "later"](name, day)}</p>
      {asked !== undefined && (
        <Press
          action={`${passageAt(assignment, asked, from)}/finalement`}
          label={texts.comesOn(name, day)}
        >
          {texts.comes}
        </Press>
      )}
      <Press
        action={willNotAt(assignment)}
        kind="clair"
        label={texts[oneDay ? "willNotOn" : "willNotOf"](name, day)}
      >
        {texts.willNot}
      </Press>
    </div>
  );
}

interface LineProps {
  readonly one: Passage;
  readonly today: Temporal.PlainDate;
  readonly now: Temporal.Instant;
  readonly entries: ReadonlySet<string>;
}

/** How to come in: where it is told, at the hour. */
function WayIn({ one, today, entries }: Omit<LineProps, "one"> & { readonly one: OverPassage }) {
  const { assignment, visit, starts, name } = one;
  const at = entryAt(assignment, visit.id, starts.toPlainDate());
  if (!entries.has(at)) return null;
  return (
    <p>
      <a href={at} aria-label={texts.wayInOf(name, writeDay(starts.toPlainDate(), today))}>
        {texts.wayIn}
      </a>
    </p>
  );
}

function PassageLine({ one, ...at }: LineProps) {
  const {
    visit,
    starts,
    ends,
    state,
    name,
    oneDay,
    isAsked,
    insteadOf = [],
    also,
    cannotCome,
  } = one;
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
        {oneDay && !cannotCome && (
          <p>
            {askedTexts.says(name, insteadOf)}
            {isAsked ? askedTexts.notYet(name) : alsoTexts.yes}
          </p>
        )}
        {also !== undefined && <p>{alsoTexts.says(also)}</p>}
        {visit.note !== undefined && <p class="doux">{visit.note}</p>}
        <WayIn one={one} {...at} />
        {state === "expected" && <Says one={one} {...at} />}
      </div>
    </li>
  );
}

/** Of a last day that is over: at whose home and when, and what one may say of it. */
function OverLine({ one, ...at }: Omit<LineProps, "one"> & { readonly one: OverPassage }) {
  const { name, starts, ends } = one;
  return (
    <li>
      <span class="heure">{capital(sayHours(starts, ends))}</span>
      <div class="pile-s">
        <p>
          <strong>{texts.at(name)}.</strong>
        </p>
        <Says one={{ ...one, cannotCome: false, isAsked: false }} {...at} />
      </div>
    </li>
  );
}
