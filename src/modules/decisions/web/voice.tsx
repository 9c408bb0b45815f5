import { Avatar } from "#ui/avatar";
import { Button, Form, Select } from "#ui/form";
import { Cove, Land, Section } from "#ui/panel";

import type { Named, SeenVote } from "../actions/see-vote.ts";
import { texts } from "./texts.fr.ts";

/** Where my voice goes today, and how to entrust it or take it back. */
export function Voice({ seen }: { readonly seen: SeenVote }) {
  const { isOpen, mine, course } = seen;
  // Only what still awaits the reader is land.
  const Ground = isOpen && mine === undefined ? Land : Cove;
  return (
    <Ground title={isOpen ? texts.yourVoice : texts.yourVoiceThen} id="voix" small>
      {mine !== undefined ? (
        <p>{isOpen ? texts.castAlready : texts.castThen}</p>
      ) : course.through.length === 1 ? (
        <p>{isOpen ? texts.alone : texts.aloneThen}</p>
      ) : (
        <>
          <p>{isOpen ? texts.notCast : texts.notCastThen}</p>
          <Chain seen={seen} />
          {isOpen && <p class="petit">{texts.comesBack}</p>}
        </>
      )}
      {isOpen && <Entrust seen={seen} />}
    </Ground>
  );
}

function Chain({ seen: { course } }: { readonly seen: SeenVote }) {
  const last = course.through.length - 1;
  return (
    <ol class="chaine-v">
      {course.through.map(({ person, name }, i) => (
        <li class="voisin haut">
          <Avatar id={person} name={name} />
          <span>
            <strong>{i === 0 ? texts.you : name}</strong>
            {i === last && (
              <>
                <br />
                <span class="petit">{endWords[course.end]}</span>
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
        <Button kind="clair">{texts.takeBack}</Button>
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
export function Trust({ seen: { trust, weight } }: { readonly seen: SeenVote }) {
  if (trust.length === 0) return null;
  return (
    <Section title={texts.trust} id="confiance" small class="pile-s">
      <p>{texts.trusted(listNames(trust), weight)}</p>
    </Section>
  );
}

/** « Quentin, Inès et Lucienne ». */
function listNames(people: readonly Named[]): string {
  const names = people.map(({ name }) => name);
  return new Intl.ListFormat("fr-FR").format(names);
}
