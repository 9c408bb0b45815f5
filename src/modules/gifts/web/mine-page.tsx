import { dayOf } from "#basics/dates";
import { backTo, type GivenBack } from "#basics/form";
import { pageList } from "#basics/query";
import { Form, Press, Problems } from "#ui/form";
import { Empty, Lines } from "#ui/list";
import { Paged } from "#ui/listing";
import { Page } from "#ui/page";
import { Land, Section } from "#ui/panel";
import { State } from "#ui/state";

import { MINE_PAGE, type SeenMine } from "../actions/see-mine.ts";
import type { NamedGift } from "../actions/named.ts";
import type { SeenGift } from "../actions/see-gifts.ts";
import { MINE } from "../domain/address.ts";
import { sayHours } from "../domain/kinds.fr.ts";
import { sayForm } from "./forms.ts";
import { sayDays, sayer, sayFromTo, sayMeasure, sayState, sayWhole } from "./say-gift.ts";
import { Said, TONES } from "./said.tsx";
import { texts } from "./texts.fr.ts";

export const giftAt = (id: string) => `/donne/${id}`;
export const structureAt = (id: string) => `/donne/pour/${id}`;

export interface MinePageProps {
  readonly mine: SeenMine;
  readonly page: number;
  readonly now: Temporal.Instant;
  readonly said: string | undefined;
  readonly back: GivenBack;
}

/** What one gave: what waits for one's yes, one more, the list, the years. */
export function MinePage(props: MinePageProps) {
  const { mine, now, said, back } = props;
  return (
    <Page title={texts.title} lead={texts.lead} noindex back={back}>
      <Said says={said} />
      {back.form === undefined && <Problems problem={back.problem} />}
      {mine.waiting.length > 0 && (
        <Land title={texts.toConfirm(mine.waiting.length)} id="a-confirmer">
          <p>{texts.toConfirmSays}</p>
          <WaitingLines gifts={mine.waiting} now={now} />
        </Land>
      )}
      {mine.aside.length > 0 && (
        <Section title={texts.toCorrect(mine.aside.length)} id="a-corriger">
          <p>{texts.asideSays}</p>
          <Lines>
            {mine.aside.map((gift) => (
              <GiftLine gift={gift} now={now} to />
            ))}
          </Lines>
        </Section>
      )}
      <Say {...props} />
      <Given {...props} />
      <Ways mine={mine} />
    </Page>
  );
}

/** Lines that wait for a yes: one press each, or more on its page. */
export function WaitingLines({
  gifts,
  now,
}: {
  readonly gifts: readonly SeenGift[];
  readonly now: Temporal.Instant;
}) {
  return (
    <ul class="lignes serre">
      {gifts.map((gift) => (
        <li class="rang bouts">
          <div>
            <p>
              <strong>{texts.waitsTitle(sayer(gift), sayWhole(gift, now))}</strong>
            </p>
            <p class="petit">
              {sayFromTo(gift)}
              {gift.words !== undefined && <> « {gift.words} »</>}
            </p>
          </div>
          <div class="rang">
            <Press
              action={`${giftAt(gift.id)}/oui`}
              class=""
              prefix={gift.id}
              kind="clair"
              label={texts.yesOf(sayWhole(gift, now))}
            >
              {texts.yes}
            </Press>
            <a href={`${giftAt(gift.id)}#pas-ca`}>{texts.no}</a>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** One line of what is given, with where it is. */
export function GiftLine({
  gift,
  now,
  to = false,
}: {
  readonly gift: NamedGift;
  readonly now: Temporal.Instant;
  /** Says to whom it was given; else by whom. */
  readonly to?: boolean;
}) {
  const other = to ? texts.toWhom(gift.receiverNamed.name) : texts.byWhom(gift.giverNamed.name);
  return (
    <article>
      <h3 class="h-petit">
        <a href={giftAt(gift.id)}>
          {sayMeasure(gift)} {other}
        </a>
      </h3>
      <p class="petit">
        {sayDays(gift, dayOf(now))}
        {gift.words !== undefined && <> : {gift.words}</>}{" "}
        <State tone={TONES[gift.state]}>{sayState(gift)}</State>
      </p>
    </article>
  );
}

function Say({ mine, now, back }: MinePageProps) {
  return (
    <Section title={texts.say} id="dire">
      <p class="petit">{texts.paid}</p>
      <Form
        action={MINE}
        asks={sayForm(mine.targets)}
        values={{ kind: "hours", from: dayOf(now) }}
        back={backTo("say", back)}
        send={texts.send}
        class="pile"
      />
    </Section>
  );
}

function Given({ mine, page, now }: MinePageProps) {
  return (
    <Section title={texts.given} id="donne">
      <p>{mine.thisYear > 0 ? texts.sumOf(sayHours(mine.thisYear)) : texts.sumNone}</p>
      <Paged
        shown={mine.given}
        total={mine.total}
        size={MINE_PAGE}
        asked={{ page }}
        at={(changes) => pageList.at(MINE, { page }, changes)}
        draw={(gifts) => (
          <Lines>
            {gifts.map((gift) => (
              <GiftLine gift={gift} now={now} to />
            ))}
          </Lines>
        )}
        empty={
          <Empty title={texts.none}>
            <p>{texts.noneHelp}</p>
          </Empty>
        }
      />
    </Section>
  );
}

function Ways({ mine: { years, kept } }: Pick<MinePageProps, "mine">) {
  return (
    <>
      <Section title={texts.yearWays} id="annees" class="pile-s">
        <ul class="liens">
          {years.map((year) => (
            <li>
              <a href={`${MINE}/annee/${year}`}>{texts.yearOf(year)}</a>
            </li>
          ))}
        </ul>
      </Section>
      {kept.length > 0 && (
        <Section title={texts.structures} id="structures" class="pile-s">
          <ul class="liens">
            {kept.map(({ id, name }) => (
              <li>
                <a href={structureAt(id)}>{texts.ofStructure(name)}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
