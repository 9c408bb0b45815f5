import { writeMoment } from "#basics/dates";
import { Avatar } from "#ui/avatar";
import { Button, Form, Select } from "#ui/form";
import { Cove, Land, Section } from "#ui/panel";

import type { Named, SeenVote } from "../actions/see-vote.ts";
import { texts } from "./texts.fr.ts";

/** Where my voice goes today, and how to entrust it or take it back. */
export function Voice({ seen, now }: { readonly seen: SeenVote; readonly now: Temporal.Instant }) {
  const { isOpen, mine } = seen;
  // Only what still awaits the reader is land.
  const Ground = isOpen && mine === undefined ? Land : Cove;
  return (
    <Ground title={isOpen ? texts.yourVoice : texts.yourVoiceThen} id="voix" small>
      {mine === undefined ? <Entrusted seen={seen} /> : <Cast seen={seen} now={now} />}
      {isOpen && <Entrust seen={seen} />}
    </Ground>
  );
}

/** I voted: what, until when I may change, and that whom I trust does not speak for me here. */
function Cast({ seen, now }: { readonly seen: SeenVote; readonly now: Temporal.Instant }) {
  const { isOpen, vote, delegate } = seen;
  const until = writeMoment(vote.closesAt, now);
  return (
    <>
      <p>{isOpen ? texts.castAlready(answerOf(seen), until) : texts.castThen}</p>
      {delegate !== undefined && (
        <p>{isOpen ? texts.restsNow(delegate.name) : texts.rests(delegate.name)}</p>
      )}
    </>
  );
}

/** I did not vote: to whom I entrusted my voice, and where it goes. */
function Entrusted({ seen }: { readonly seen: SeenVote }) {
  const { isOpen, delegate } = seen;
  if (delegate === undefined) return <p>{isOpen ? texts.alone : texts.aloneThen}</p>;
  return (
    <>
      <p>{isOpen ? texts.notCast(delegate.name) : texts.notCastThen(delegate.name)}</p>
      <Chain through={seen.course.through} end={endWords[seen.course.end]} />
      {isOpen && <p class="petit">{texts.comesBack}</p>}
    </>
  );
}

/** The answer of my own ballot; empty when I cast none. */
export function answerOf({ vote, mine }: Pick<SeenVote, "vote" | "mine">): string {
  return vote.options.find(({ id }) => id === mine)?.label ?? "";
}

/** Through whom a voice goes, me first, and a word on how it ends. */
export function Chain({
  through,
  end,
}: {
  readonly through: readonly Named[];
  readonly end: string;
}) {
  const last = through.length - 1;
  return (
    <ol class="chaine-v">
      {through.map(({ person, name }, i) => (
        <li class="voisin haut">
          <Avatar id={person} name={name} />
          <span>
            <strong>{person === through[0]?.person ? texts.you : name}</strong>
            {i === last && (
              <>
                <br />
                <span class="petit">{end}</span>
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

const endWords = {
  spoken: texts.hasVoted,
  silent: texts.hasNotVoted,
  ring: texts.ring,
} as const;

function Entrust({ seen: { vote, delegate, others } }: { readonly seen: SeenVote }) {
  if (delegate !== undefined) {
    return (
      <Form action={`/votes/${vote.id}/reprendre`} class="pile-s" prefix="reprendre">
        <Button kind="clair">{texts.takeBack(delegate.name)}</Button>
      </Form>
    );
  }
  if (others.length === 0) return null;
  return (
    <details class="pile-s">
      <summary>{texts.entrust}</summary>
      <Form action={`/votes/${vote.id}/confier`} class="pile-s" prefix="confier">
        <Select
          name="to"
          label={texts.entrustTo}
          help={texts.entrustHelp}
          empty={texts.choosePerson}
          options={others.map(({ person, name }) => ({ value: person, label: name }))}
        />
        <Button kind="clair">{texts.entrust}</Button>
      </Form>
    </details>
  );
}

/** Who entrusts their voice to me, and for how many mine counts. */
export function Trust({ seen }: { readonly seen: SeenVote }) {
  const { trust } = seen;
  if (trust.length === 0) return null;
  return (
    <Section title={texts.trust} id="confiance" small class="pile-s">
      <p>
        {texts.trusted(listNames(trust), trust.length)} {carriedText(seen)}
      </p>
    </Section>
  );
}

function carriedText({ isOpen, mine, weight }: SeenVote): string {
  if (mine === undefined && !isOpen) return texts.wentAlong;
  if (weight === 1) return texts.carriesOne;
  if (!isOpen) return texts.carried(weight);
  return mine === undefined ? texts.wouldCarry(weight) : texts.carries(weight);
}

/** « Quentin, Inès et Lucienne ». */
function listNames(people: readonly Named[]): string {
  const names = people.map(({ name }) => name);
  return new Intl.ListFormat("fr-FR").format(names);
}
