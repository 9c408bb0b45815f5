import { meantBy } from "#basics/french/asked-for";

import { useFrame } from "../frame.tsx";
import { texts } from "../texts.fr.ts";

interface PartsAskedProps {
  /** What was typed in the one search, and the place that was understood of it. */
  readonly typed: string;
  readonly place?: string;
  /** Where one is: it leads nowhere else. */
  readonly here: string;
}

const MOST = 2;

/**
 * Under a search of one list: the parts of the house that are meant by what was typed, as each says by which words
 * (`Part`). Beside what the list found, never in its place; nothing where none is meant.
 */
export function PartsAsked({ typed, place = "", here }: PartsAskedProps) {
  const { sections, person } = useFrame();
  const parts = sections.flatMap((section) => section.parts);
  const shown = parts.filter((part) => part.shown && part.at !== here);
  const meant = meantBy(typed, shown).slice(0, person?.simple === true ? 1 : MOST);
  return (
    <>
      {meant.map(({ at, label, says, hasPlace = false }) => (
        <p>
          {texts.alsoHere}{" "}
          <a href={hasPlace && place !== "" ? `${at}?ou=${encodeURIComponent(place)}` : at}>
            {label}
          </a>
          . {says}
        </p>
      ))}
    </>
  );
}
