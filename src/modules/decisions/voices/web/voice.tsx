import { Avatar } from "#ui/avatar";
import { Button, Form, Hidden, Press } from "#ui/form";
import { Cove, Land, Section } from "#ui/panel";

import type { Named, NamedCourse, SeenVote } from "../../actions/seen.ts";
import { takesDelegations } from "../../domain/vote.ts";
import { sayBallot } from "../../web/ballot.ts";
import { EntrustForm, type EntrustFormProps } from "./entrust-form.tsx";
import { sayScope } from "./say-scope.ts";
import { endWords } from "../../web/texts.fr.ts";
import { texts } from "./texts.fr.ts";
import { VoicesTree } from "./voices-tree.tsx";

/** Where my voice goes today, and how to entrust it or take it back. */
export function Voice({ seen, back }: EntrustFormProps) {
  const { isOpen, mine, phase } = seen;
  // Only what still awaits the reader is land.
  const Ground = isOpen && mine === undefined ? Land : Cove;
  if (phase === "withdrawn") return null;
  const title = phase === "closed" ? texts.yourVoiceThen : texts.yourVoice;
  return (
    <Ground title={title} id="voix" small>
      {seen.myVoices > 1 && <p>{texts.myVoices(seen.myVoices)}</p>}
      {takesDelegations(seen.vote) ? <Open seen={seen} back={back} /> : <Secret seen={seen} />}
    </Ground>
  );
}

function Secret({ seen }: { readonly seen: SeenVote }) {
  if (seen.phase !== "closed") return <p>{texts.noDelegation}</p>;
  return <p>{seen.iVoted ? texts.votedSecretly : texts.notVotedSecretly}</p>;
}

function Open({ seen, back }: EntrustFormProps) {
  const { mine, phase, delegates } = seen;
  return (
    <>
      {mine === undefined ? <Entrusted seen={seen} /> : <Cast seen={seen} />}
      {phase !== "closed" && <TakeBack seen={seen} />}
      {phase !== "closed" && delegates.length === 0 && <EntrustForm seen={seen} back={back} />}
    </>
  );
}

/** I voted: that whom I trust does not speak for me here. */
function Cast({ seen }: { readonly seen: SeenVote }) {
  const names = listNames(seen.delegates);
  return (
    <>
      <p>{texts.voted}</p>
      {names !== "" && seen.phase !== "closed" && <p>{texts.restsNow(names)}</p>}
    </>
  );
}

/** I did not vote: to whom I entrusted my voice, and where it goes. */
function Entrusted({ seen }: { readonly seen: SeenVote }) {
  const { course, delegates, phase, spokenFor, vote, labels } = seen;
  const isOver = phase === "closed";
  if (course.end === "nobody" && !isOver) return <BackFromNobody seen={seen} />;
  if (course.through.length < 2) return <p>{isOver ? texts.aloneThen : texts.alone}</p>;
  return (
    <>
      <p>{isOver ? texts.notCastThen : texts.notCast(listNames(delegates))}</p>
      <Chain course={course} />
      {spokenFor !== undefined && (
        <p>{texts.spokenFor(spokenFor.by.name, sayBallot(vote, labels, spokenFor.marks))}</p>
      )}
      {!isOver && <p class="petit">{texts.comesBack}</p>}
    </>
  );
}

/** For this question I entrust it to nobody: until I say otherwise. */
function BackFromNobody({ seen: { vote } }: { readonly seen: SeenVote }) {
  return (
    <>
      <p>{texts.withNobody}</p>
      <Press action={`/votes/${vote.id}/reprendre`} class="pile-s" prefix="reprendre" kind="clair">
        {texts.asBefore}
      </Press>
    </>
  );
}

/** Through whom a voice goes, me first, and a word on how it ends. */
export function Chain({ course: { through, end } }: { readonly course: NamedCourse }) {
  const last = through.length - 1;
  return (
    <ol class="chaine-v">
      {through.map(({ person, name }, i) => (
        <li class="voisin haut">
          <Avatar id={person} name={name} />
          <div>
            <p>
              <strong>{person === through[0]?.person ? texts.you : name}</strong>
            </p>
            {i === last && <p class="petit">{endWords[end]}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}

function TakeBack({ seen: { vote, delegates, scope, circle } }: { readonly seen: SeenVote }) {
  const [first] = delegates;
  if (first === undefined || scope === undefined) return null;
  const named = { ...scope, circleName: circle.name, question: vote.question };
  return (
    <>
      <Form action={`/votes/${vote.id}/reprendre`} class="pile-s" prefix="reprendre">
        <Button kind="clair">{texts.takeBackFrom(first.name)}</Button>
        <p class="petit">{texts.takesBack(sayScope(named))}</p>
      </Form>
      {scope.vote === undefined && (
        <Form action={`/votes/${vote.id}/confier`} class="pile-s" prefix="personne">
          <Hidden name="scope" value="vote" />
          <Hidden name="nobody" value="1" />
          <Button kind="lien">{texts.toNobodyHere}</Button>
        </Form>
      )}
      <p class="petit">
        <a href="/votes/ma-voix">{texts.title}</a>
      </p>
    </>
  );
}

/** What was just taken back can be given again. */
export function GiveAgain({ at, to }: { readonly at: string; readonly to: Named }) {
  return (
    <Form action={at} class="pile-s" prefix="rendre">
      <Hidden name="to" value={to.person} />
      <Hidden name="scope" value="circle" />
      <Button kind="clair">{texts.giveBack(to.name)}</Button>
    </Form>
  );
}

/** Who entrusts their voice to me, and for how many mine counts. */
export function Trust({ seen }: { readonly seen: SeenVote }) {
  const { trust, phase, weight } = seen;
  if (trust.length === 0 || phase === "withdrawn") return null;
  return (
    <Section title={texts.trust} id="confiance" small class="pile-s">
      <p>
        {texts.trusted(listNames(trust), trust.length)} {carriedText(seen)}
      </p>
      {seen.mine !== undefined && weight > 1 && <MyTree seen={seen} />}
    </Section>
  );
}

/** The voices that my ballot carries: those who pass theirs to me by name, those who pass it to them counted, since it is not mine to know. */
function MyTree({ seen: { passing, weight } }: { readonly seen: SeenVote }) {
  const further = weight - 1 - passing.length;
  const children = [
    ...passing.map(({ name }) => ({ name, carried: 1, children: [] })),
    ...(further > 0 ? [{ name: texts.further, carried: further, children: [] }] : []),
  ];
  return <VoicesTree roots={[{ name: texts.you, carried: weight, isReader: true, children }]} />;
}

function carriedText({ phase, mine, weight }: SeenVote): string {
  const isOver = phase === "closed";
  if (mine === undefined && isOver) return texts.wentAlong;
  if (weight === 1) return texts.carriesOne;
  if (isOver) return texts.carried(weight);
  return mine === undefined ? texts.wouldCarry(weight) : texts.carries(weight);
}

/** « Quentin, Inès et Lucienne ». */
export function listNames(people: readonly Named[]): string {
  const names = people.map(({ name }) => name);
  return new Intl.ListFormat("fr-FR").format(names);
}
