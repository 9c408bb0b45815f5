import { dayOf, writeDay } from "#basics/dates";
import { backTo, type GivenBack } from "#basics/form";
import { Form, Press, Problems } from "#ui/form";
import { Page } from "#ui/page";
import { Land, Section } from "#ui/panel";
import { State } from "#ui/state";

import type { SeenOne } from "../actions/see-gifts.ts";
import { MINE } from "../domain/address.ts";
import { writeMuch } from "../domain/read-much.ts";
import { asideForm, correctForm, worthForm } from "./forms.ts";
import { giftAt, structureAt } from "./mine-page.tsx";
import { Said, TONES } from "./said.tsx";
import { answers, sayDays, sayer, sayFromTo, sayMeasure, sayState } from "./say-gift.ts";
import { structureTexts } from "./structure-texts.fr.ts";
import { texts } from "./texts.fr.ts";

export interface GiftPageProps {
  readonly seen: SeenOne;
  readonly now: Temporal.Instant;
  readonly said: string | undefined;
  readonly back: GivenBack;
}

/** The steps to a gift: from one's own page, or from that of the structure that received it. */
function trailOf({ gift }: SeenOne) {
  const { isGiver, receiver, receiverNamed } = gift;
  if (isGiver || receiver.kind !== "organisation") return [{ label: texts.title, at: MINE }];
  return [
    { label: receiverNamed.name, at: receiverNamed.at ?? "/structures" },
    { label: structureTexts.panel, at: structureAt(receiver.id) },
  ];
}

/** One gift: what, by whom, to whom, where it is; and what one can do with it. */
export function GiftPage(props: GiftPageProps) {
  const { seen, now, said, back } = props;
  const { gift } = seen;
  const today = dayOf(now);
  return (
    <Page
      title={sayMeasure(gift)}
      noindex
      back={back}
      breadcrumb={trailOf(seen)}
      above={[texts.saidBy(sayer(gift), writeDay(dayOf(gift.saidAt), today))]}
      lead={sayFromTo(gift)}
    >
      <Said says={said} />
      {back.form === undefined && <Problems problem={back.problem} />}
      <div class="pile-s">
        <p class="gros">
          {sayDays(gift, today)} <State tone={TONES[gift.state]}>{sayState(gift)}</State>
        </p>
        {gift.words !== undefined && <p>« {gift.words} »</p>}
        <Standing {...props} />
      </div>
      {gift.may.answer && <Answer {...props} />}
      {gift.may.correct && <Correct {...props} />}
      {gift.may.value && <Worth {...props} />}
      {gift.may.mend && <Mend {...props} />}
      {gift.may.withdraw && <Withdraw id={gift.id} />}
    </Page>
  );
}

function Standing({ seen: { gift }, now }: GiftPageProps) {
  const { state, answeredAt, instead, may, mends } = gift;
  const { name, kind } = answers(gift);
  return (
    <>
      {mends !== undefined && (
        <p>
          {texts.mends} <a href={giftAt(mends)}>{texts.seeMends}</a>
        </p>
      )}
      {state === "confirmed" && answeredAt !== undefined && (
        <p>{texts.confirmedOn(writeDay(dayOf(answeredAt), dayOf(now)))}</p>
      )}
      {state === "said" && !may.answer && (
        <p>
          {kind === "person" ? `${texts.waits(name)} ${texts.waitsPerson}` : texts.waitsGroup(name)}
        </p>
      )}
      {state === "aside" && <p>{texts.asideSays}</p>}
      {instead !== undefined && <p>{texts.insteadSays(instead)}</p>}
    </>
  );
}

function Answer({ seen: { gift }, back }: GiftPageProps) {
  return (
    <Land class="pile">
      <Press action={`${giftAt(gift.id)}/oui`} prefix="oui" kind={undefined}>
        {texts.yes}
      </Press>
      <details class="pile" id="pas-ca" open={back.form === "aside"}>
        <summary>{texts.no}</summary>
        <p>{texts.noSays}</p>
        <Form
          action={`${giftAt(gift.id)}/pas-ca`}
          asks={asideForm}
          back={backTo("aside", back)}
          send={texts.no}
          class="pile"
          prefix="non"
        />
      </details>
    </Land>
  );
}

function Correct({ seen: { gift }, back }: GiftPageProps) {
  const { from, until } = gift;
  const isOneDay = Temporal.PlainDate.compare(from, until) === 0;
  return (
    <details class="pile" open={back.form === "correct" || gift.state === "aside"}>
      <summary>{texts.correct}</summary>
      <Form
        action={giftAt(gift.id)}
        version={gift.version}
        asks={correctForm}
        values={{ ...gift, much: writeMuch(gift), until: isOneDay ? undefined : until }}
        back={backTo("correct", back)}
        send={texts.correctSend}
        class="pile"
        prefix="corriger"
      />
    </details>
  );
}

function Worth({ seen: { gift, each }, back }: GiftPageProps) {
  return (
    <Section title={texts.worth} id="valeur">
      <p>{texts.worthSays}</p>
      <Form
        action={`${giftAt(gift.id)}/valeur`}
        asks={worthForm}
        values={{ each }}
        back={backTo("worth", back)}
        send={texts.eachSend}
        class="pile"
        prefix="valeur"
      />
    </Section>
  );
}

function Mend({ seen: { gift, contrary } }: GiftPageProps) {
  if (contrary !== undefined)
    return (
      <p>
        {texts.mended} <a href={giftAt(contrary)}>{texts.seeMended}</a>
      </p>
    );
  return (
    <details class="pile-s">
      <summary>{texts.mend}</summary>
      <p>{texts.mendSays}</p>
      <Form action={`${giftAt(gift.id)}/contraire`} send={texts.mend} prefix="contraire" />
    </details>
  );
}

function Withdraw({ id }: { readonly id: string }) {
  return (
    <details class="pile-s">
      <summary>{texts.withdraw}</summary>
      <p>{texts.withdrawSays}</p>
      <Form action={`${giftAt(id)}/retirer`} send={texts.withdraw} prefix="retirer" />
    </details>
  );
}
