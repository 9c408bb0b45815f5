import { writeAmount } from "#basics/amount";
import { backTo, type GivenBack } from "#basics/form";
import { Form, Press, Problems } from "#ui/form";
import { Page } from "#ui/page";
import { Inlet, Section } from "#ui/panel";
import { Questions } from "#ui/questions";
import { State } from "#ui/state";
import { Table } from "#ui/table";

import type { NamedPart, SeenTravel, SeenTravelPage } from "../actions/see-travel.ts";
import { trainingAt } from "../domain/training.ts";
import { isAsked, type Part, type TravelState, type Weight } from "../domain/travel.ts";
import { costForm, weightsForm } from "./travel-forms.ts";
import { travelTexts as says } from "./travel-texts.fr.ts";

export interface TravelPageProps {
  readonly page: SeenTravelPage;
  readonly back: GivenBack;
}

/** The travel of who trains, for who proposes it, who is paid, and who is asked for a part. */
export function TravelPage({ page, back }: TravelPageProps) {
  const { training, travel } = page;
  const { words, occasion } = training.seen;
  const at = trainingAt(occasion.id);
  return (
    <Page
      title={says.titleOf(words.title)}
      heading={says.title}
      lead={says.lead}
      noindex
      back={back}
      breadcrumb={[{ label: words.title, at }]}
    >
      {back.problem !== undefined && back.form === undefined && (
        <Problems problem={back.problem} kept={false} />
      )}
      {travel === undefined ? <p>{says.none}</p> : <Proposed travel={travel} at={at} />}
      {page.sharers !== undefined && (travel === undefined || travel.mayPropose) && (
        <Propose page={page} at={at} back={backTo("propose", back)} />
      )}
    </Page>
  );
}

const TONES = {
  asking: "attend",
  anew: "presse",
  agreed: "va",
  paid: "va",
  received: "va",
} as const satisfies Record<TravelState, string>;

function Proposed({ travel, at }: { readonly travel: SeenTravel; readonly at: string }) {
  const { cost, road, words, way, state, asked, agreed, mine, parts } = travel;
  return (
    <>
      <Section title={says.costs(writeAmount(cost))} id="cout" class="pile-s">
        <p>
          <State tone={TONES[state]}>{says.states[state]}</State> {says.count(agreed, asked)}
        </p>
        {road !== undefined && <p>{says.road(road.km, writeAmount(road.rate))}</p>}
        {words !== undefined && <p>{words}</p>}
        <p>{says.ways[way]}.</p>
        <p class="petit doux">{says.rounding}</p>
      </Section>
      {mine !== undefined && (
        <Section title={says.mine} id="ma-part">
          <MyPart
            part={mine}
            state={state}
            payee={travel.payee}
            to={(step) => `${at}/trajet/${mine.id}/${step}`}
          />
        </Section>
      )}
      {parts !== undefined && <Parts travel={travel} parts={parts} at={at} />}
    </>
  );
}

export interface MyPartProps {
  readonly part: Part;
  readonly state: TravelState;
  readonly payee: string;
  readonly to: (step: "d-accord" | "pas-cette-fois" | "regle") => string;
}

/** One’s own part, and its one or two buttons: the same on the page and from a letter. */
export function MyPart({ part, state, payee, to }: MyPartProps) {
  if (!isAsked(part)) return <p>{says.nothing}</p>;
  const isWaiting = part.answer === undefined && state === "asking";
  const isComplete = state === "agreed" || state === "paid" || state === "received";
  return (
    <Inlet class="pile-s">
      <p class="gros">{says.mineIs(writeAmount(part.amount))}</p>
      {part.answer === "agreed" && <p>{says.saidAgreed}</p>}
      {part.answer === "declined" && <p>{says.saidDeclined}</p>}
      {isComplete && part.receivedAt === undefined && <p>{says.payTo(payee)}</p>}
      {part.paidAt !== undefined && <p>{says.saidPaid}</p>}
      {part.receivedAt !== undefined && <p>{says.saidReceived(payee)}</p>}
      {isWaiting && (
        <Press action={to("d-accord")} pictogram="yes" prefix="oui">
          {says.agree}
        </Press>
      )}
      {state === "asking" && part.answer !== "declined" && (
        <Press action={to("pas-cette-fois")} kind="clair" prefix="non">
          {says.decline}
        </Press>
      )}
      {isWaiting && <p class="petit doux">{says.noBlame}</p>}
      {isComplete && part.paidAt === undefined && part.receivedAt === undefined && (
        <Press action={to("regle")} prefix="regle">
          {says.pay}
        </Press>
      )}
    </Inlet>
  );
}

interface PartsProps {
  readonly travel: SeenTravel;
  readonly parts: readonly NamedPart[];
  readonly at: string;
}

/** Each part by its name, for who gives the training. */
function Parts({ travel, parts, at }: PartsProps) {
  return (
    <Table
      caption={says.parts}
      columns={[
        { title: says.name, cell: ({ name }) => name },
        { title: says.amount, cell: ({ amount }) => `${writeAmount(amount)} €`, number: true },
        { title: says.state, cell: (part) => <Stands part={part} travel={travel} at={at} /> },
      ]}
      rows={parts}
      foot={[says.total, `${writeAmount(travel.cost)} €`, ""]}
    />
  );
}

function stateOfPart(part: NamedPart): keyof typeof says.partStates {
  if (!isAsked(part)) return "nothing";
  if (part.receivedAt !== undefined) return "received";
  if (part.paidAt !== undefined) return "paid";
  return part.answer ?? "asked";
}

/** Where a part is; and, for who is paid, that it was received. */
function Stands({ part, travel, at }: { readonly part: NamedPart } & Omit<PartsProps, "parts">) {
  const isDue = travel.state === "agreed" || travel.state === "paid";
  const receives = travel.isPaidToMe && isDue && isAsked(part) && part.receivedAt === undefined;
  return (
    <>
      {says.partStates[stateOfPart(part)]}{" "}
      {receives && (
        <Press
          action={`${at}/trajet/${part.id}/recu`}
          kind="clair"
          label={says.receiveOf(part.name)}
          prefix={part.id}
        >
          {says.receive}
        </Press>
      )}
    </>
  );
}

interface ProposeProps {
  readonly page: SeenTravelPage;
  readonly at: string;
  readonly back: GivenBack;
}

/** What it costs, how it is shared, what each is proposed; proposed anew, who declined is asked for nothing. */
function Propose({ page: { travel, sharers = [], others }, at, back }: ProposeProps) {
  const weights = Object.fromEntries(
    sharers.map(({ person }): [string, Weight] => {
      const part = travel?.parts?.find((one) => one.person === person);
      return [person, part?.answer === "declined" ? "nothing" : (part?.weight ?? "one")];
    }),
  );
  const known = travel && {
    by: travel.road === undefined ? "sum" : "road",
    sum: travel.road === undefined ? travel.cost : "none",
    km: travel.road?.km ?? "none",
    rate: travel.road?.rate ?? "none",
    words: travel.words,
    way: travel.way,
  };
  return (
    <Section title={travel === undefined ? says.propose : says.again} id="proposer">
      {travel !== undefined && <p>{says.againSays}</p>}
      {others > 0 && <p>{says.others(others)}</p>}
      {sharers.length === 0 ? (
        <p>{says.nobody}</p>
      ) : (
        <Form
          action={`${at}/trajet`}
          back={back}
          send={travel === undefined ? says.propose : says.again}
          class="pile-l"
          prefix="proposer"
        >
          <p class="petit doux">{says.proposeHelp}</p>
          <Questions of={costForm} values={known ?? { by: "sum", way: "equal" }} />
          <p>{says.weightsSay}</p>
          <Questions of={weightsForm(sharers)} values={weights} />
        </Form>
      )}
    </Section>
  );
}
