import { writeAmount } from "#basics/amount";
import { dayOf, writeDay } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { ButtonLink, Form, Press, Problems } from "#ui/form";
import { useFrame } from "#ui/frame";
import { Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import { advanceAt, ADVANCES, AT, NEVER_HERE, NEW_ADVANCE } from "../../domain/address.ts";
import type { PersonId } from "../../domain/visit.ts";
import { texts as words } from "../../web/texts.fr.ts";
import type { SeenAdvance, SeenAdvances, ToNote } from "../actions/see-advances.ts";
import { noteForm } from "./forms.ts";
import { advanceTexts as texts, noteTexts } from "./texts.fr.ts";

const above = [{ label: words.title, at: AT }];

interface OneProps {
  readonly one: SeenAdvance;
  readonly today: Temporal.PlainDate;
}

/** « Ce qui a été avancé »: what stands of both sides, each line for itself. */
export function AdvancesPage({
  seen: { home, today, forMe, byMe },
  back,
}: {
  readonly seen: SeenAdvances;
  readonly back: GivenBack;
}) {
  const isForAnother = useFrame().acting !== undefined;
  return (
    <Page
      title={texts.title}
      heading={texts.title}
      lead={texts.lead}
      noindex
      narrow
      back={back}
      breadcrumb={above}
    >
      <Problems problem={back.problem} kept={false} />
      <Section title={texts[isForAnother ? "forHer" : "forMe"]} id="pour-vous" class="pile-s">
        {forMe.length === 0 ? <p>{texts.noneForMe}</p> : <All all={forMe} today={today} />}
      </Section>
      {byMe.length > 0 && (
        <Section title={texts.byMe} id="par-vous" class="pile-s">
          <All all={byMe} today={today} />
        </Section>
      )}
      {!isForAnother && !home.isClosed && (
        <p>
          <ButtonLink href={NEW_ADVANCE} kind="clair">
            {texts.note}
          </ButtonLink>
        </p>
      )}
      <p class="petit doux">{texts.notAPayment}</p>
      <p class="petit">
        <a href={NEVER_HERE}>{words.neverHere}</a>
      </p>
    </Page>
  );
}

function All({
  all,
  today,
}: {
  readonly all: readonly SeenAdvance[];
  readonly today: Temporal.PlainDate;
}) {
  return (
    <Lines>
      {all.map((one) => (
        <One one={one} today={today} />
      ))}
    </Lines>
  );
}

function One({ one, today }: OneProps) {
  const euros = writeAmount(one.amount);
  const name = one.side === "helper" ? one.personName : one.helperName;
  return (
    <div class="pile-s">
      <p>{saidOf(one, today)}</p>
      {one.back !== undefined && <p class="doux">{backOf(one, today)}</p>}
      {one.maySay ? (
        <div class="rang">
          {one.back === undefined ? (
            <GiveBack one={one} />
          ) : (
            <Press
              action={advanceAt(one.id, "/pas-encore")}
              kind="clair"
              label={texts.notYetOf(euros, name)}
            >
              {texts.notYet}
            </Press>
          )}
          {one.mayTakeAway && (
            <Press
              action={advanceAt(one.id, "/enlever")}
              kind="clair"
              label={texts.mistakenOf(euros, name)}
            >
              {texts.mistaken}
            </Press>
          )}
        </div>
      ) : (
        <p class="petit doux">{texts.own}</p>
      )}
    </div>
  );
}

function GiveBack({ one }: Pick<OneProps, "one">) {
  const name = one.side === "helper" ? one.personName : one.helperName;
  return (
    <Press action={advanceAt(one.id, "/rendu")} label={texts.backOf(writeAmount(one.amount), name)}>
      {texts.back}
    </Press>
  );
}

/** « Quentin a avancé 12,40 €, samedi 28 novembre : le pain. » */
function saidOf({ side, amount, what, day, ...one }: SeenAdvance, today: Temporal.PlainDate) {
  const [euros, when] = [writeAmount(amount), writeDay(day, today)];
  return side === "helper"
    ? texts.iDid(one.personName, euros, what, when)
    : texts.did(one.helperName, euros, what, when);
}

/** By which of the two, or by whom in the name of the one. */
function backOf(
  { side, back, helperName, personName, holderName }: SeenAdvance,
  today: Temporal.PlainDate,
): string | undefined {
  if (back === undefined) return undefined;
  const day = writeDay(dayOf(back.at), today);
  if (holderName !== undefined) return texts.isBackFor(holderName, personName, day);
  if (back.by === side && useFrame().acting === undefined) return texts.isBackByMe(day);
  return texts.isBack(back.by === "helper" ? helperName : personName, day);
}

interface NotGivenBackProps {
  readonly all: readonly SeenAdvance[];
  readonly today: Temporal.PlainDate;
}

/** On « Chez moi »: the last one that is not given back, in one line; with its button, but in simple mode, where nothing else moves. */
export function NotGivenBack({ all, today }: NotGivenBackProps) {
  const isSimple = useFrame().person?.simple === true;
  const [first] = all;
  if (first === undefined) return null;
  return (
    <>
      <p>{saidOf(first, today)}</p>
      {!isSimple && <GiveBackWays first={first} />}
    </>
  );
}

/** In simple mode, its button after the other ways. */
export function NotGivenBackLast({ all: [first] }: Pick<NotGivenBackProps, "all">) {
  const isSimple = useFrame().person?.simple === true;
  return isSimple && first !== undefined ? <GiveBackWays first={first} /> : null;
}

function GiveBackWays({ first }: { readonly first: SeenAdvance }) {
  return (
    <>
      {first.maySay && <GiveBack one={first} />}
      <p class="petit">
        <a href={ADVANCES}>{texts.all}</a>
      </p>
    </>
  );
}

/** Four questions; the limit is said before. */
export function NotePage({
  seen,
  whom,
  back,
}: {
  readonly seen: ToNote;
  /** For whom, as the page that leads here says it. */
  readonly whom: PersonId | undefined;
  readonly back: GivenBack;
}) {
  const [only] = seen.persons.length === 1 ? seen.persons : [];
  return (
    <Page
      title={noteTexts.title}
      heading={noteTexts.title}
      lead={noteTexts.lead}
      noindex
      narrow
      back={back}
      breadcrumb={[...above, { label: texts.title, at: ADVANCES }]}
    >
      {seen.persons.length === 0 ? (
        <p>{noteTexts.nobody}</p>
      ) : (
        <Form
          action={NEW_ADVANCE}
          asks={noteForm(seen)}
          values={{ for: whom ?? only?.person, day: seen.today }}
          back={back}
          send={noteTexts.send}
        />
      )}
      <p class="petit">
        <a href={NEVER_HERE}>{words.neverHere}</a>
      </p>
    </Page>
  );
}
