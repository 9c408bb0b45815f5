import { laterOf, writeDay } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import type { Waiting } from "#basics/waiting";
import type { Work } from "#services/house";
import { ButtonLink, Press, Problems } from "#ui/form";
import { Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import { AT, goneAt, HELPERS, NEW_HELPER } from "../../domain/address.ts";
import { helperTexts } from "../../web/helper-texts.fr.ts";
import { texts as words } from "../../web/texts.fr.ts";
import { listGoneIn, type SeenGone } from "../actions/gone.ts";
import { GoingOn } from "./leaving-page.tsx";
import { goneTexts as texts } from "./texts.fr.ts";

const LIST = new Intl.ListFormat("fr", { type: "conjunction" });

/** Who comes no more; of each visit who comes then, or one tap to name somebody; what else of theirs goes on. */
export function GonePage({ seen, back }: { readonly seen: SeenGone; readonly back: GivenBack }) {
  const { who, from, today, goesOn, ends, isRead } = seen;
  return (
    <Page
      title={texts.title(who.name)}
      heading={texts.title(who.name)}
      lead={texts.lead(who.name, writeDay(from, today))}
      noindex
      narrow
      back={back}
      breadcrumb={[
        { label: words.title, at: AT },
        { label: helperTexts.title, at: HELPERS },
      ]}
    >
      <Problems problem={back.problem} kept={false} />
      <Visits seen={seen} />
      {goesOn.length > 0 && (
        <Section title={texts.goesOn(who.name)} id="continue" small class="pile-s">
          <GoingOn all={goesOn} ends={ends} then={texts.endsThen} />
        </Section>
      )}
      {ends.includes("news") && <p>{texts.newsEnd(who.name)}</p>}
      {!isRead && (
        // Folded: in simple mode a form that stands open is the question of the page, and takes its ways with it.
        <details class="pile-s">
          <summary>{texts.read}</summary>
          <p class="petit">{texts.readSays}</p>
          <Press action={goneAt(who.person, "/lu")} kind="clair">
            {texts.readSend}
          </Press>
        </details>
      )}
    </Page>
  );
}

/** Of each visit who comes then; or one tap to name somebody. */
function Visits({ seen: { home, visits } }: { readonly seen: SeenGone }) {
  return (
    <Section title={texts.visits} id="visites" small class="pile-s">
      {visits.length === 0 && <p>{texts.noVisit}</p>}
      <Lines>
        {visits.map(({ title, comes }) => (
          <div class="rang bouts">
            <p>
              {comes.length === 0
                ? texts.nobody(title)
                : texts.comes(title, LIST.format(new Set(comes)))}
            </p>
            {comes.length === 0 && !home.isClosed && (
              <ButtonLink href={NEW_HELPER} kind="clair" label={texts.nameFor(title)}>
                {texts.name}
              </ButtonLink>
            )}
          </div>
        ))}
      </Lines>
    </Section>
  );
}

/** On the first page, until it is read: who comes no more, and for how many visits nobody is named then. */
export async function waitsOnGone(work: Work): Promise<readonly Waiting[]> {
  return (await listGoneIn(work)).flatMap(({ who, from, today, visits, isRead }) => {
    if (isRead) return [];
    const empty = visits.filter(({ comes }) => comes.length === 0).length;
    const says = texts.waits(who.name, writeDay(from, today));
    return [
      {
        group: "answer",
        says,
        about: empty === 0 ? texts.filled : texts.empty(empty),
        // What is past already is not late: it presses today.
        due: laterOf(from, today),
        at: goneAt(who.person),
        go: texts.go,
        label: texts.goOf(who.name),
      } as const,
    ];
  });
}
